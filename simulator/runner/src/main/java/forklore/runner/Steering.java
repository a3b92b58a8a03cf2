package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.runner.build.Builder;
import forklore.runner.build.Built;
import forklore.runner.build.Home;
import forklore.runner.plan.Planner;
import forklore.runner.plan.Planner.Planned;
import forklore.runner.tool.Target;
import forklore.runner.world.Harness;
import forklore.runner.world.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Drives one run of the model on the real kernel, step by step, and compares the two after each step.
public final class Steering {

    /// How long to wait for the real machine to do what the model says; a step takes well under a
    /// millisecond.
    private static final long DEADLINE_MILLIS = 10_000;

    private Steering() {}

    /// {@return what came of it}
    ///
    /// It works in the calling thread until it is done. An interrupt of the thread ends it early,
    /// with the flag set again; every process it started is gone when it returns.
    ///
    /// @param linked the scenario on the platform it is held against
    /// @param target what to run it with
    /// @param path the run of the model that is to be reproduced, up to its end
    /// @param listener is told of each step
    public static SteeringResult steer(Linked linked, Target target, Path path, StepListener listener) {
        Scenario scenario = linked.scenario();
        Optional<SteeringResult> refused = refused(linked, target, path);
        if (refused.isPresent()) {
            return refused.get();
        }
        Planned.Possible planned;
        switch (Planner.plan(linked, path, (unit, stop) -> Inside.hasWayIn(target, unit, stop))) {
            case Planned.Possible possible -> planned = possible;
            case Planned.Impossible impossible -> {
                return new SteeringResult.Unavailable(Inside.reason(target, impossible), "Steer another run.");
            }
        }
        List<ComparedStep> agreed = new ArrayList<>();
        try {
            NativeProgram program = NativeProgram.of(linked.written(), target.language());
            return switch (Builder.build(program, target)) {
                case Built.Missing missing -> new SteeringResult.Unavailable(missing.reason(), missing.whatToDo());
                case Built.Ready ready -> steer(linked, target, program, ready, path, planned, agreed, listener);
            };
        } catch (IOException broken) {
            return new SteeringResult.Unavailable(
                    "The program of " + scenario.name() + " could not be run: " + broken.getMessage() + ".",
                    "forklore doctor");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new SteeringResult.Interrupted(agreed);
        }
    }

    private static SteeringResult steer(
            Linked linked,
            Target target,
            NativeProgram program,
            Built.Ready ready,
            Path path,
            Planned.Possible planned,
            List<ComparedStep> agreed,
            StepListener listener)
            throws IOException, InterruptedException {
        SteeringResult result = new SteeringResult.Interrupted(agreed);
        for (int lock : Inside.locks(target, planned.plan())) {
            agreed.clear();
            result = steer(linked, program, ready, path, planned, lock, agreed, listener);
            boolean otherEnd = result instanceof SteeringResult.Diverged diverged
                    && diverged.step() > path.steps().size();
            if (!otherEnd) {
                Inside.remember(target, planned.plan(), lock);
                break;
            }
        }
        return result;
    }

    /// @param lock at which of the locks that a call takes a thread is stopped, from 1
    private static SteeringResult steer(
            Linked linked,
            NativeProgram program,
            Built.Ready ready,
            Path path,
            Planned.Possible planned,
            int lock,
            List<ComparedStep> agreed,
            StepListener listener)
            throws IOException, InterruptedException {
        List<String> environment = new ArrayList<>(ready.environment());
        environment.add("FORKLORE_INSIDE=" + lock);
        try (Harness harness = Harness.start(ready.command(), environment, Home.cache())) {
            World world = World.begin(harness, DEADLINE_MILLIS);
            return new SteeredRun(linked, program, path, planned, world, step -> {
                        agreed.add(step);
                        listener.compared(step);
                    })
                    .run(agreed);
        }
    }

    /// {@return what came of it, in C with the usual compiler, held against the platform that adds
    /// nothing}
    ///
    /// @param scenario the scenario
    /// @param path the run of the model that is to be reproduced, up to its end
    /// @param listener is told of each step
    public static SteeringResult steer(Scenario scenario, Path path, StepListener listener) {
        return switch (Toolchain.find()) {
            case Toolchain.Found _ ->
                steer(Linked.core(scenario), Toolchain.usual().orElseThrow(), path, listener);
            case Toolchain.Missing missing ->
                new SteeringResult.Unavailable("Real runs need " + missing.what() + ".", missing.command());
        };
    }

    /// Why a run cannot be steered at all.
    private static Optional<SteeringResult> refused(Linked linked, Target target, Path path) {
        Scenario scenario = linked.scenario();
        if (!path.schedule().hash().equals(linked.fingerprint())) {
            return Optional.of(new SteeringResult.Unavailable(
                    "The run is of another version of " + scenario.name() + ".", "Check the scenario again."));
        }
        Optional<String> gap = NativeProgram.gap(linked.written(), target.language());
        if (gap.isPresent()) {
            return Optional.of(new SteeringResult.Unavailable(gap.get(), "forklore check " + scenario.name()));
        }
        if (path.ending().isEmpty()) {
            return Optional.of(new SteeringResult.Unavailable(
                    "The run stops before its end, so the ends cannot be compared.", "Steer a run up to its end."));
        }
        if (path.steps().stream().anyMatch(step -> step.event() instanceof Event.Misused)) {
            return Optional.of(new SteeringResult.Unavailable(
                    "The run does something that POSIX leaves undefined, so a real machine may do anything.",
                    "Steer another run."));
        }
        return Optional.empty();
    }
}
