package forklore.runner.world;

import forklore.engine.machine.Actor;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A world whose threads stop before each step until they are let on: what its threads have said so
/// far.
public final class World {

    private static final long PAUSE_MILLIS = 1;

    private static final Deque<Integer> NOWHERE = new ArrayDeque<>();

    private final Harness harness;
    private final long deadlineMillis;
    private final Map<Actor, Integer> threads = new LinkedHashMap<>();

    /// The gates that each actor stands at, the innermost first: a signal handler may have its own.
    private final Map<Actor, Deque<Integer>> gates = new LinkedHashMap<>();

    private final Map<Actor, Integer> done = new LinkedHashMap<>();
    private final Map<Actor, Integer> lastSteps = new LinkedHashMap<>();
    private final Set<Actor> stopped = new LinkedHashSet<>();
    private Optional<RunLine> end = Optional.empty();

    private World(Harness harness, long deadlineMillis) {
        this.harness = harness;
        this.deadlineMillis = deadlineMillis;
    }

    /// {@return a new world, its first thread on the way to its first step}
    ///
    /// @param harness the harness that makes it
    /// @param deadlineMillis how long to wait for anything
    /// @throws IOException if the harness is gone
    public static World begin(Harness harness, long deadlineMillis) throws IOException {
        World world = new World(harness, deadlineMillis);
        harness.send("steer");
        return world;
    }

    /// {@return what the harness said of itself}
    public Facts facts() {
        return harness.facts();
    }

    /// {@return the process id of the harness}
    public int harnessPid() {
        return harness.pid();
    }

    /// {@return the thread id of an actor; empty if it has not begun}
    ///
    /// @param actor the actor
    public OptionalInt tid(Actor actor) {
        Integer tid = threads.get(actor);
        return tid == null ? OptionalInt.empty() : OptionalInt.of(tid);
    }

    /// {@return the process id: the thread id of the first thread of the process}
    ///
    /// @param process the index of the process
    public OptionalInt pid(int process) {
        return threads.entrySet().stream()
                .filter(entry -> entry.getKey().process() == process)
                .mapToInt(Map.Entry::getValue)
                .findFirst();
    }

    /// {@return who has that thread id}
    ///
    /// @param tid the thread id
    public Optional<Actor> actor(int tid) {
        return threads.entrySet().stream()
                .filter(entry -> entry.getValue() == tid)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// {@return the id of the step before which an actor waits to be let on}
    ///
    /// @param actor the actor
    public OptionalInt gate(Actor actor) {
        Integer step = gates.getOrDefault(actor, NOWHERE).peek();
        return step == null ? OptionalInt.empty() : OptionalInt.of(step);
    }

    /// {@return the id of the step that an actor came to last}
    ///
    /// @param actor the actor
    public OptionalInt lastStep(Actor actor) {
        Integer step = lastSteps.get(actor);
        return step == null ? OptionalInt.empty() : OptionalInt.of(step);
    }

    /// {@return how many steps an actor has done}
    ///
    /// @param actor the actor
    public int done(Actor actor) {
        return done.getOrDefault(actor, 0);
    }

    /// Lets an actor make one step.
    ///
    /// @param actor the actor
    /// @throws IOException if the harness is gone
    public void grant(Actor actor) throws IOException {
        if (!stopped.remove(actor)) {
            gates.getOrDefault(actor, NOWHERE).poll();
        }
        harness.send("grant " + actor.process() + " " + actor.thread());
    }

    /// Lets an actor make one step and stops it in the middle.
    ///
    /// @param actor the actor
    /// @param where where: 1 with a lock of the library, 2 in the middle of a text, 3 before a fork
    ///     copies
    /// @throws IOException if the harness is gone
    public void grantAndStop(Actor actor, int where) throws IOException {
        gates.getOrDefault(actor, NOWHERE).poll();
        harness.send("stop " + actor.process() + " " + actor.thread() + " " + where);
    }

    /// {@return whether an actor is stopped inside of a call; it goes on when it is let on}
    ///
    /// @param actor the actor
    public boolean isStopped(Actor actor) {
        return stopped.contains(actor);
    }

    /// {@return how the world ended; empty if the harness does not say so in time}
    ///
    /// @throws IOException if the harness is gone
    /// @throws InterruptedException if the thread is interrupted
    public Optional<RunLine> finish() throws IOException, InterruptedException {
        harness.send("finish " + deadlineMillis);
        long twice = 2 * deadlineMillis;
        await(() -> end.isPresent(), twice);
        return end;
    }

    /// {@return whether a condition became true before the deadline}
    ///
    /// @param condition the condition; it may look at this world and at `/proc`
    /// @throws IOException if the harness is gone
    /// @throws InterruptedException if the thread is interrupted
    public boolean await(BooleanSupplier condition) throws IOException, InterruptedException {
        return await(condition, deadlineMillis);
    }

    /// {@return whether a condition became true in time}
    ///
    /// @param condition the condition; it may look at this world and at `/proc`
    /// @param millis how long to wait
    /// @throws IOException if the harness is gone
    /// @throws InterruptedException if the thread is interrupted
    public boolean await(BooleanSupplier condition, long millis) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Optional<String> line = harness.next(PAUSE_MILLIS);
            if (harness.ended()) {
                throw new IOException("the harness has ended");
            }
            line.ifPresent(this::hear);
        }
        return true;
    }

    private void hear(String line) {
        if (line.startsWith("run ")) {
            end = Optional.of(RunLine.parse(line));
            return;
        }
        String[] words = line.split(" ");
        Actor actor = new Actor(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        int number = Integer.parseInt(words[3]);
        switch (words[0]) {
            case "thread" -> threads.put(actor, number);
            case "at" -> {
                gates.computeIfAbsent(actor, _ -> new ArrayDeque<>()).push(number);
                lastSteps.put(actor, number);
            }
            case "stopped" -> stopped.add(actor);
            case "done" -> done.merge(actor, 1, Integer::sum);
            default -> throw new IllegalArgumentException(line);
        }
    }
}
