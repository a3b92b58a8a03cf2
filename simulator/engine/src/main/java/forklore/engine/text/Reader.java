package forklore.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads scenario files.
public final class Reader {

    private Reader() {}

    /// {@return the scenario that a text says, or everything that is wrong with it}
    ///
    /// @param file the name of the file, for messages; the scenario's name must equal its last part without `.fork`
    /// @param text the whole text
    public static Reading read(String file, String text) {
        Problems problems = new Problems();
        FileContents contents = collect(file, text, problems);
        if (problems.count() == 0) {
            return new Reading.Parsed(contents.scenario());
        }
        return new Reading.Rejected(worded(file, text, problems));
    }

    /// Runs the passes over a text.
    private static FileContents collect(String file, String text, Problems problems) {
        Source source = Source.of(text);
        Lexer lexer = new Lexer(source, problems);
        List<Line> lines = lexer.lines();
        problems.begin(Problems.Pass.LAYOUT);
        List<Node> nodes = Layout.of(lines, problems);
        problems.begin(Problems.Pass.SYNTAX);
        return new FileParser(problems).parse(nodes);
    }

    private static List<Problem> worded(String file, String text, Problems problems) {
        List<Problem> worded = new ArrayList<>();
        for (Problems.Finding finding : problems.inTextOrder()) {
            Message message = finding.message().get();
            worded.add(new Problem(
                    finding.code().id(),
                    file,
                    finding.span(),
                    message.text(),
                    message.label(),
                    message.related(),
                    finding.code().rule(),
                    message.help(),
                    Optional.empty()));
        }
        return worded;
    }
}
