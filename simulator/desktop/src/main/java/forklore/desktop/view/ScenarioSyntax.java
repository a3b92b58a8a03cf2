package forklore.desktop.view;

import forklore.engine.model.Span;
import forklore.engine.text.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;

/// How a line of a scenario looks: its first word, comments and texts are told apart, and mistakes have a wavy line.
/// Whether a line lies inside a text of several lines is looked up in the lines above it.
final class ScenarioSyntax implements SyntaxDecorator {

    private static final Pattern PART =
            Pattern.compile("(?<comment>#.*)|(?<text>\"[^\"]*\"?)|(?<word>[A-Za-z_][\\w.-]*)|(?<number>\\b\\d+\\b)");
    private static final String FENCE = "\"\"\"";

    private final List<Problem> problems;

    /// Makes a look.
    ///
    /// @param problems what is underlined
    ScenarioSyntax(List<Problem> problems) {
        this.problems = List.copyOf(problems);
    }

    @Override
    public RichParagraph createRichParagraph(CodeTextModel model, int index) {
        String line = model.getPlainText(index);
        RichParagraph.Builder paragraph = RichParagraph.builder();
        if (insideText(model, index)) {
            paragraph.addWithStyleNames(line, "code-text");
        } else {
            parts(line, paragraph);
        }
        for (Problem problem : problems) {
            underline(problem.span(), index, line, paragraph);
        }
        return paragraph.build();
    }

    private static void parts(String line, RichParagraph.Builder paragraph) {
        Matcher matcher = PART.matcher(line);
        int last = 0;
        boolean first = true;
        while (matcher.find()) {
            paragraph.addWithStyleNames(line.substring(last, matcher.start()), "code-plain");
            paragraph.addWithStyleNames(matcher.group(), style(matcher, first));
            first = false;
            last = matcher.end();
        }
        paragraph.addWithStyleNames(line.substring(last), "code-plain");
    }

    private static String style(Matcher matcher, boolean first) {
        if (matcher.group("comment") != null) {
            return "code-comment";
        }
        if (matcher.group("text") != null) {
            return "code-text";
        }
        return matcher.group("number") != null ? "code-number" : first ? "code-keyword" : "code-plain";
    }

    private static boolean insideText(CodeTextModel model, int index) {
        boolean inside = false;
        for (int line = 0; line < index; line++) {
            String text = model.getPlainText(line);
            for (int at = text.indexOf(FENCE); at >= 0; at = text.indexOf(FENCE, at + FENCE.length())) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static void underline(Span span, int index, String line, RichParagraph.Builder paragraph) {
        if (span.line() - 1 == index) {
            int start = Math.min(span.column() - 1, Math.max(0, line.length() - 1));
            int length = Math.clamp(span.length(), 1, Math.max(1, line.length() - start));
            paragraph.addWavyUnderline(start, length, "code-mistake");
        }
    }

    @Override
    public void handleChange(
            CodeTextModel model, TextPos start, TextPos end, int charsTop, int linesAdded, int charsBottom) {
        // A look is made anew for each change of the mistakes; there is nothing to keep up with.
    }
}
