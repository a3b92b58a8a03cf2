package forklore.runner;

import forklore.engine.model.Ending;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import forklore.engine.trace.RunLog;
import forklore.runner.world.RealEnd;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts ends by what the scenario calls them: the first outcome that holds, else a description. An end that may be
/// one thing or another counts only if the scenario calls both the same.
final class Tally {

    private final Scenario scenario;
    private final int[] named;
    private final Map<String, Integer> others = new LinkedHashMap<>();
    private int runs;

    Tally(Scenario scenario) {
        this.scenario = scenario;
        this.named = new int[scenario.outcomes().size()];
    }

    void add(RealEnd end) {
        runs++;
        switch (end) {
            case RealEnd.Known known -> add(known);
            case RealEnd.Unclear unclear -> others.merge(unclear.phrase(), 1, Integer::sum);
        }
    }

    private void add(RealEnd.Known known) {
        List<Integer> indices =
                known.endings().stream().map(this::index).distinct().toList();
        if (indices.size() > 1) {
            others.merge(RunLog.Count.UNCLEAR + known.phrase(), 1, Integer::sum);
        } else if (indices.getFirst() < 0) {
            others.merge(known.phrase(), 1, Integer::sum);
        } else {
            named[indices.getFirst()]++;
        }
    }

    private int index(Ending ending) {
        for (int i = 0; i < named.length; i++) {
            if (scenario.outcomes().get(i).when().holds(ending)) {
                return i;
            }
        }
        return -1;
    }

    int runs() {
        return runs;
    }

    List<RunLog.Count> counts() {
        List<RunLog.Count> counts = new ArrayList<>();
        for (int i = 0; i < named.length; i++) {
            Outcome outcome = scenario.outcomes().get(i);
            counts.add(new RunLog.Count(outcome.name(), named[i]));
        }
        return counts;
    }

    List<RunLog.Count> others() {
        return others.entrySet().stream()
                .map(each -> new RunLog.Count(each.getKey(), each.getValue()))
                .toList();
    }
}
