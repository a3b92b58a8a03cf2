package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.engine.explore.Path;
import forklore.engine.platform.Linked;
import forklore.engine.trace.SteeredLog;
import forklore.engine.verdict.Verdict;
import forklore.runner.tool.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Steers the shortest run of every outcome that the model can reach, and counts how often a real
/// machine makes it.
public final class SteeredRuns {

    private SteeredRuns() {}

    /// {@return what came of a scenario}
    ///
    /// @param linked the scenario on its platform
    /// @param target what to run it with
    /// @param verdict the verdict on it
    /// @param repeats how often each run is steered
    public static SteeredLog.Story story(Linked linked, Target target, Verdict verdict, int repeats) {
        String name = linked.scenario().name();
        Optional<String> gap = NativeProgram.gap(linked.written(), target.language());
        List<SteeredLog.Line> lines = new ArrayList<>();
        for (Verdict.OutcomeVerdict outcome : verdict.outcomes()) {
            if (gap.isEmpty() && outcome.shortest().isPresent()) {
                lines.add(line(
                        linked,
                        target,
                        outcome.outcome().name(),
                        outcome.shortest().get(),
                        repeats));
            }
        }
        return new SteeredLog.Story(name, linked.fingerprint(), gap, lines);
    }

    private static SteeredLog.Line line(Linked linked, Target target, String outcome, Path path, int repeats) {
        int reproduced = 0;
        String reason = "";
        for (int i = 0; i < repeats; i++) {
            switch (Steering.steer(linked, target, path, StepListener.NONE)) {
                case SteeringResult.Reproduced _ -> reproduced++;
                case SteeringResult.Diverged diverged -> reason = diverged.sentence();
                case SteeringResult.Interrupted _ -> {
                    return new SteeredLog.Line(outcome, reproduced, i, "It was interrupted.");
                }
                case SteeringResult.Unavailable unavailable -> {
                    return new SteeredLog.Line(outcome, 0, 0, unavailable.reason());
                }
            }
        }
        return new SteeredLog.Line(outcome, reproduced, repeats, reason);
    }

    /// {@return where it is run, as far as that is not in the target's label}
    ///
    /// @param target what it is run with
    public static SequencedMap<String, String> environment(Target target) {
        SequencedMap<String, String> environment = new LinkedHashMap<>();
        environment.put(
                "kernel",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        environment.put(
                "tool",
                switch (target.tool()) {
                    case Target.C c -> c.version();
                    case Target.Python python -> "CPython " + python.version();
                });
        environment.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        return environment;
    }
}
