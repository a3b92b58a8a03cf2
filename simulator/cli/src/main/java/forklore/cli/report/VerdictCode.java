package forklore.cli.report;

import forklore.engine.model.Grade;
import forklore.engine.verdict.Verdict;

/// What a verdict is called, for `forklore explain`.
public enum VerdictCode {
    /// Everything holds.
    HOLDS("V0001", "every claim holds", """
            Every interleaving was searched. Each `expect` was proved, no forbidden outcome happens, each \
            end has a name, and each named outcome happens. It is proved for the bounds that the scenario \
            itself states: its threads, its processes and its loop counts."""),
    /// A claim is refuted.
    CLAIM_REFUTED("V0101", "a claim does not hold", """
            An `expect` of the scenario says how often an outcome happens: never, sometimes or always. The \
            search found a run that refutes it, or found that no run bears it out. The shortest such run is \
            shown."""),
    /// A forbidden outcome happens.
    FORBIDDEN("V0102", "a forbidden outcome happens", """
            The scenario grades an outcome as forbidden, and there is a run to it. Either the program must \
            be changed so that no run leads there, or the grade is wrong."""),
    /// An end has no name.
    UNEXPLAINED("V0103", "an end happens that no outcome names", """
            Everything that can happen must be explained: each end of each run must be one of the declared \
            outcomes. Add an outcome for it, with its grade and the reason why it happens."""),
    /// An outcome never happens.
    NEVER_HAPPENS("V0104", "a named outcome never happens", """
            The scenario names an outcome that no run has. Correct its condition, or say `expect never` if \
            it is meant to be impossible: then this is proved."""),
    /// A bound was reached.
    LIMIT("V0201", "stopped at a limit: no verdict", """
            Not everything was searched, and nothing wrong was found up to there. That is no proof: make the \
            scenario smaller (fewer threads, smaller repeats), or allow more states with `--max-states`.""");

    private final String code;
    private final String title;
    private final String explanation;

    VerdictCode(String code, String title, String explanation) {
        this.code = code;
        this.title = title;
        this.explanation = explanation;
    }

    /// {@return the stable code}
    public String code() {
        return code;
    }

    /// {@return what it says, one line}
    public String title() {
        return title;
    }

    /// {@return what it means and what to do, a paragraph}
    public String explanation() {
        return explanation;
    }

    /// {@return what a verdict is called}
    ///
    /// @param verdict the verdict
    public static VerdictCode of(Verdict verdict) {
        return switch (verdict.status()) {
            case HOLDS -> HOLDS;
            case LIMIT -> LIMIT;
            case DOES_NOT_HOLD -> refuted(verdict);
        };
    }

    /// The name of the first problem, because that is the one the headline tells.
    private static VerdictCode refuted(Verdict verdict) {
        Verdict.Problem first = verdict.problems().getFirst();
        if (first.expectation().isPresent()) {
            return CLAIM_REFUTED;
        }
        if (first.counterexample().isEmpty()) {
            return NEVER_HAPPENS;
        }
        boolean unexplained = verdict.unexplained().stream()
                .anyMatch(end -> end.shortest().equals(first.counterexample().get()));
        boolean forbidden = verdict.outcomes().stream()
                .anyMatch(each -> each.outcome().grade() == Grade.FORBIDDEN
                        && each.shortest().equals(first.counterexample()));
        return unexplained && !forbidden ? UNEXPLAINED : FORBIDDEN;
    }
}
