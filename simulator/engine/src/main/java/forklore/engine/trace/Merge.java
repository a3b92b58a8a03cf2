package forklore.engine.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// What came of putting two logs of the same campaign together.
public sealed interface Merge {

    /// They fit.
    ///
    /// @param log all runs of both
    record Fits(RunLog log) implements Merge {}

    /// They are of different campaigns.
    ///
    /// @param what what they differ in: `the hash of the scenario`
    /// @param one what the first one says
    /// @param other what the second one says
    record Differs(String what, String one, String other) implements Merge {}

    /// {@return both together, or what keeps them apart}
    ///
    /// Scenario, hash, platform, language, target, seed and knobs must be the same, and no run may be in
    /// both. Machines may differ: where they do, the environment of the sum names what each says.
    ///
    /// @param one a log
    /// @param other another
    static Merge of(RunLog one, RunLog other) {
        String[][] same = {
            {"the scenario", one.scenario(), other.scenario()},
            {"the hash of the scenario", one.hash(), other.hash()},
            {"the platform", one.platform(), other.platform()},
            {"the language", one.language(), other.language()},
            {"the target", one.target(), other.target()},
        };
        for (String[] each : same) {
            if (!each[1].equals(each[2])) {
                return new Differs(each[0], each[1], each[2]);
            }
        }
        for (String key : RunLog.KNOBS) {
            String first = one.environment().getOrDefault(key, "nothing");
            String second = other.environment().getOrDefault(key, "nothing");
            if (!first.equals(second)) {
                return new Differs("the " + key, first, second);
            }
        }
        return one.numbers().overlaps(other.numbers())
                ? new Differs(
                        "the numbers of the runs, of which some are in both",
                        one.numbers().text(),
                        other.numbers().text())
                : new Fits(sum(one, other));
    }

    private static RunLog sum(RunLog one, RunLog other) {
        SequencedMap<String, String> environment = new LinkedHashMap<>(one.environment());
        other.environment().forEach((key, value) -> environment.merge(key, value, Merge::both));
        one.givenUp()
                .flatMap(first -> other.givenUp().map(first::plus))
                .ifPresent(sum -> environment.put(RunLog.GIVEN_UP, sum.text()));
        environment.put(RunLog.NUMBERS, one.numbers().plus(other.numbers()).text());
        return new RunLog(
                one.scenario(),
                one.hash(),
                one.platform(),
                one.language(),
                environment,
                one.runs() + other.runs(),
                counts(one.counts(), other.counts()),
                counts(one.others(), other.others()));
    }

    private static String both(String one, String other) {
        Set<String> all = new LinkedHashSet<>(List.of(one.split(" and ")));
        all.addAll(List.of(other.split(" and ")));
        return String.join(" and ", all);
    }

    private static List<RunLog.Count> counts(List<RunLog.Count> one, List<RunLog.Count> other) {
        SequencedMap<String, Integer> sums = new LinkedHashMap<>();
        one.forEach(each -> sums.merge(each.outcome(), each.times(), Integer::sum));
        other.forEach(each -> sums.merge(each.outcome(), each.times(), Integer::sum));
        List<RunLog.Count> counts = new ArrayList<>();
        sums.forEach((outcome, times) -> counts.add(new RunLog.Count(outcome, times)));
        return counts;
    }
}
