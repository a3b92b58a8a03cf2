package forklore.site.player;

import forklore.engine.explore.Path;
import forklore.engine.model.Grade;
import forklore.engine.odds.Fraction;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The runs that a verdict offers: the shortest one of each outcome that happens, and of each end that nobody named.
final class Runs {

    private static final int LONGEST_FRACTION = 13;
    private static final int MOST_DECIMALS = 9;

    private Runs() {}

    /// {@return the runs of a verdict, opened at the one that should be seen first; empty if the search found no end}
    ///
    /// @param verdict the verdict
    static Optional<Playback> of(Verdict verdict) {
        List<Playback.Run> runs = new ArrayList<>();
        for (Verdict.OutcomeVerdict each : verdict.outcomes()) {
            each.story()
                    .ifPresent(path -> runs.add(new Playback.Run(
                            each.outcome().name(),
                            odds(each.probability()),
                            each.outcome().reason(),
                            mood(each.outcome().grade()),
                            path)));
        }
        for (Verdict.UnexplainedEnd each : verdict.unexplained()) {
            runs.add(new Playback.Run(
                    "an end that nobody named", odds(each.probability()), "", Playback.Mood.BAD, each.shortest()));
        }
        return verdict.worst().map(worst -> opened(runs, worst));
    }

    /// {@return what must be said beside the runs: claims that do not hold, and a search that was not finished; empty
    /// if
    /// every claim holds}
    ///
    /// @param verdict the verdict
    static String remark(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        for (Verdict.Problem problem : verdict.problems()) {
            text.append(problem.sentence()).append('\n');
        }
        if (!verdict.statistics().complete()) {
            text.append("The search in this page stopped at its bounds (")
                    .append(String.join(", ", verdict.statistics().boundsReached()))
                    .append("), so there may be runs and outcomes that it did not find.\n");
        }
        return text.toString().strip();
    }

    private static Playback opened(List<Playback.Run> runs, Path worst) {
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).path().schedule().equals(worst.schedule())) {
                return new Playback(runs, i, 0);
            }
        }
        runs.add(new Playback.Run("counterexample", "", "", Playback.Mood.BAD, worst));
        return new Playback(runs, runs.size() - 1, 0);
    }

    private static Playback.Mood mood(Grade grade) {
        return switch (grade) {
            case ACCEPTABLE -> Playback.Mood.GOOD;
            case INTERESTING -> Playback.Mood.NOTABLE;
            case FORBIDDEN -> Playback.Mood.BAD;
        };
    }

    /// A long fraction says nothing to people, so only a short one is written beside the percentage.
    private static String odds(Optional<Fraction> probability) {
        if (probability.isEmpty()) {
            return "";
        }
        Fraction share = probability.get();
        if (share.equals(Fraction.ONE)) {
            return "always";
        }
        String exact = share.toString();
        String percent = percent(share) + "\u00a0%";
        return exact.length() > LONGEST_FRACTION ? percent : exact + " (" + percent + ")";
    }

    /// As many decimals as it takes not to look like nothing or like everything.
    private static String percent(Fraction share) {
        String text = share.percent(1);
        for (int decimals = 2; decimals <= MOST_DECIMALS && looksWhole(text); decimals++) {
            text = share.percent(decimals);
        }
        return text;
    }

    private static boolean looksWhole(String percent) {
        return percent.startsWith("100.") || percent.replace("0", "").equals(".");
    }
}
