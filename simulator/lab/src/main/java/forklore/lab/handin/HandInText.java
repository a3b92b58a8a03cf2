package forklore.lab.handin;

import forklore.engine.model.Span;
import forklore.engine.text.Problem;
import forklore.lab.outline.Bars;
import forklore.lab.outline.Fault;
import forklore.lab.outline.Findings;
import forklore.lab.outline.Keys;
import forklore.lab.outline.Node;
import forklore.lab.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hand-ins as text. What is written is read as the same hand-in.
public final class HandInText {

    /// The ending of the names of such files.
    public static final String ENDING = ".forklore-lab";

    private static final String HEAD = "forklore-lab";
    private static final String MARGIN = "    ";
    private static final int FORM = 1;
    private static final int MOST_POINTS = 1000;
    private static final String AGAIN =
            "hand in the file that `forklore lab submit`, the window or the page has written";

    private HandInText() {}

    /// What comes of reading one.
    public sealed interface HandInReading {
        /// The text is a hand-in; whether its seals fit is asked of it.
        ///
        /// @param handIn the hand-in
        record Parsed(HandIn handIn) implements HandInReading {}

        /// The text is none.
        ///
        /// @param problems everything that is wrong, not empty
        record Rejected(List<Problem> problems) implements HandInReading {
            /// Copies the problems.
            public Rejected {
                problems = List.copyOf(problems);
            }
        }
    }

    /// {@return the text of a hand-in}
    ///
    /// @param handIn the hand-in
    public static String of(HandIn handIn) {
        StringBuilder text = new StringBuilder();
        text.append(HEAD).append(' ').append(FORM).append('\n');
        text.append("lab ").append(handIn.lab()).append('\n');
        text.append("student ").append(handIn.student()).append('\n');
        text.append("seed ").append(handIn.seed()).append('\n');
        text.append("version ").append(handIn.version()).append('\n');
        for (HandIn.Try each : handIn.tries()) {
            text.append("\ntry ").append(each.attempt()).append('\n');
            text.append("  points ").append(each.points()).append('\n');
            text.append("  seal ").append(each.seal()).append('\n');
            text.append("  answers\n");
            Bars.append(each.answers(), MARGIN, text);
            for (HandIn.Attached file : each.files()) {
                text.append("  file ").append(file.name()).append('\n');
                Bars.append(file.text(), MARGIN, text);
            }
        }
        return text.toString();
    }

    /// {@return what is wrong with a hand-in that is too long to be read again; empty if it can be}
    ///
    /// @param handIn the hand-in
    public static Optional<Problem> excess(HandIn handIn) {
        int length = of(handIn).length();
        if (length <= Outline.MOST_CHARACTERS) {
            return Optional.empty();
        }
        Findings findings = new Findings("");
        findings.tell(
                Fault.LAYOUT,
                Span.NONE,
                "the hand-in would have " + length + " characters",
                "at most " + Outline.MOST_CHARACTERS + " are read: hand in fewer files, or shorter ones");
        return Optional.of(findings.all().getFirst());
    }

    /// {@return the hand-in that a text says, or everything that is wrong with it}
    ///
    /// @param file the name of the file, for messages
    /// @param text the whole text
    public static HandInReading read(String file, String text) {
        Findings findings = new Findings(file);
        if (text.isBlank()) {
            findings.tell(Fault.VALUE, Span.NONE, "there is nothing in it", AGAIN);
            return new HandInReading.Rejected(findings.all());
        }
        List<Node> nodes = Outline.read(text, findings);
        if (findings.none() && nodes.stream().noneMatch(node -> node.key().equals(HEAD))) {
            findings.tell(
                    Fault.MISSING_KEY,
                    Span.NONE,
                    "it is no hand-in: no line of it is `" + HEAD + " " + FORM + "`",
                    AGAIN);
            return new HandInReading.Rejected(findings.all());
        }
        Keys keys = new Keys(nodes, Span.NONE, "a hand-in", findings);
        keys.number(HEAD, FORM, FORM);
        List<HandIn.Try> tries = new ArrayList<>();
        for (Node node : keys.all("try")) {
            tries.add(each(node, findings));
        }
        int lab = keys.number("lab", 1, 99);
        String student = keys.text("student").strip();
        int seed = keys.number("seed", 0, 999_999_999);
        String version = keys.text("version").strip();
        keys.finish();
        if (tries.size() > HandIn.MOST_TRIES) {
            findings.tell(
                    Fault.VALUE,
                    Span.NONE,
                    tries.size() + " tries",
                    "at most " + HandIn.MOST_TRIES + " are graded: hand in the last ones");
        }
        return findings.none()
                ? new HandInReading.Parsed(new HandIn(lab, student, seed, version, tries))
                : new HandInReading.Rejected(findings.all());
    }

    private static HandIn.Try each(Node node, Findings findings) {
        Keys keys = new Keys(node.children(findings), node.span(), "try " + node.value(), findings);
        List<HandIn.Attached> files = new ArrayList<>();
        for (Node file : keys.all("file")) {
            if (file.value().isEmpty()
                    || file.value().contains("/")
                    || file.value().contains("\\")) {
                findings.tell(
                        Fault.VALUE, file.span(), "`" + file.value() + "` is no name of a file", "no folders in it");
            }
            files.add(new HandIn.Attached(file.value(), Bars.content(file)));
        }
        HandIn.Try read = new HandIn.Try(
                keys.number(node, node.value(), 1, HandIn.MOST_TRIES),
                keys.one("answers").map(Bars::content).orElse(""),
                files,
                keys.number("points", 0, MOST_POINTS),
                keys.text("seal").strip());
        keys.finish();
        return read;
    }
}
