package forklore.cli.report;

import forklore.engine.compare.Interval;
import forklore.engine.odds.Fraction;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a campaign saw beside what the model says, outcome by outcome.
///
/// @param rows one for each declared outcome, in order
/// @param log what was seen
public record Agreement(List<Row> rows, RunLog log) {

    /// Copies the rows.
    public Agreement {
        rows = List.copyOf(rows);
    }

    /// How the two sides stand to each other.
    public enum Mark {
        /// Possible, and seen.
        CONFIRMED("confirmed"),
        /// Possible, and not seen.
        NOT_SEEN("possible, not seen"),
        /// Seen, though the model excludes it: a defect of Forklore, or of the machine.
        IMPOSSIBLE("seen, though impossible"),
        /// Impossible, and not seen.
        ABSENT("impossible, not seen"),
        /// The search was not complete, so the model does not exclude it.
        UNKNOWN("the model does not know");

        private final String word;

        Mark(String word) {
            this.word = word;
        }

        /// {@return how it is said}
        public String word() {
            return word;
        }
    }

    /// One outcome.
    ///
    /// @param outcome its name
    /// @param times how often it was seen
    /// @param interval where its true share lies, with 95 % confidence; empty if there was no run
    /// @param probability the exact odds of the model; empty if unknown
    /// @param mark how the two stand to each other
    public record Row(
            String outcome, int times, Optional<Interval> interval, Optional<Fraction> probability, Mark mark) {}

    /// {@return both sides, compared}
    ///
    /// @param verdict what the model says
    /// @param log what was seen
    public static Agreement of(Verdict verdict, RunLog log) {
        List<Row> rows = new ArrayList<>();
        for (Verdict.OutcomeVerdict each : verdict.outcomes()) {
            String name = each.outcome().name();
            int times = log.times(name).orElse(0);
            Optional<Interval> interval =
                    log.runs() == 0 ? Optional.empty() : Optional.of(Interval.wilson(times, log.runs()));
            rows.add(new Row(
                    name,
                    times,
                    interval,
                    each.probability(),
                    mark(each, times, verdict.statistics().complete())));
        }
        return new Agreement(rows, log);
    }

    /// {@return whether something was seen that the model excludes}
    ///
    /// An end that no outcome names counts: the check lists every end, so a new one is news. A run that could not
    /// be judged does not count.
    public boolean disagrees() {
        return log.others().stream().anyMatch(other -> !other.unclear())
                || rows.stream().anyMatch(row -> row.mark() == Mark.IMPOSSIBLE);
    }

    /// {@return the number of runs that could not be judged}
    public int unclear() {
        return log.others().stream()
                .filter(RunLog.Count::unclear)
                .mapToInt(RunLog.Count::times)
                .sum();
    }

    private static Mark mark(Verdict.OutcomeVerdict verdict, int times, boolean complete) {
        if (verdict.happens()) {
            return times > 0 ? Mark.CONFIRMED : Mark.NOT_SEEN;
        }
        if (!complete) {
            return Mark.UNKNOWN;
        }
        return times > 0 ? Mark.IMPOSSIBLE : Mark.ABSENT;
    }
}
