package forklore.desktop.model;

import forklore.engine.verdict.Verdict;
import forklore.engine.verdict.Verdict.Statistics;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// How much of a scenario was checked, in words: all of it, and what that proves; or a part of it, which proves
/// nothing.
public final class Extent {

    private static final int MOST_DIGITS = 15;

    private Extent() {}

    /// {@return that not everything was searched, and what to do; empty if everything was}
    ///
    /// @param verdict the answer of the check
    public static Optional<String> partial(Verdict verdict) {
        Statistics statistics = verdict.statistics();
        if (statistics.complete()) {
            return Optional.empty();
        }
        boolean calledOff = statistics.boundsReached().getFirst().endsWith("called off");
        String stopped = calledOff
                ? "You called the check off at " + Numbers.count(statistics.states(), "state")
                : "Not checked to the end: the search stopped at " + Numbers.count(statistics.states(), "state");
        // The states of the greatest depth are not all there.
        int whole = statistics.depth() - 1;
        String found = bad(verdict) || whole < 1
                ? ". What stands here was found; what is missing may still happen."
                : "; nothing bad up to " + Numbers.count(whole, "step")
                        + " from the start, but later it may still happen.";
        return Optional.of(stopped
                + found
                + (calledOff
                        ? " Open it again to check all of it."
                        : " Use fewer threads, smaller loops, or a simpler platform than " + verdict.platform() + "."));
    }

    /// {@return that all runs end well, and for what that holds; empty if not all do, or if that is not known}
    ///
    /// @param ready what is open
    public static Optional<String> proof(Opened.Ready ready) {
        Verdict verdict = ready.verdict();
        if (verdict.status() != Verdict.Status.HOLDS || !verdict.statistics().complete() || !good(verdict)) {
            return Optional.empty();
        }
        String all = ready.schedules().map(Extent::words).orElse("All schedules end well.");
        return Optional.of(all + " Searched on " + verdict.platform() + ": "
                + Numbers.count(verdict.statistics().states(), "state") + ", up to "
                + Numbers.count(verdict.statistics().depth(), "step") + ".");
    }

    private static String words(BigInteger count) {
        if (count.equals(BigInteger.ONE)) {
            return "The only schedule ends well.";
        }
        String digits = count.toString();
        return digits.length() <= MOST_DIGITS
                ? "All " + Numbers.grouped(count.longValueExact()) + " schedules end well."
                : "All schedules end well: a number of " + digits.length() + " digits.";
    }

    private static boolean bad(Verdict verdict) {
        return happening(verdict).stream().anyMatch(row -> row.tone() == OutcomeRow.Tone.BAD);
    }

    private static boolean good(Verdict verdict) {
        return happening(verdict).stream().allMatch(row -> row.tone() == OutcomeRow.Tone.GOOD);
    }

    /// {@return the outcomes that happen, as far as that is known}
    ///
    /// @param verdict the answer of the check
    private static List<OutcomeRow> happening(Verdict verdict) {
        return OutcomeRow.of(verdict, Optional.empty()).stream()
                .filter(row -> !row.declared()
                        || verdict.outcome(row.name())
                                .map(Verdict.OutcomeVerdict::happens)
                                .orElse(true))
                .toList();
    }
}
