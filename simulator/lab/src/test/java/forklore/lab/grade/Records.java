package forklore.lab.grade;

import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Records of real runs as `forklore run` and `forklore steer` write them, of machines made of paper.
final class Records {

    private Records() {}

    /// {@return the record of so many runs of a task's scenario, of which some came to what is counted}
    static RunLog free(PersonalTask task, int runs, int seen) {
        Linked linked = task.scenario().linked().getFirst();
        Format.Measure measure = (Format.Measure) task.task().format();
        LinkedHashMap<String, String> environment = new LinkedHashMap<>();
        environment.put(RunLog.TARGET, "glibc 2.36");
        environment.put("kernel", "Linux 6.1");
        RunLog log = new RunLog(
                task.scenario().name(),
                linked.fingerprint(),
                linked.platform(),
                "c",
                environment,
                runs,
                List.of(new RunLog.Count(measure.end().name(), seen)),
                List.of(new RunLog.Count("child exits 0 and parent exits 0", runs - seen)));
        return RunLog.parse(log.text()).orElseThrow();
    }

    /// {@return the record of steered runs of a task's scenario}
    static SteeredLog steered(PersonalTask task, Optional<String> gap, SteeredLog.Line... lines) {
        Linked linked = task.scenario().linked().getFirst();
        SteeredLog.Story story =
                new SteeredLog.Story(task.scenario().name(), linked.fingerprint(), gap, List.of(lines));
        SteeredLog log = new SteeredLog(linked.platform(), "c", "glibc 2.36", new LinkedHashMap<>(), List.of(story));
        return SteeredLog.parse(log.text()).orElseThrow();
    }
}
