package forklore.guide.library;

import forklore.engine.model.Scenario;
import forklore.engine.verdict.SideBySide;
import forklore.engine.verdict.Verdict;
import forklore.guide.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A scenario that the documents tell, with what the exhaustive search says about it.
///
/// @param source its file
/// @param scenario what the file says
/// @param verdict what the search found on the platform that is told of: the first one, if no other is asked for
/// @param sides what the searches found on each of its platforms
public record Story(TextFile source, Scenario scenario, Verdict verdict, SideBySide sides) {

    private static final String FENCE = "\"\"\"";

    /// {@return its name}
    public String name() {
        return scenario.name();
    }

    /// {@return the declared outcome of that name with what the search found}
    ///
    /// @param outcome the declared name
    public Optional<Verdict.OutcomeVerdict> outcome(String outcome) {
        return verdict.outcome(outcome);
    }

    /// {@return what the search found on a platform, or empty if the scenario does not name it}
    ///
    /// @param platform the name of the platform
    public Optional<Verdict> verdictOn(String platform) {
        return sides.verdicts().stream()
                .filter(each -> each.platform().equals(platform))
                .findFirst();
    }

    /// {@return the same scenario, with what is told of it told of that platform; empty if it does not name it}
    ///
    /// @param platform the name of the platform
    public Optional<Story> on(String platform) {
        return verdictOn(platform).map(there -> new Story(source, scenario, there, sides));
    }

    /// {@return the names of its outcomes, in the order they are declared}
    public List<String> outcomeNames() {
        return scenario.outcomes().stream().map(outcome -> outcome.name()).toList();
    }

    /// {@return where the prose of `about` begins, so that a problem in it can be found in the scenario's file}
    public Place aboutPlace() {
        String[] lines = source.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("about") && lines[i].contains(FENCE)) {
                return new Place(source.file(), i + 2);
            }
        }
        return new Place(source.file(), 1);
    }

    /// {@return the lines of its file that are the program: the declarations and the threads}
    ///
    /// They begin with the first declaration after the prose and end before the first outcome. Lines are numbered
    /// as in the file.
    public List<ProgramLine> program() {
        List<ProgramLine> program = new ArrayList<>();
        String[] lines = source.text().split("\n", -1);
        boolean inAbout = false;
        boolean started = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            boolean fence = line.contains(FENCE);
            boolean header = inAbout || fence || isHeader(line);
            inAbout = fence ? !inAbout && line.indexOf(FENCE) == line.lastIndexOf(FENCE) : inAbout;
            if (!header && isClaim(line)) {
                break;
            }
            if (!header && (started || !line.isBlank())) {
                started = true;
                program.add(new ProgramLine(i + 1, line));
            }
        }
        while (!program.isEmpty() && program.getLast().text().isBlank()) {
            program.removeLast();
        }
        return program;
    }

    private static boolean isHeader(String line) {
        return startsWithWord(line, "scenario", "title", "topic", "runs", "on", "related", "instead", "about");
    }

    private static boolean isClaim(String line) {
        return startsWithWord(line, "outcome", "expect");
    }

    private static boolean startsWithWord(String line, String... words) {
        for (String word : words) {
            if (line.equals(word) || line.startsWith(word + " ")) {
                return true;
            }
        }
        return false;
    }

    /// One line of the program.
    ///
    /// @param number the line in the file, from 1
    /// @param text the line
    public record ProgramLine(int number, String text) {}
}
