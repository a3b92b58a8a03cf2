package forklore.desktop.model;

import forklore.engine.compare.Interval;
import forklore.engine.explore.Path;
import forklore.engine.model.Ending;
import forklore.engine.model.Grade;
import forklore.engine.odds.Fraction;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One outcome, as the model and the machine saw it.
///
/// @param name the declared name, or a description of an end that nobody named
/// @param declared whether it is declared
/// @param tone how bad it is
/// @param reason why it happens; may be empty
/// @param exact how often a uniform random scheduler ends there, if that is known
/// @param seen how often real runs ended there, if there were any
public record OutcomeRow(
        String name, boolean declared, Tone tone, String reason, Optional<Fraction> exact, Optional<Seen> seen) {

    /// How bad an end is: it decides icon and colour.
    public enum Tone {
        /// Fine.
        GOOD,
        /// Allowed, and worth knowing.
        ODD,
        /// Something hangs, is undefined, forbidden or unexplained.
        BAD
    }

    /// How often something was seen in real runs.
    ///
    /// @param times how often
    /// @param runs of how many
    public record Seen(int times, int runs) {
        /// {@return the interval that the true share lies in, with 95 % confidence}
        public Interval interval() {
            return Interval.wilson(times, runs);
        }

        /// {@return the share of the runs}
        public double share() {
            return (double) times / runs;
        }
    }

    /// {@return the rows of a verdict beside the counts of a log}
    ///
    /// @param verdict what the model says
    /// @param log what was seen, if anything
    public static List<OutcomeRow> of(Verdict verdict, Optional<RunLog> log) {
        List<OutcomeRow> rows = new ArrayList<>();
        for (Verdict.OutcomeVerdict each : verdict.outcomes()) {
            String name = each.outcome().name();
            rows.add(new OutcomeRow(
                    name, true, tone(each), each.outcome().reason(), each.probability(), seen(log, name)));
        }
        for (Verdict.UnexplainedEnd end : verdict.unexplained()) {
            rows.add(new OutcomeRow("an end nobody named", false, Tone.BAD, "", end.probability(), Optional.empty()));
        }
        verdict.undefined()
                .ifPresent(undefined -> rows.add(new OutcomeRow(
                        "undefined on " + verdict.platform(),
                        false,
                        Tone.BAD,
                        String.join("; ", undefined.calls()),
                        undefined.probability(),
                        Optional.empty())));
        log.ifPresent(found -> {
            for (RunLog.Count other : found.others()) {
                Optional<Seen> seen = Optional.of(new Seen(other.times(), found.runs()));
                rows.add(new OutcomeRow(other.outcome(), false, Tone.BAD, "", Optional.empty(), seen));
            }
        });
        return rows;
    }

    /// {@return how bad an end is}
    ///
    /// @param grade what its outcome is worth
    /// @param shortest a run to it, if there is one
    public static Tone tone(Grade grade, Optional<Path> shortest) {
        boolean stuck = shortest.flatMap(Path::ending).stream()
                .flatMap(ending -> ending.processes().stream())
                .anyMatch(end -> end instanceof Ending.Hung || end instanceof Ending.Undefined);
        if (stuck || grade == Grade.FORBIDDEN) {
            return Tone.BAD;
        }
        return grade == Grade.INTERESTING ? Tone.ODD : Tone.GOOD;
    }

    private static Tone tone(Verdict.OutcomeVerdict verdict) {
        return tone(verdict.outcome().grade(), verdict.shortest());
    }

    private static Optional<Seen> seen(Optional<RunLog> log, String outcome) {
        return log.filter(found -> found.runs() > 0)
                .flatMap(found -> found.times(outcome).map(times -> new Seen(times, found.runs())));
    }
}
