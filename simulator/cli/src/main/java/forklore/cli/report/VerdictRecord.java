package forklore.cli.report;

import forklore.engine.explore.Path;
import forklore.engine.verdict.Endings;
import forklore.engine.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A verdict as one record for programs. `forklore help json` describes it.
public final class VerdictRecord {

    private VerdictRecord() {}

    /// {@return the record}
    ///
    /// @param verdict the verdict
    /// @param file the name of the scenario's file
    public static Map<String, Object> of(Verdict verdict, String file) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "verdict");
        record.put("scenario", verdict.scenario().name());
        record.put("file", file);
        record.put("platform", verdict.platform());
        record.put("hash", verdict.hash());
        record.put("status", word(verdict.status()));
        record.put("code", VerdictCode.of(verdict).code());
        record.put("headline", VerdictText.headline(verdict));
        record.put("scheduler", Chance.SCHEDULER);
        record.put(
                "outcomes",
                verdict.outcomes().stream().map(VerdictRecord::outcome).toList());
        record.put(
                "claims", Claim.of(verdict).stream().map(VerdictRecord::claim).toList());
        record.put(
                "unexplained",
                verdict.unexplained().stream().map(VerdictRecord::unexplained).toList());
        record.put("undefined", verdict.undefined().map(VerdictRecord::undefined));
        record.put(
                "problems",
                verdict.problems().stream().map(VerdictRecord::problem).toList());
        record.put("counterexample", verdict.worst().map(VerdictRecord::run));
        record.put("statistics", statistics(verdict.statistics()));
        return record;
    }

    /// {@return a run as one record: its token, its length and its steps}
    ///
    /// @param path the run
    public static Map<String, Object> run(Path path) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("schedule", path.schedule().token());
        record.put("steps", Steps.records(path));
        record.put("ending", path.ending().map(Endings::describe));
        return record;
    }

    /// {@return a status as programs read it}
    ///
    /// @param status the status
    static String word(Verdict.Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> outcome(Verdict.OutcomeVerdict verdict) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("name", verdict.outcome().name());
        record.put("grade", verdict.outcome().grade().word());
        record.put("reason", verdict.outcome().reason());
        record.put("happens", verdict.happens());
        record.put("ends", verdict.ends());
        record.put("probability", Chance.record(verdict.probability()));
        shortest(record, verdict.shortest());
        return record;
    }

    private static Map<String, Object> claim(Claim claim) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("frequency", claim.expectation().frequency().word());
        record.put("outcome", claim.expectation().outcome());
        record.put("platform", claim.expectation().platform());
        record.put("answer", claim.answer().word());
        return record;
    }

    private static Map<String, Object> unexplained(Verdict.UnexplainedEnd end) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("ending", Endings.describe(end.ending()));
        record.put("probability", Chance.record(end.probability()));
        shortest(record, Optional.of(end.shortest()));
        return record;
    }

    /// {@return what the platform leaves undefined, as one record}
    ///
    /// @param undefined how often, and what was done
    static Map<String, Object> undefined(Verdict.UndefinedHere undefined) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("calls", undefined.calls());
        record.put("probability", Chance.record(undefined.probability()));
        shortest(record, Optional.of(undefined.shortest()));
        return record;
    }

    private static Map<String, Object> problem(Verdict.Problem problem) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("sentence", problem.sentence());
        record.put(
                "schedule", problem.counterexample().map(path -> path.schedule().token()));
        return record;
    }

    private static void shortest(Map<String, Object> record, Optional<Path> path) {
        record.put("shortest", path.map(run -> run.steps().size()));
        record.put("schedule", path.map(run -> run.schedule().token()));
    }

    private static Map<String, Object> statistics(Verdict.Statistics statistics) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("states", statistics.states());
        record.put("transitions", statistics.transitions());
        record.put("ends", statistics.ends());
        record.put("depth", statistics.depth());
        record.put("bytesPerState", statistics.bytesPerState());
        record.put("complete", statistics.complete());
        record.put("boundsReached", List.copyOf(statistics.boundsReached()));
        record.put("oddsMissing", statistics.oddsMissing());
        return record;
    }
}
