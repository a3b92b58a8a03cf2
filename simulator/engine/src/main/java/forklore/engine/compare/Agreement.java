package forklore.engine.compare;

import forklore.engine.odds.Fraction;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.Endings;
import forklore.engine.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A verdict of the model beside a log of real runs, outcome by outcome.
///
/// @param log what was really seen
/// @param stale whether the log was made with another version of the program, so that nothing can be
///     compared
/// @param rows one row for each declared outcome, in order
/// @param others one row for each end that was seen and that no outcome names
public record Agreement(RunLog log, boolean stale, List<Row> rows, List<Row> others) {

    /// Copies the rows.
    public Agreement {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
    }

    /// What model and machine say about one outcome.
    ///
    /// @param outcome the declared name, or the description of an end that no outcome names
    /// @param odds how often, for a uniform random scheduler, if that is known
    /// @param times how often it was seen in real runs
    /// @param interval the 95 % confidence interval of the share of real runs; empty if there was no
    ///     run
    /// @param mark how they agree
    public record Row(String outcome, Optional<Fraction> odds, int times, Optional<Interval> interval, Mark mark) {}

    /// How model and machine agree.
    public enum Mark {
        /// Possible and seen, or impossible and not seen.
        CONFIRMED("confirmed"),
        /// Possible, and not seen in these runs.
        POSSIBLE_NOT_SEEN("possible, not seen"),
        /// Impossible and seen: the model is wrong, a defect of ours.
        SEEN_THOUGH_IMPOSSIBLE("seen though impossible"),
        /// Nothing can be said: the search was cut short, the platform leaves it undefined, the log is
        /// of another
        /// version, or the run was not judged.
        NOT_APPLICABLE("not applicable");

        private final String words;

        Mark(String words) {
            this.words = words;
        }

        /// {@return how it is shown}
        public String words() {
            return words;
        }
    }

    /// {@return how a verdict and a log agree}
    ///
    /// @param verdict what the model says
    /// @param log what was really seen
    public static Agreement of(Verdict verdict, RunLog log) {
        boolean stale = !log.hash().equals(verdict.hash());
        // Where a program does what the platform leaves undefined, nothing is impossible.
        boolean excludes =
                !stale && verdict.statistics().complete() && verdict.undefined().isEmpty();
        List<Row> rows = verdict.outcomes().stream()
                .map(each -> {
                    String name = each.outcome().name();
                    int times = log.times(name).orElse(0);
                    boolean judged = !stale && !each.isUndefined();
                    Mark mark = judged ? mark(each.happens(), times, excludes) : Mark.NOT_APPLICABLE;
                    return new Row(name, each.probability(), times, interval(times, log), mark);
                })
                .toList();
        List<Row> others = log.others().stream()
                .map(other -> other(verdict, other, log, stale, excludes))
                .toList();
        return new Agreement(log, stale, rows, others);
    }

    /// An end that no outcome names may still be one that the model finds: the check complains of it
    /// by its own.
    private static Row other(Verdict verdict, RunLog.Count seen, RunLog log, boolean stale, boolean excludes) {
        Optional<Verdict.UnexplainedEnd> found = verdict.unexplained().stream()
                .filter(end -> Endings.describe(end.ending()).equals(seen.outcome()))
                .findFirst();
        Mark mark = stale || seen.unclear() ? Mark.NOT_APPLICABLE : mark(found.isPresent(), seen.times(), excludes);
        Optional<Fraction> odds = found.flatMap(Verdict.UnexplainedEnd::probability);
        return new Row(seen.outcome(), odds, seen.times(), interval(seen.times(), log), mark);
    }

    private static Optional<Interval> interval(int times, RunLog log) {
        return log.runs() == 0 ? Optional.empty() : Optional.of(Interval.wilson(times, log.runs()));
    }

    /// @param excludes whether the model knows that what it did not find cannot happen
    private static Mark mark(boolean found, int times, boolean excludes) {
        if (found) {
            return times > 0 ? Mark.CONFIRMED : Mark.POSSIBLE_NOT_SEEN;
        }
        if (!excludes) {
            return Mark.NOT_APPLICABLE;
        }
        return times > 0 ? Mark.SEEN_THOUGH_IMPOSSIBLE : Mark.CONFIRMED;
    }

    /// {@return what was seen though the model says that it cannot happen}
    public List<Row> contradictions() {
        return Stream.concat(rows.stream(), others.stream())
                .filter(row -> row.mark() == Mark.SEEN_THOUGH_IMPOSSIBLE)
                .toList();
    }

    /// {@return the same without contradictions, for a log of a platform that the verdict is not of: what is seen there
    /// though it is impossible here says nothing}
    Agreement withoutContradictions() {
        return new Agreement(log, stale, softened(rows), softened(others));
    }

    private static List<Row> softened(List<Row> all) {
        return all.stream()
                .map(row -> row.mark() == Mark.SEEN_THOUGH_IMPOSSIBLE
                        ? new Row(row.outcome(), row.odds(), row.times(), row.interval(), Mark.NOT_APPLICABLE)
                        : row)
                .toList();
    }

    /// {@return the number of runs that could not be judged}
    public int unclear() {
        return log.others().stream()
                .filter(RunLog.Count::unclear)
                .mapToInt(RunLog.Count::times)
                .sum();
    }
}
