package forklore.engine.text;

import forklore.engine.model.Span;

/// Complains about tabs once for the whole file: an editor that makes tabs makes them in every line.
final class Tabs {

    private final Problems problems;
    private int lines;
    private int lastLine;

    Tabs(Problems problems) {
        this.problems = problems;
    }

    void report(Span span) {
        if (lines == 0) {
            problems.report(LayoutCodes.TAB, span, this::message);
        }
        problems.silence(span.line());
        lines += span.line() == lastLine ? 0 : 1;
        lastLine = span.line();
    }

    /// Reports a tab before the first token of a line.
    void reportIndentation(Span span) {
        report(span);
        problems.forgetIndentation();
    }

    private Message message() {
        String text = lines == 1 ? "this line has a tab" : "this line has a tab, and so have " + more();
        return Message.of(text, "the tab").help("write spaces instead, for example two for each block");
    }

    private String more() {
        return lines == 2 ? "1 more line" : (lines - 1) + " more lines";
    }
}
