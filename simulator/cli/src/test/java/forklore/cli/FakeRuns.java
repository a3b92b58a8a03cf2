package forklore.cli;

import forklore.cli.command.RealRuns;
import forklore.engine.explore.Path;
import forklore.engine.machine.Snapshot;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.RunNumbers;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ComparedStep;
import forklore.runner.ProgressListener;
import forklore.runner.SteeringResult;
import forklore.runner.StepListener;
import forklore.runner.Targets;
import forklore.runner.XRay;
import forklore.runner.jury.Job;
import forklore.runner.jury.Judgement;
import forklore.runner.jury.JuryLimits;
import forklore.runner.jury.Submission;
import forklore.runner.tool.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/// A machine made of paper: every campaign sees the outcomes in turn, every steered run does what the
/// model says.
class FakeRuns implements RealRuns {

    private static final int PARENT_PID = 4240;

    /// {@return a log of so many runs with these counts}
    static RunLog log(Linked linked, int runs, List<RunLog.Count> counts, List<RunLog.Count> others) {
        LinkedHashMap<String, String> environment = new LinkedHashMap<>();
        environment.put("kernel", "Linux 6.1");
        environment.put("compiler", "cc 12.2");
        Scenario scenario = linked.scenario();
        return new RunLog(
                scenario.name(), linked.fingerprint(), linked.platform(), "c", environment, runs, counts, others);
    }

    /// {@return a log that says what it was run with, and which runs it is of}
    SequencedMap<String, String> environment(Target target, CampaignOptions options, RunLog log) {
        SequencedMap<String, String> environment = new LinkedHashMap<>();
        environment.put("target", target.label());
        environment.putAll(log.environment());
        environment.put(
                RunLog.NUMBERS, RunNumbers.of(options.first(), log.runs()).text());
        return environment;
    }

    private RunLog on(Target target, CampaignOptions options, RunLog log) {
        return new RunLog(
                log.scenario(),
                log.hash(),
                log.platform(),
                target.language().word(),
                environment(target, options, log),
                log.runs(),
                log.counts(),
                log.others());
    }

    /// Two C libraries, and no Python.
    static final Targets TARGETS = new Targets(
            List.of(target("glibc 2.36", "glibc"), target("musl 1.2.3", "musl")),
            List.of(new Targets.Absent("Python", "there is no Python", "sudo apt-get install -y python3")));

    private static Target target(String label, String platform) {
        return new Target(label, List.of(platform, "core"), new Target.C("cc", "cc 12.2", List.of()));
    }

    @Override
    public Targets targets(List<String> pythons) {
        return TARGETS;
    }

    @Override
    public CampaignResult run(Linked linked, Target target, CampaignOptions options, ProgressListener listener) {
        Scenario scenario = linked.scenario();
        List<RunLog.Count> counts = new ArrayList<>();
        int outcomes = scenario.outcomes().size();
        for (int i = 0; i < outcomes; i++) {
            int times = options.times() / outcomes + (i < options.times() % outcomes ? 1 : 0);
            counts.add(new RunLog.Count(scenario.outcomes().get(i).name(), times));
        }
        listener.progressed(new ProgressListener.Progress(options.times(), options.times(), counts, List.of()));
        return new CampaignResult.Completed(on(target, options, log(linked, options.times(), counts, List.of())));
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
        return new SteeringResult.Reproduced(
                steps, path.ending().orElseThrow(), Optional.of(xRay), forklore.runner.Compared.NOTHING);
    }

    @Override
    public SteeringResult steer(Linked linked, Target target, Path path, StepListener listener) {
        return steer(linked.scenario(), path, listener);
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

    @Override
    public Judgement judge(Submission submission, Job job, JuryLimits limits, Target target) {
        return new Judgement(Judgement.Ruling.NOT_RUN, "No program is run here.", "", "", 0);
    }
}
