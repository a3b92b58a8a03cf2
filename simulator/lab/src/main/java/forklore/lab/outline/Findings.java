package forklore.lab.outline;

import forklore.engine.model.Span;
import forklore.engine.model.Spelling;
import forklore.engine.text.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Collects what is wrong with a file, so that all of it is told at once.
public final class Findings {

    /// The greatest number of problems that are told.
    public static final int MOST = 30;

    private static final Comparator<Problem> IN_TEXT_ORDER = Comparator.<Problem>comparingInt(
                    problem -> problem.span().line())
            .thenComparingInt(problem -> problem.span().column());

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    /// Begins with nothing.
    ///
    /// @param file the name of the file, for messages
    public Findings(String file) {
        this.file = file;
    }

    /// Tells a problem.
    ///
    /// @param fault its kind
    /// @param span where
    /// @param message what is wrong, the value quoted
    /// @param help what is allowed, or what to do next
    public void tell(Fault fault, Span span, String message, String help) {
        add(fault, span, message, help, Optional.empty());
    }

    /// Tells that a word is none of those that are known, and offers the nearest.
    ///
    /// @param fault its kind
    /// @param span where the word stands
    /// @param what what the word should be, for example `a task`
    /// @param word what is written
    /// @param known what is allowed
    public void unknown(Fault fault, Span span, String what, String word, List<String> known) {
        Optional<String> near = Spelling.nearest(word, known);
        String allowed = known.isEmpty() ? "there is none here" : "allowed: " + String.join(", ", known);
        String help =
                near.map(each -> "did you mean `" + each + "`? " + allowed).orElse(allowed);
        Optional<Problem.Suggestion> change =
                near.map(each -> new Problem.Suggestion(span, each, "did you mean `" + each + "`?"));
        add(fault, span, "`" + word + "` is not " + what, help, change);
    }

    /// Takes over a problem that somebody else found in a piece of this file.
    ///
    /// @param problem the problem, its places already those of this file
    public void take(Problem problem) {
        problems.add(problem);
    }

    private void add(Fault fault, Span span, String message, String help, Optional<Problem.Suggestion> change) {
        problems.add(
                new Problem(fault.code(), file, span, message, "", List.of(), fault.rule(), Optional.of(help), change));
    }

    /// {@return the name of the file}
    public String file() {
        return file;
    }

    /// {@return whether nothing was told}
    public boolean none() {
        return problems.isEmpty();
    }

    /// {@return what was told, in the order of the text, at most [#MOST]}
    public List<Problem> all() {
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(IN_TEXT_ORDER);
        return List.copyOf(sorted.subList(0, Math.min(MOST, sorted.size())));
    }
}
