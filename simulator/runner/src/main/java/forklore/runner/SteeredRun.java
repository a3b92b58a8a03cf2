package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.engine.explore.Path;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Event;
import forklore.engine.model.Ending;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.ThreadBody;
import forklore.engine.platform.Linked;
import forklore.runner.proc.Proc;
import forklore.runner.world.Phrases;
import forklore.runner.world.RealEnd;
import forklore.runner.world.RunLine;
import forklore.runner.world.World;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// One steered run: lets the threads of a world make the steps of a path, one after another.
final class SteeredRun {

    private final Linked linked;
    private final Scenario scenario;
    private final NativeProgram program;
    private final Path path;
    private final World world;
    private final StepListener listener;
    private final GatePlan plan;
    private final Comparison comparison;

    /// How many steps each thread must have finished by now.
    private final Map<Actor, Integer> finished = new LinkedHashMap<>();

    /// Threads that have asked for a mutex and wait for it in the kernel, and those that wait at their gate.
    private final Map<Actor, String> inKernel = new LinkedHashMap<>();

    private final Map<Actor, String> atGate = new LinkedHashMap<>();

    SteeredRun(Linked linked, NativeProgram program, Path path, World world, StepListener listener) {
        this.linked = linked;
        this.scenario = linked.scenario();
        this.program = program;
        this.path = path;
        this.world = world;
        this.listener = listener;
        this.plan = new GatePlan(path);
        this.comparison = new Comparison(scenario, world);
    }

    /// {@return what came of it}
    ///
    /// @param agreed the list that the listener fills
    SteeringResult run(List<ComparedStep> agreed) throws IOException, InterruptedException {
        for (int number = 1; number <= path.steps().size(); number++) {
            Path.Step step = path.steps().get(number - 1);
            Optional<Difference> difference = begin(number, step);
            if (difference.isEmpty()) {
                difference = comparison.difference(step.after());
            }
            if (difference.isPresent()) {
                return diverged(agreed, number, difference.get());
            }
            listener.compared(comparison.step(number, step, note(step)));
        }
        return end(agreed);
    }

    private static SteeringResult diverged(List<ComparedStep> agreed, int number, Difference difference) {
        return new SteeringResult.Diverged(
                agreed, number, difference.what(), difference.expected(), difference.found());
    }

    private Optional<Difference> begin(int number, Path.Step step) throws IOException, InterruptedException {
        Actor actor = step.actor();
        return switch (step.event()) {
            case Event.Asked asked -> ask(number, step, asked.target());
            case Event.Locked locked -> {
                Optional<Difference> difference = get(step, locked.waited());
                inKernel.remove(actor);
                comparison.tookEarly(actor.process(), locked.mutex(), Optional.empty());
                yield difference.isPresent() ? difference : askAgain(number, actor, locked.mutex());
            }
            case Event.Unlocked unlocked -> {
                Optional<Difference> difference = act(step);
                yield difference.isPresent() ? difference : handOver(actor.process(), unlocked.mutex());
            }
            case Event.Joined joined -> get(step, joined.waited());
            case Event.WaitedFor waited -> get(step, waited.waited());
            case Event.Started started -> born(step, new Actor(actor.process(), thread(started.thread())));
            case Event.Forked forked -> born(step, new Actor(forked.index(), actor.thread()));
            case Event.Exited _, Event.Replaced _ -> leave(step);
            case Event.Evaluated _, Event.Stored _, Event.Decided _, Event.Printed _, Event.Flushed _ -> act(step);
            case Event.Misused misused -> throw new IllegalStateException(misused.what());
            case Event.Refused _, Event.Awaited _, Event.Operated _, Event.NobodyToWaitFor _ -> act(step);
            case Event.ForkBegan _, Event.Registered _, Event.VForked _, Event.Spawned _ -> act(step);
            case Event.VForkLeft _, Event.AtOnce _, Event.Worked _, Event.Asserted _ -> act(step);
            case Event.OnceBegan _, Event.OnceDone _, Event.Sent _, Event.Interrupted _ -> act(step);
            case Event.Resumed _, Event.AlarmSet _, Event.ThreadEnded _, Event.ExecFailed _ -> act(step);
            case Event.Killed _ -> leave(step);
        };
    }

