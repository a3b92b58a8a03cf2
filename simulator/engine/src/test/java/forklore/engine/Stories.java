package forklore.engine;

import forklore.engine.machine.Limits;
import forklore.engine.model.Scenario;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Small scenarios for tests, written as a reader would write them.
public final class Stories {

    private static final String HEAD = """
            scenario story
            title    A story for a test

            """;
    private static final Path CATALOGUE = Path.of(System.getProperty("forklore.root"), "scenarios", "catalogue");

    private Stories() {}

    /// {@return the scenario of a text without its header, with an outcome that every end is if it has none}
    public static Scenario story(String text) {
        String ends = text.contains("outcome ")
                ? ""
                : "\noutcome any\n  when  not output is \"impossible\"\n  grade acceptable \"Any end.\"\n";
        return read("story.fork", HEAD + text + ends);
    }

    public static Scenario read(String file, String text) {
        return switch (Reader.read(file, text)) {
            case Reading.Parsed parsed -> parsed.scenario();
            case Reading.Rejected rejected ->
                throw new AssertionError(rejected.problems().stream()
                        .map(problem -> problem.render(text))
                        .toList());
        };
    }

    public static Verdict judge(String text) {
        return Judge.judge(story(text), Limits.DEFAULT);
    }

    public static Scenario shipped(String name) {
        Path file = files().stream()
                .filter(path -> path.getFileName().toString().equals(name + ".fork"))
                .findFirst()
                .orElseThrow();
        return read(file);
    }

    public static Scenario read(Path file) {
        try {
            return read(file.getFileName().toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /// {@return the files of the catalogue, in order}
    public static List<Path> files() {
        try (Stream<Path> files = Files.walk(CATALOGUE)) {
            return files.filter(path -> path.toString().endsWith(".fork"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
