package forklore.site.graph;

import forklore.engine.model.Heading;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.platform.LinkProblem;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The platforms that a page carries, read when a scenario needs them.
public final class Shelf {

    private static final String ENDING = ".fork";

    private final Texts texts;
    private final List<Platform> platforms = new ArrayList<>();

    /// Where the texts of platforms are.
    public interface Texts {
        /// {@return the text of a platform, or empty if it is not there}
        ///
        /// @param platform the name of the platform
        Optional<String> of(String platform);
    }

    /// Makes a shelf on which nothing is read yet.
    ///
    /// @param texts where the texts are
    public Shelf(Texts texts) {
        this.texts = texts;
    }

    /// {@return a scenario with what a platform adds, or what is wrong}
    ///
    /// @param file the name of the file
    /// @param text the text of the file
    /// @param platform the name of the platform; empty for the first one of the scenario
    public Linkage link(String file, String text, String platform) {
        Reading reading = Reader.read(file, text);
        if (reading instanceof Reading.Rejected rejected) {
            return new Linkage.Mistaken(Linkage.mistakes(rejected.problems(), text));
        }
        Scenario scenario = ((Reading.Parsed) reading).scenario();
        String name = platform.isEmpty() ? scenario.platforms().getFirst() : platform;
        Optional<String> mistakes = fetch(name);
        if (mistakes.isPresent()) {
            return new Linkage.Mistaken(mistakes.get());
        }
        Linking linking = Linker.link(scenario, platforms, name);
        return linking instanceof Linking.Complete complete
                ? new Linkage.Whole(complete.linked())
                : new Linkage.Mistaken(sentences((Linking.Refused) linking));
    }

    /// {@return what is wrong with the text of a platform, or of one that it extends}
    private Optional<String> fetch(String name) {
        Optional<String> next = Optional.of(name);
        while (next.isPresent() && !isHere(next.get())) {
            String wanted = next.get();
            Optional<String> text = texts.of(wanted);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            PlatformReading reading = Reader.readPlatform(wanted + ENDING, text.get());
            if (reading instanceof PlatformReading.Rejected rejected) {
                return Optional.of(Linkage.mistakes(rejected.problems(), text.get()));
            }
            Platform platform = ((PlatformReading.Parsed) reading).platform();
            platforms.add(platform);
            next = platform.parent();
        }
        return Optional.empty();
    }

    private boolean isHere(String name) {
        return name.equals(Heading.CORE)
                || platforms.stream().anyMatch(platform -> platform.name().equals(name));
    }

    private static String sentences(Linking.Refused refused) {
        StringBuilder all = new StringBuilder();
        for (LinkProblem problem : refused.problems()) {
            all.append(problem.message()).append("; ").append(problem.help()).append('\n');
        }
        return all.toString();
    }
}
