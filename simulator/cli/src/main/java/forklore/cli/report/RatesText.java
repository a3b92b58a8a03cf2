package forklore.cli.report;

import forklore.cli.output.Grid;
import forklore.cli.output.Layout;
import forklore.cli.output.Paint;
import forklore.engine.compare.Interval;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import forklore.engine.rates.Assumptions;
import forklore.engine.rates.Costs;
import forklore.engine.rates.Forecast;
import forklore.engine.rates.Noise;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Predicted rates beside the exact odds, and beside what was measured.
public final class RatesText {

    private static final String INDENT = "   ";
    private static final String UNEXPLAINED = "no outcome";
    private static final String UNDEFINED = "undefined";
    private static final double MICROS_PER_MILLI = 1_000;

    private RatesText() {}

    /// What is known of a scenario on a platform.
    ///
    /// @param verdict what the search found
    /// @param forecast what the simulation predicts
    /// @param logs what was measured, perhaps nothing
    public record Timed(Verdict verdict, Forecast forecast, List<RunLog> logs) {
        /// Copies the list.
        public Timed {
            logs = List.copyOf(logs);
        }

        /// {@return whether there is a prediction}
        public boolean known() {
            return forecast instanceof Forecast.Rates;
        }
    }

    /// {@return the tables, one for each platform}
    ///
    /// @param timed what is known, one entry for each platform
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    public static List<String> lines(List<Timed> timed, Paint paint, int columns) {
        List<String> lines = new ArrayList<>();
        for (Timed each : timed) {
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            lines.add(paint.strong(each.verdict().scenario().name())
                    + paint.muted(", platform " + each.verdict().platform()));
            lines.add("");
            lines.addAll(grid(each).lines(INDENT, paint::muted, cell -> cell));
            lines.addAll(limit(each, paint));
        }
        lines.add("");
        for (String line : Layout.wrap(remark(timed.getFirst()), columns - INDENT.length())) {
            lines.add(INDENT + paint.muted(line));
        }
        return lines;
    }

    private static Grid grid(Timed timed) {
        Grid grid = new Grid(1);
        List<String> head = new ArrayList<>(List.of("outcome", "exact odds", "predicted", "95 % interval"));
        for (RunLog log : timed.logs()) {
            head.add("measured, " + log.language());
            head.add("95 % interval");
        }
        grid.add(head);
        for (Verdict.OutcomeVerdict outcome : timed.verdict().outcomes()) {
            String name = outcome.outcome().name();
            List<String> row = new ArrayList<>(List.of(name, Chance.percent(outcome.probability())));
            row.addAll(predicted(timed.forecast(), name));
            timed.logs().forEach(log -> row.addAll(measured(log, name)));
            grid.add(row);
        }
        if (timed.forecast() instanceof Forecast.Rates rates) {
            rest(grid, UNEXPLAINED, rates.unexplained(), rates.effort().runs());
            rest(grid, UNDEFINED, rates.undefined(), rates.effort().runs());
        }
        return grid;
    }

    private static void rest(Grid grid, String name, int times, int runs) {
        if (times > 0) {
            List<String> row = new ArrayList<>(List.of(name, ""));
            row.addAll(share(times, runs));
            grid.add(row);
        }
    }

    private static List<String> predicted(Forecast forecast, String outcome) {
        return switch (forecast) {
            case Forecast.Rates rates ->
                rates.rate(outcome)
                        .map(rate -> share(rate.times(), rate.runs()))
                        .orElse(List.of("", ""));
            case Forecast.LimitReached _ -> List.of("unknown", "");
        };
    }

    private static List<String> measured(RunLog log, String outcome) {
        return log.times(outcome).map(times -> share(times, log.runs())).orElse(List.of("", ""));
    }

    private static List<String> share(int times, int runs) {
        Interval interval = Interval.wilson(times, runs);
        String bounds = times == 0
                ? "below " + CampaignText.percent(interval.high())
                : CampaignText.percent(interval.low()) + " to " + CampaignText.percent(interval.high());
        return List.of(CampaignText.percent((double) times / runs), bounds);
    }

    private static List<String> limit(Timed timed, Paint paint) {
        return switch (timed.forecast()) {
            case Forecast.Rates _ -> List.of();
            case Forecast.LimitReached limit ->
                List.of(
                        "",
                        INDENT + paint.warning("stopped at a limit: ") + limit.bound() + ", after "
                                + Layout.count(limit.finished(), "run") + ". Nothing is predicted.");
        };
    }