    private int thread(String name) {
        List<String> names = scenario.threads().stream().map(ThreadBody::name).toList();
        return names.indexOf(name);
    }

    /// Lets the actor make the step and waits until it has.
    private Optional<Difference> act(Path.Step step) throws IOException, InterruptedException {
        Optional<Difference> difference = arrive(step);
        if (difference.isPresent()) {
            return difference;
        }
        world.grant(step.actor());
        return goOn(step.actor());
    }

    /// A step that may wait has a gate behind it too: the kernel may have given the actor what it waits for long ago.
    private Optional<Difference> get(Path.Step step, boolean waited) throws IOException, InterruptedException {
        Optional<Difference> difference = waited ? goOn(step.actor()) : act(step);
        if (difference.isEmpty()) {
            world.grant(step.actor());
        }
        return difference;
    }

    /// Waits until the actor stands before the step, and checks that it is this one.
    private Optional<Difference> arrive(Path.Step step) throws IOException, InterruptedException {
        Actor actor = step.actor();
        if (!world.await(() -> world.gate(actor).isPresent())) {
            return Optional.of(new Difference("where " + step.name() + " is", before(step.span()), "somewhere else"));
        }
        Span real = program.steps().get(world.gate(actor).getAsInt() - 1).span();
        return real.equals(step.span())
                ? Optional.empty()
                : Optional.of(new Difference("where " + step.name() + " is", before(step.span()), before(real)));
    }

    private static String before(Span span) {
        return "before line " + span.line();
    }

    /// Waits until the actor has finished the step it is in; one held at its gate is let on.
    private Optional<Difference> goOn(Actor actor) throws IOException, InterruptedException {
        if (atGate.remove(actor) != null) {
            world.grant(actor);
        }
        int wanted = finished.merge(actor, 1, Integer::sum);
        return world.await(() -> world.done(actor) >= wanted)
                ? Optional.empty()
                : Optional.of(new Difference("what " + name(actor) + " does", "goes on", "does not go on"));
    }

    private Optional<Difference> born(Path.Step step, Actor child) throws IOException, InterruptedException {
        Optional<Difference> difference = act(step);
        if (difference.isPresent()) {
            return difference;
        }
        return world.await(() -> world.tid(child).isPresent())
                ? Optional.empty()
                : Optional.of(new Difference("the thread " + name(child), "exists", "does not exist"));
    }

    /// A process that leaves says nothing any more: that it has left is seen by the comparison.
    private Optional<Difference> leave(Path.Step step) throws IOException, InterruptedException {
        Optional<Difference> difference = arrive(step);
        if (difference.isEmpty()) {
            world.grant(step.actor());
        }
        return difference;
    }

    private Optional<Difference> ask(int number, Path.Step step, Ending.Target target)
            throws IOException, InterruptedException {
        Optional<Difference> difference = arrive(step);
        if (difference.isPresent()) {
            return difference;
        }
        Actor actor = step.actor();
        if (target instanceof Ending.Target.OfMutex mutex && plan.holds(number, actor, mutex.mutex())) {
            atGate.put(actor, mutex.mutex());
            return Optional.empty();
        }
        world.grant(actor);
        return waits(actor, target);
    }

    private Optional<Difference> waits(Actor actor, Ending.Target target) throws IOException, InterruptedException {
        int before = finished.getOrDefault(actor, 0);
        boolean seen = world.await(() -> world.done(actor) > before || isBlocked(actor, target));
        if (world.done(actor) > before || !seen) {
            String found = seen ? "goes on" : "neither waits nor goes on";
            return Optional.of(new Difference("what " + name(actor) + " does", "waits for " + target.name(), found));
        }
        if (target instanceof Ending.Target.OfMutex mutex) {
            inKernel.put(actor, mutex.mutex());
        }
        return Optional.empty();
    }

