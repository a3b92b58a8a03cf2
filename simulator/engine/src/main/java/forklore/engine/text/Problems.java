package forklore.engine.text;

import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Collects what is wrong with a text, pass by pass.
///
/// A mistake is told once: where an earlier pass has complained about a line, a later pass is silent about that
/// line. Messages are only worded for the problems that are really told.
final class Problems {

    /// The passes, in their order.
    enum Pass {
        /// Before all others: a line of this pass is never complained about.
        NONE,
        CHARACTERS,
        LAYOUT,
        SYNTAX,
        NAMES,
        RULES
    }

    /// A problem that is not worded yet.
    ///
    /// @param code what is wrong
    /// @param span where
    /// @param message words it
    record Finding(Code code, Span span, Supplier<Message> message) {}

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Pass> firstPassOfLine = new LinkedHashMap<>();
    private Pass pass = Pass.CHARACTERS;
    private boolean indentationKnown = true;

    void begin(Pass next) {
        pass = next;
    }

    void report(Code code, Span span, Supplier<Message> message) {
        Pass first = firstPassOfLine.putIfAbsent(span.line(), pass);
        if (first == null || first == pass) {
            findings.add(new Finding(code, span, message));
        }
    }

    /// Reports something that is missing in the whole file: it has a place, but is no mistake of that line.
    void reportMissing(Code code, Span span, Supplier<Message> message) {
        findings.add(new Finding(code, span, message));
    }

    /// Says nothing more about a line.
    void silence(int line) {
        firstPassOfLine.put(line, Pass.NONE);
    }

    /// Says nothing more about indentation, because the text has tabs and their width is anybody's guess.
    void forgetIndentation() {
        indentationKnown = false;
    }

    /// Reports something about the indentation of a line, and nothing more about that line.
    void reportIndentation(Code code, Span span, Supplier<Message> message) {
        if (indentationKnown) {
            report(code, span, message);
            silence(span.line());
        }
    }

    int count() {
        return findings.size();
    }

    List<Finding> inTextOrder() {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.<Finding>comparingInt(finding -> finding.span().line())
                .thenComparingInt(finding -> finding.span().column()));
        return sorted;
    }
}
