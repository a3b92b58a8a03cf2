package forklore.engine.rates;

import forklore.engine.model.Outcome;
import forklore.engine.platform.Linked;
import java.util.ArrayList;
import java.util.List;

/// Makes all runs of a forecast and counts how they end.
final class Simulation {

    private final Linked linked;
    private final Assumptions assumptions;
    private final Effort effort;
    private final Chart chart;

    Simulation(Linked linked, Assumptions assumptions, Effort effort) {
        this.linked = linked;
        this.assumptions = assumptions;
        this.effort = effort;
        this.chart = new Chart(linked, effort.states());
    }

    Forecast forecast() {
        List<Outcome> outcomes = linked.scenario().outcomes();
        int[] times = new int[outcomes.size()];
        int unexplained = 0;
        int undefined = 0;
        TimedRun timed = new TimedRun(chart, assumptions, effort.steps());
        for (int run = 0; run < effort.runs(); run++) {
            int end = timed.end(new Draws(effort.seed(), run));
            if (end == Chart.LIMIT) {
                return new Forecast.LimitReached(assumptions, effort, bound(), run);
            }
            int named = chart.outcome(end);
            if (named >= 0) {
                times[named]++;
            } else if (named == Chart.UNDEFINED) {
                undefined++;
            } else {
                unexplained++;
            }
        }
        List<Forecast.Rate> rates = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            rates.add(new Forecast.Rate(outcomes.get(i), times[i], effort.runs()));
        }
        return new Forecast.Rates(assumptions, effort, rates, unexplained, undefined);
    }

    private String bound() {
        return chart.bound().orElse(effort.steps() + " steps in one run");
    }
}
