package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.engine.explore.Path;
import forklore.engine.machine.Actor;
import forklore.engine.machine.Snapshot;
import forklore.engine.model.Ending;
import forklore.engine.platform.Linked;
import forklore.runner.plan.Action;
import forklore.runner.plan.Plan;
import forklore.runner.plan.Planner.Planned;
import forklore.runner.plan.WayIn;
import forklore.runner.world.Phrases;
import forklore.runner.world.RealEnd;
import forklore.runner.world.RunLine;
import forklore.runner.world.World;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One steered run: lets the threads of a world into their statements as a plan says, and compares
/// the two after each step of the run.
///
/// The rules by which a step of the model is found in what a real thread does are those of
/// [forklore.runner.plan.Planner]. In short:
///
/// * A hooked statement has one gate, before it. A thread that was let in runs on until it comes to
///   its next gate.
/// * To ask for something and to get it are two steps in one statement. The thread asks in the
///   kernel if, from the moment at which the thing is there, nobody else wants it before the thread
///   takes it, and nobody copies it: the kernel hands it over at once. Otherwise it stays at its
///   gate until its turn has come.
/// * A call of the library, a fork with what the library does around it, and a wait for a condition
///   variable are one statement with several steps. All of them happen at once, at a time at which
///   it makes no difference to anybody else; or the thread is stopped inside, where the call has a
///   way in.
/// * Handlers around a fork, the block that is done once, and the block of a `vfork` are statements
///   inside a statement, with gates of their own.
/// * A signal begins its handler by itself as soon as it is sent; the first gate in the handler
///   stops it.
/// * A time-out that passes is a statement that waits and comes back by itself, all in its last step.
final class SteeredRun {

    /// How long a signal may take to come to a thread that stands at a gate.
    private static final long HANDLER_MILLIS = 5_000;

    private final Linked linked;
    private final NativeProgram program;
    private final Path path;
    private final World world;
    private final StepListener listener;
    private final Planned.Possible planned;
    private final Cast cast;
    private final Places places;
    private final Comparison comparison;
    private final Waits waits;

    /// How many statements each thread must be through with by now.
    private final Map<Actor, Integer> finished = new LinkedHashMap<>();

    SteeredRun(
            Linked linked,
            NativeProgram program,
            Path path,
            Planned.Possible planned,
            World world,
            StepListener listener) {
        this.linked = linked;
        this.program = program;
        this.path = path;
        this.planned = planned;
        this.world = world;
        this.listener = listener;
        this.cast = new Cast(linked, planned.plan(), world);
        this.places = new Places(linked, program);
        this.comparison = new Comparison(linked, program, world, cast);
        this.waits = new Waits(program, world, cast);
    }

    /// {@return what came of it}
    ///
    /// @param agreed the list that the listener fills
    SteeringResult run(List<ComparedStep> agreed) throws IOException, InterruptedException {
        for (int i = 0; i < path.steps().size(); i++) {
            Path.Step step = path.steps().get(i);
            Plan.Beat beat = planned.plan().beats().get(i);
            Optional<Difference> difference = perform(beat);
            if (difference.isEmpty()) {
                difference = comparison.difference(expected(i, beat));
            }
            if (difference.isPresent()) {
                return diverged(agreed, i + 1, difference.get());
            }
            listener.compared(comparison.step(i + 1, step, expected(i, beat), Notes.of(step, beat, cast)));
        }
        Optional<Difference> difference = perform(planned.plan().beats().getLast());
        return difference.isPresent() ? diverged(agreed, path.steps().size() + 1, difference.get()) : end(agreed);
    }

    /// The state of the path, unless threads make some steps at another time.
    private Snapshot expected(int number, Plan.Beat beat) {
        return beat.state().equals(planned.states().get(number))
                ? path.steps().get(number).after()
                : beat.state();
    }

    private static SteeringResult diverged(List<ComparedStep> agreed, int number, Difference difference) {
        return new SteeringResult.Diverged(
                agreed, number, difference.what(), difference.expected(), difference.found());
    }

