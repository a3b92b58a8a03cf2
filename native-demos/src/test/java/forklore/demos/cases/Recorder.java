package forklore.demos.cases;

import forklore.demos.cases.CaseRecord.Absent;
import forklore.demos.cases.CaseRecord.Count;
import forklore.demos.cases.CaseRecord.Measured;
import forklore.demos.cases.CaseRecord.Ran;
import forklore.demos.cases.CaseRecord.Result;
import forklore.demos.cases.CaseRecord.Said;
import forklore.engine.model.Fingerprint;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs programs at a station and counts how they end.
///
/// @param station where
/// @param mostRuns the most runs of one program
record Recorder(Station station, int mostRuns) {

    /// Most of the time a program sleeps or hangs, so a few at once cost little.
    private static final int AT_ONCE = 3;

    /// {@return a sheet with these programs, in their order; a program of another language is left out}
    CaseSheet record(List<Demo> demos) throws IOException, InterruptedException {
        CaseSheet sheet = new CaseSheet(station.platform(), station.version(), station.environment(), List.of());
        for (Demo demo : demos) {
            if (station.commands().containsKey(demo)) {
                Scenario scenario = Cases.scenario(demo.scenario());
                Result result = station.absent(demo).isPresent()
                        ? new Absent(station.absent(demo).get())
                        : run(demo, scenario);
                sheet = sheet.with(demo.id(), Cases.hash(demo), scenario.name(), Fingerprint.of(scenario), result);
            }
        }
        return sheet;
    }

    private Ran run(Demo demo, Scenario scenario) throws IOException, InterruptedException {
        List<Seen> all = new ArrayList<>();
        List<String> command = station.commands().get(demo);
        // What measures a time must not be disturbed by its own kind.
        int atOnce = demo.measures().isEmpty() ? AT_ONCE : 1;
        try (ExecutorService executor = Executors.newFixedThreadPool(atOnce)) {
            List<Future<Seen>> running = new ArrayList<>();
            for (int i = 0; i < Math.min(demo.runs(), mostRuns); i++) {
                running.add(executor.submit(() -> Trial.run(demo, command, station.folder())));
            }
            for (Future<Seen> each : running) {
                all.add(each.get());
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
        return summary(demo, scenario, all);
    }

    /// {@return what these runs say together}
    static Ran summary(Demo demo, Scenario scenario, List<Seen> all) {
        Map<String, Integer> times = new LinkedHashMap<>();
        scenario.outcomes().stream().map(Outcome::name).forEach(name -> times.put(name, 0));
        Map<String, Integer> others = new LinkedHashMap<>();
        for (Seen seen : all) {
            Optional<String> outcome = seen.outcome(demo);
            outcome.ifPresentOrElse(
                    name -> times.merge(name, 1, Integer::sum),
                    () -> others.merge(seen.description(), 1, Integer::sum));
        }
        return new Ran(all.size(), counts(times), counts(others), said(demo, all), measured(demo, all));
    }

    private static List<Count> counts(Map<String, Integer> times) {
        return times.entrySet().stream()
                .map(each -> new Count(each.getValue(), each.getKey()))
                .toList();
    }

    private static List<Said> said(Demo demo, List<Seen> all) {
        Map<String, Map<String, Integer>> topics = new LinkedHashMap<>();
        for (Seen seen : all) {
            for (String topic : demo.says()) {
                count(topics, topic, seen.said(topic));
            }
            count(topics, "warning", seen.warning());
            count(topics, "place of the warning", seen.warningPlace(demo));
        }
        List<Said> said = new ArrayList<>();
        topics.forEach((topic, words) -> words.forEach((word, times) -> said.add(new Said(times, topic, word))));
        return said;
    }

    private static void count(Map<String, Map<String, Integer>> topics, String topic, Optional<String> words) {
        words.ifPresent(said ->
                topics.computeIfAbsent(topic, _ -> new LinkedHashMap<>()).merge(said, 1, Integer::sum));
    }

    private static List<Measured> measured(Demo demo, List<Seen> all) {
        List<Measured> measured = new ArrayList<>();
        for (String what : demo.measures()) {
            List<String> values =
                    all.stream().flatMap(seen -> seen.said(what).stream()).toList();
            List<BigDecimal> numbers = values.stream()
                    .map(value -> new BigDecimal(value.split(" ")[0]))
                    .sorted()
                    .toList();
            if (!numbers.isEmpty()) {
                String unit = values.getFirst().split(" ")[1];
                measured.add(new Measured(
                        what,
                        unit,
                        median(numbers).toPlainString(),
                        numbers.getFirst().toPlainString(),
                        numbers.getLast().toPlainString()));
            }
        }
        return measured;
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        BigDecimal low = sorted.get((sorted.size() - 1) / 2);
        BigDecimal high = sorted.get(sorted.size() / 2);
        return low.add(high).divide(BigDecimal.TWO, low.scale(), RoundingMode.HALF_UP);
    }
}
