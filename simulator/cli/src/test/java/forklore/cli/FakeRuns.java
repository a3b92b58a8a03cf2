package forklore.cli;

import forklore.cli.command.RealRuns;
import forklore.engine.explore.Path;
import forklore.engine.machine.Snapshot;
import forklore.engine.model.Fingerprint;
import forklore.engine.model.Scenario;
import forklore.engine.trace.RunLog;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ComparedStep;
import forklore.runner.ProgressListener;
import forklore.runner.SteeringResult;
import forklore.runner.StepListener;
import forklore.runner.XRay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A machine made of paper: every campaign sees the outcomes in turn, every steered run does what the model says.
class FakeRuns implements RealRuns {

    private static final int PARENT_PID = 4240;

    /// {@return a log of so many runs with these counts}
    static RunLog log(Scenario scenario, int runs, List<RunLog.Count> counts, List<RunLog.Count> others) {
        LinkedHashMap<String, String> environment = new LinkedHashMap<>();
        environment.put("kernel", "Linux 6.1");
        environment.put("compiler", "cc 12.2");
        return new RunLog(scenario.name(), Fingerprint.of(scenario), "core", "c", environment, runs, counts, others);
    }

    @Override
    public CampaignResult run(Scenario scenario, CampaignOptions options, ProgressListener listener) {
        List<RunLog.Count> counts = new ArrayList<>();
        int outcomes = scenario.outcomes().size();
        for (int i = 0; i < outcomes; i++) {
            int times = options.times() / outcomes + (i < options.times() % outcomes ? 1 : 0);
            counts.add(new RunLog.Count(scenario.outcomes().get(i).name(), times));
        }
        listener.progressed(new ProgressListener.Progress(options.times(), options.times(), counts, List.of()));
        return new CampaignResult.Completed(log(scenario, options.times(), counts, List.of()));
    }

    @Override
    public SteeringResult steer(Scenario scenario, Path path, StepListener listener) {
        List<ComparedStep> steps = new ArrayList<>();
        for (int step = 1; step <= path.steps().size(); step++) {
            ComparedStep compared = compared(path, step);
            listener.compared(compared);
            steps.add(compared);
        }
        XRay.LockView lock = new XRay.LockView(
                "m", 0x5000, 2, Optional.of(new XRay.Owner(4241, Optional.of("worker"), OptionalInt.of(PARENT_PID))));
        XRay xRay = new XRay(
                "child", 4242, List.of(new XRay.ThreadView("main", 4242, "futex", "futex_do_wait", Optional.of(lock))));
        return new SteeringResult.Reproduced(steps, path.ending().orElseThrow(), Optional.of(xRay));
    }

    static ComparedStep compared(Path path, int step) {
        List<ComparedStep.RealProcess> processes = new ArrayList<>();
        for (Snapshot.ProcessView process : path.stateAfter(step).processes()) {
            int pid = PARENT_PID + 2 * process.index();
            List<ComparedStep.RealThread> threads = new ArrayList<>();
            for (Snapshot.ThreadView thread : process.threads()) {
                if (thread.status().live()) {
                    threads.add(new ComparedStep.RealThread(thread.name(), pid + thread.index()));
                }
            }
            List<ComparedStep.RealLock> locks = new ArrayList<>();
            for (Snapshot.LockView lock : process.locks()) {
                boolean free = lock.owner() instanceof Snapshot.LockOwner.Free;
                OptionalInt owner = free ? OptionalInt.empty() : OptionalInt.of(PARENT_PID + 1);
                locks.add(new ComparedStep.RealLock(lock.mutex(), lock.owner(), free ? 0 : 1, owner));
            }
            processes.add(new ComparedStep.RealProcess(process.index(), process.name(), pid, threads, locks));
        }
        String actor = path.steps().get(step - 1).name();
        return new ComparedStep(step, actor, processes, path.stateAfter(step).output(), "");
    }
}