    private Optional<Difference> perform(Plan.Beat beat) throws IOException, InterruptedException {
        for (Action action : beat.actions()) {
            Optional<Difference> difference = perform(action);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> perform(Action action) throws IOException, InterruptedException {
        return switch (action) {
            case Action.Enter enter -> enter(enter);
            case Action.Block block -> block(block);
            case Action.Stop stop -> stop(stop);
            case Action.Resume resume -> {
                world.grant(cast.real(resume.actor()));
                yield Optional.empty();
            }
            case Action.Finish finish -> finish(finish);
            case Action.Appear appear -> appear(appear.actor());
            case Action.Arrive arrive -> arrive(cast.real(arrive.actor()), arrive.actor());
            case Action.Borrow borrow -> {
                cast.borrows(borrow.actor(), borrow.child());
                yield appear(borrow.actor());
            }
        };
    }

    private Optional<Difference> enter(Action.Enter enter) throws IOException, InterruptedException {
        Actor real = cast.real(enter.actor());
        String what = "where " + cast.name(enter.actor()) + " is";
        String expected = "before line " + enter.unit().span().line();
        if (!world.await(() -> world.gate(real).isPresent())) {
            return Optional.of(new Difference(what, expected, "somewhere else"));
        }
        // A signal is on its way to a thread that stands at another gate: its handler has gates of its own.
        if (!world.await(() -> isBefore(real, enter), HANDLER_MILLIS)) {
            int line = places.step(world.gate(real).orElseThrow()).span().line();
            return Optional.of(new Difference(what, expected, "before line " + line));
        }
        if (enter.stop() == WayIn.NOWHERE) {
            world.grant(real);
        } else {
            world.grantAndStop(real, enter.stop().ordinal());
        }
        return Optional.empty();
    }

    private boolean isBefore(Actor real, Action.Enter enter) {
        return world.gate(real).isPresent()
                && places.same(places.step(world.gate(real).getAsInt()), enter.unit());
    }

    private Optional<Difference> arrive(Actor real, Actor actor) throws IOException, InterruptedException {
        return world.await(() -> world.gate(real).isPresent())
                ? Optional.empty()
                : Optional.of(new Difference(
                        "what " + cast.name(actor) + " does", "comes to the next statement", "does not come there"));
    }

    private Optional<Difference> block(Action.Block block) throws IOException, InterruptedException {
        Actor real = cast.real(block.actor());
        int before = finished.getOrDefault(real, 0);
        boolean seen = world.await(() -> world.done(real) > before || waits.waits(real, block.target()));
        if (seen && world.done(real) <= before) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                "what " + cast.name(block.actor()) + " does",
                "waits for " + block.target().name(),
                !seen
                        ? "neither waits nor goes on"
                        : block.unit().isCall()
                                ? "goes on, so that the lock which this call takes is another one"
                                : "goes on"));
    }

    private Optional<Difference> stop(Action.Stop stop) throws IOException, InterruptedException {
        Actor real = cast.real(stop.actor());
        int before = finished.getOrDefault(real, 0);
        boolean seen = world.await(() -> world.done(real) > before || world.isStopped(real));
        if (seen && world.isStopped(real)) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                "what " + cast.name(stop.actor()) + " does",
                "is stopped inside of "
                        + (stop.unit().function().isEmpty()
                                ? "fork"
                                : stop.unit().function()),
                seen ? "goes through it" : "neither stops nor goes on"));
    }

    /// A process that leaves says nothing any more: that it has left is seen by the comparison.
    private Optional<Difference> finish(Action.Finish finish) throws IOException, InterruptedException {
        Actor actor = finish.actor();
        cast.returns(finish.unit());
        if (finish.leaves()) {
            return Optional.empty();
        }
        Actor real = cast.real(actor);
        if (finish.unit().isCopy()) {
            return Optional.empty();
        }
        int wanted = finished.merge(real, 1, Integer::sum);
        return world.await(() -> world.done(real) >= wanted)
                ? Optional.empty()
                : Optional.of(new Difference("what " + cast.name(actor) + " does", "goes on", "does not go on"));
    }

    private Optional<Difference> appear(Actor actor) throws IOException, InterruptedException {
        return world.await(() -> world.tid(cast.real(actor)).isPresent())
                ? Optional.empty()
                : Optional.of(new Difference("the thread " + cast.name(actor), "exists", "does not exist"));
    }

    private SteeringResult end(List<ComparedStep> agreed) throws IOException, InterruptedException {
        Ending expected = path.ending().orElseThrow();
        if (path.goesRound()) {
            return new SteeringResult.Reproduced(agreed, expected, Optional.empty(), comparison.compared());
        }
        Optional<RunLine> line = world.finish();
        RealEnd real = line.map(said -> RealEnd.of(linked, program, said))
                .orElseGet(() -> new RealEnd.Unclear("no end before the deadline"));
        if (!(real instanceof RealEnd.Known known) || !Ends.same(known, expected)) {
            return new SteeringResult.Diverged(
                    agreed,
                    path.steps().size() + 1,
                    "how it ends",
                    Phrases.of(expected),
                    real.phrase(),
                    real instanceof RealEnd.Known other ? xRay(other.ending()) : Optional.empty());
        }
        return new SteeringResult.Reproduced(agreed, known.ending(), xRay(expected), comparison.compared());
    }

    /// The X-ray counts processes as the model does, so an end that is not the model's is brought into its order.
    private Optional<XRay> xRay(Ending ending) {
        List<String> names = path.ending().orElseThrow().processes().stream()
                .map(Ending.ProcessEnd::process)
                .toList();
        return new XRays(linked, program, world, cast).of(ending, names);
    }
}
