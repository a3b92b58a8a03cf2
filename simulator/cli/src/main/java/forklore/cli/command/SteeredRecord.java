package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.engine.explore.Path;
import forklore.engine.model.Outcome;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import forklore.engine.verdict.Judge;
import forklore.runner.SteeredRuns;
import forklore.runner.SteeringResult;
import forklore.runner.tool.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// Writes down what came of one steered run, as the log of a single story.
final class SteeredRecord {

    private static final String LOG = ".log";
    private static final String ENDING = ".steered";

    private SteeredRecord() {}

    static void write(
            Invocation invocation, Setting setting, Target target, Path path, SteeringResult result, String name) {
        Optional<Outcome> outcome = path.ending().flatMap(ending -> Judge.classify(setting.scenario(), ending));
        Optional<SteeredLog.Line> line = outcome.flatMap(named -> line(named.name(), result));
        if (line.isEmpty()) {
            invocation.report(Message.note(
                    "no record was written",
                    Message.why("a record is of a run that was led to an end which an outcome names")));
            return;
        }
        String scenario = setting.scenario().heading().name();
        SteeredLog log = new SteeredLog(
                setting.platform(),
                target.language().word(),
                target.label(),
                SteeredRuns.environment(target),
                List.of(new SteeredLog.Story(
                        scenario, setting.linked().fingerprint(), Optional.empty(), List.of(line.get()))));
        String usual =
                RunLog.fileName(scenario, setting.platform(), target.language().word(), target.label());
        String file = usual.substring(0, usual.length() - LOG.length()) + ENDING;
        try {
            Files.createDirectories(invocation.file(name));
            LogFolder.replace(invocation.file(name).resolve(file), log.text());
            invocation.reportText("wrote " + name + "/" + file);
        } catch (IOException refused) {
            invocation.report(Message.error(
                    "cannot write the record into `" + name + "`: " + refused.getMessage(),
                    Message.next("name a folder that you may write to: --out FOLDER")));
        }
    }

    private static Optional<SteeredLog.Line> line(String outcome, SteeringResult result) {
        return switch (result) {
            case SteeringResult.Reproduced _ -> Optional.of(new SteeredLog.Line(outcome, 1, 1, ""));
            case SteeringResult.Diverged diverged ->
                Optional.of(new SteeredLog.Line(outcome, 0, 1, diverged.sentence()));
            case SteeringResult.Interrupted _, SteeringResult.Unavailable _ -> Optional.empty();
        };
    }
}
