package forklore.engine.compare;

import forklore.engine.odds.Fraction;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A verdict of the model beside a log of real runs, outcome by outcome.
///
/// @param scenario the name of the scenario
/// @param stale whether the log was made with another version of the program, so that nothing can be compared
/// @param runs the number of real runs
/// @param rows one row for each declared outcome, in order, then one for each end that no outcome names
public record Agreement(String scenario, boolean stale, int runs, List<Row> rows) {

    /// Copies the rows.
    public Agreement {
        rows = List.copyOf(rows);
    }

    /// What model and machine say about one outcome.
    ///
    /// @param outcome the declared name, or the description of an end that no outcome names
    /// @param possible whether the model can reach it
    /// @param odds how often, for a uniform random scheduler, if that is known
    /// @param times how often it was seen in real runs
    /// @param interval the 95 % confidence interval of the share of real runs
    /// @param mark how they agree
    public record Row(
            String outcome, boolean possible, Optional<Fraction> odds, int times, Interval interval, Mark mark) {}

    /// How model and machine agree.
    public enum Mark {
        /// Possible and seen, or impossible and not seen.
        CONFIRMED("confirmed"),
        /// Possible, and not seen in these runs.
        POSSIBLE_NOT_SEEN("possible, not seen"),
        /// Impossible and seen: the model is wrong, a defect of ours.
        SEEN_THOUGH_IMPOSSIBLE("seen though impossible"),
        /// Nothing can be said: the search was cut short, or the log is of another version.
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
    /// @param log what was really seen, at least one run
    public static Agreement of(Verdict verdict, RunLog log) {
        boolean stale = !log.hash().equals(verdict.hash());
        boolean known = !stale && verdict.statistics().complete();
        List<Row> rows = new ArrayList<>();
        for (Verdict.OutcomeVerdict each : verdict.outcomes()) {
            String name = each.outcome().name();
            int times = log.times(name).orElse(0);
            Mark mark = known ? mark(each.happens(), times) : Mark.NOT_APPLICABLE;
            Interval interval = Interval.wilson(times, log.runs());
            rows.add(new Row(name, each.happens(), each.probability(), times, interval, mark));
        }
        for (RunLog.Count other : log.others()) {
            Mark mark = known ? Mark.SEEN_THOUGH_IMPOSSIBLE : Mark.NOT_APPLICABLE;
            Interval interval = Interval.wilson(other.times(), log.runs());
            rows.add(new Row(other.outcome(), false, Optional.empty(), other.times(), interval, mark));
        }
        return new Agreement(verdict.scenario().name(), stale, log.runs(), rows);
    }

    private static Mark mark(boolean possible, int times) {
        if (possible) {
            return times > 0 ? Mark.CONFIRMED : Mark.POSSIBLE_NOT_SEEN;
        }
        return times > 0 ? Mark.SEEN_THOUGH_IMPOSSIBLE : Mark.CONFIRMED;
    }

    /// {@return whether something was seen that the model says cannot happen}
    public boolean contradicts() {
        return rows.stream().anyMatch(row -> row.mark() == Mark.SEEN_THOUGH_IMPOSSIBLE);
    }
}