    private static String remark(Timed timed) {
        Assumptions assumptions = timed.forecast().assumptions();
        Costs costs = assumptions.costs();
        String jitter = costs.jitterMicros() == 0
                ? ""
                : ", before each of them a thread spins for 0 to " + time(costs.jitterMicros());
        return "The exact odds are " + Chance.SCHEDULER + "; they know no time. The prediction is that of "
                + Layout.grouped(timed.forecast().effort().runs()) + " simulated runs, seed "
                + timed.forecast().effort().seed() + ", under these assumptions: "
                + Layout.count(assumptions.processors(), "processor") + " with turns of "
                + time(assumptions.sliceMicros()) + "; `work 10us` takes 10 us, any other step "
                + time(costs.stepMicros()) + ", a fork " + time(costs.forkMicros()) + jitter + "; a thread runs "
                + time(costs.wakeMicros()) + " after it was started or woken; a timeout waits "
                + time(costs.timeoutMicros()) + noise(assumptions.noise())
                + ". The intervals say what chance leaves open, not what the assumptions do."
                + (saysTimes(timed.verdict().scenario())
                        ? ""
                        : " The scenario itself says no duration, so the prediction rests on these alone.");
    }

    private static boolean saysTimes(Scenario scenario) {
        return scenario.statements()
                .anyMatch(each ->
                        each instanceof Statement.Work work && work.time().isPresent());
    }

    private static String noise(Noise noise) {
        return switch (noise) {
            case Noise.Uniform uniform ->
                "; and every time is up to " + Math.round(uniform.share() * 100) + " % longer or shorter";
            case Noise.Memoryless _ -> "; and every time is drawn from an exponential distribution";
        };
    }

    private static String time(double micros) {
        boolean millis = micros >= MICROS_PER_MILLI;
        String number = String.format(Locale.ROOT, "%.2f", millis ? micros / MICROS_PER_MILLI : micros)
                .replaceFirst("\\.?0+$", "");
        return number + (millis ? " ms" : " us");
    }

    /// {@return all of it as one record: that of the exact odds, with what is predicted and measured beside it}
    ///
    /// @param timed what is known, one entry for each platform
    /// @param file the name of the scenario's file
    public static Map<String, Object> record(List<Timed> timed, String file) {
        Map<String, Object> record =
                OddsText.record(timed.stream().map(Timed::verdict).toList(), file);
        record.put("platforms", timed.stream().map(RatesText::platform).toList());
        return record;
    }

    private static Map<String, Object> platform(Timed timed) {
        Map<String, Object> record = OddsText.platform(timed.verdict());
        record.put("timed", forecast(timed.forecast()));
        record.put("measured", timed.logs().stream().map(RatesText::log).toList());
        return record;
    }

    private static Map<String, Object> forecast(Forecast forecast) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("runs", forecast.effort().runs());
        record.put("seed", forecast.effort().seed());
        record.put("assumptions", assumptions(forecast.assumptions()));
        switch (forecast) {
            case Forecast.Rates rates -> {
                record.put(
                        "outcomes",
                        rates.rates().stream()
                                .map(rate -> count(rate.outcome().name(), rate.times(), rate.runs()))
                                .toList());
                record.put("unexplained", rates.unexplained());
                record.put("undefined", rates.undefined());
            }
            case Forecast.LimitReached limit -> {
                record.put("limit", limit.bound());
                record.put("finished", limit.finished());
            }
        }
        return record;
    }

    private static Map<String, Object> assumptions(Assumptions assumptions) {
        Costs costs = assumptions.costs();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("processors", assumptions.processors());
        record.put("sliceMicros", assumptions.sliceMicros());
        record.put("workSleeps", assumptions.workSleeps());
        record.put("stepMicros", costs.stepMicros());
        record.put("forkMicros", costs.forkMicros());
        record.put("wakeMicros", costs.wakeMicros());
        record.put("timeoutMicros", costs.timeoutMicros());
        record.put("jitterMicros", costs.jitterMicros());
        record.put(
                "noise",
                switch (assumptions.noise()) {
                    case Noise.Uniform uniform -> uniform.share();
                    case Noise.Memoryless _ -> "memoryless";
                });
        return record;
    }

    private static Map<String, Object> log(RunLog log) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("platform", log.platform());
        record.put("language", log.language());
        record.put("environment", new LinkedHashMap<>(log.environment()));
        record.put("runs", log.runs());
        record.put(
                "outcomes",
                log.counts().stream()
                        .map(each -> count(each.outcome(), each.times(), log.runs()))
                        .toList());
        return record;
    }

    private static Map<String, Object> count(String name, int times, int runs) {
        Interval interval = Interval.wilson(times, runs);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("name", name);
        record.put("times", times);
        record.put("share", (double) times / runs);
        record.put("low", interval.low());
        record.put("high", interval.high());
        return record;
    }
}