    private boolean isBlocked(Actor actor, Ending.Target target) {
        OptionalInt pid = world.pid(actor.process());
        OptionalInt tid = world.tid(actor);
        if (pid.isEmpty() || tid.isEmpty()) {
            return false;
        }
        Optional<Proc.Call> call = Proc.call(pid.getAsInt(), tid.getAsInt());
        boolean futex = call.isPresent() && call.get().number() == world.facts().futex();
        int mutexOfCall = futex ? world.facts().objectAt(call.get().firstArgument()) : -1;
        return switch (target) {
            case Ending.Target.OfMutex of -> futex && mutexOfCall == comparison.mutex(of.mutex());
            case Ending.Target.OfThread _ ->
                futex && mutexOfCall < 0 && world.gate(actor).isEmpty();
            case Ending.Target.OfProcess _ ->
                call.isPresent()
                        && (call.get().number() == world.facts().wait4()
                                || call.get().number() == world.facts().waitid());
            case Ending.Target.OfObject _, Ending.Target.OfCondition _, Ending.Target.OfSignal _ -> false;
            case Ending.Target.OfItself _ -> false;
        };
    }

    /// The mutex was unlocked: a thread that waits for it in the kernel has it at once.
    private Optional<Difference> handOver(int process, String mutex) throws IOException, InterruptedException {
        for (Actor actor : List.copyOf(inKernel.keySet())) {
            if (actor.process() == process && inKernel.get(actor).equals(mutex)) {
                int next = finished.getOrDefault(actor, 0) + 1;
                if (!world.await(() -> world.done(actor) >= next)) {
                    return Optional.of(new Difference("what " + name(actor) + " does", "takes " + mutex, "waits"));
                }
                comparison.tookEarly(process, mutex, Optional.of(actor));
            }
        }
        return Optional.empty();
    }

    /// Somebody took the mutex: a thread that is held at its gate for it may now really ask.
    private Optional<Difference> askAgain(int number, Actor taker, String mutex)
            throws IOException, InterruptedException {
        for (Actor actor : List.copyOf(atGate.keySet())) {
            boolean asks =
                    actor.process() == taker.process() && atGate.get(actor).equals(mutex);
            if (asks && !plan.holds(number, actor, mutex)) {
                atGate.remove(actor);
                world.grant(actor);
                Optional<Difference> difference = waits(actor, new Ending.Target.OfMutex(mutex));
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }

    private String note(Path.Step step) {
        if (atGate.containsKey(step.actor())) {
            return step.name() + " is held at its gate: here somebody else takes " + atGate.get(step.actor())
                    + " first, and the kernel would give it to " + step.name() + ".";
        }
        return step.event() instanceof Event.Unlocked unlocked
                ? comparison
                        .early(step.actor().process(), unlocked.mutex())
                        .map(actor -> unlocked.mutex() + " has gone straight to " + name(actor)
                                + ", who waited for it in the kernel; the model counts that as a step of its own.")
                        .orElse("")
                : "";
    }

    private String name(Actor actor) {
        return scenario.threads().get(actor.thread()).name()
                + (actor.process() == 0 ? "" : " in process " + actor.process());
    }

    private SteeringResult end(List<ComparedStep> agreed) throws IOException, InterruptedException {
        Ending expected = path.ending().orElseThrow();
        Optional<RunLine> line = world.finish();
        RealEnd real = line.map(said -> RealEnd.of(linked, program, said))
                .orElseGet(() -> new RealEnd.Unclear("no end before the deadline"));
        if (!(real instanceof RealEnd.Known known) || !known.mayBe(expected)) {
            return diverged(
                    agreed,
                    path.steps().size() + 1,
                    new Difference("how it ends", Phrases.of(expected), real.phrase()));
        }
        return new SteeringResult.Reproduced(agreed, expected, XRays.of(scenario, world, expected));
    }
}
