package forklore.engine.explore;

import forklore.engine.machine.Limits;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Searches every state that can be reached, breadth first, so that the first way to a state is a shortest one.
///
/// The order in which actors are tried is fixed, so the numbers of the states, and every path, are the same on every
/// machine and in the browser. Later threads come before earlier ones and children before parents: of the shortest
/// runs, that picks one in which the parent's other threads finish first and whoever waits for others comes last,
/// which is how a person would tell it.
public final class Explorer {

    /// How many successors are found before they are looked up.
    private static final int BATCH = 8192;

    /// With so many states a search is big: help is asked for. In a process that has just begun, to interpret some
    /// thousand states takes as long as to compile their steps.
    private static final int BIG = 2_000;

    private final Machine machine;
    private final Limits limits;
    private final Workshop workshop;
    private final Memory memory;
    private final Arena arena;
    private final Batch batch;
    private final List<Integer> halts = new ArrayList<>();
    private final List<Stepper> steppers = new ArrayList<>();
    private Optional<Together> together = Optional.empty();
    private boolean helped;
    private long transitions;
    private int depth;
    private boolean full;
    private boolean calledOff;

    private Explorer(Program program, Limits limits, Workshop workshop) {
        this.machine = new Machine(program, limits);
        this.limits = limits;
        this.workshop = workshop;
        this.memory = new Memory(limits.bytes());
        this.arena = new Arena(
                machine.words(),
                limits.states(),
                memory,
                partBits(workshop.crew().members()));
        this.batch = new Batch(machine.words(), Math.max(BATCH / machine.words(), actors()));
        steppers.add(new Interpreter(machine));
    }

    /// {@return how many bits of a hash say to which part a state belongs: a few members have two parts each, so that
    /// who is held up leaves one to the others; with more of them each look at a batch finds less of what it reads}
    private static int partBits(int members) {
        int least = 32 - Integer.numberOfLeadingZeros(members - 1);
        return members == 1 ? 0 : Math.max(least, Math.min(least + 1, 4));
    }

    /// {@return everything that can be reached within the bounds}
    ///
    /// @param program what to search
    /// @param limits the bounds
    public static Exploration explore(Program program, Limits limits) {
        return explore(program, limits, Workshop.NONE);
    }

    /// {@return everything that can be reached within the bounds}
    ///
    /// @param program what to search
    /// @param limits the bounds
    /// @param workshop helps if the search is big
    public static Exploration explore(Program program, Limits limits, Workshop workshop) {
        Explorer explorer = new Explorer(program, limits, workshop);
        explorer.search();
        Exploration all = explorer.soFar();
        workshop.watch().finished(all);
        return all;
    }

    private Exploration soFar() {
        return new Exploration(machine, arena, halts, transitions, depth, boundsReached());
    }

    /// When there is no room for more states, those that are there are still looked at: an end among them counts.
    private void search() {
        arena.add(machine.initial(), 0, 0);
        int endOfLevel = 1;
        for (int next = 0; next < arena.size(); ) {
            calledOff = !workshop.watch().goesOn(arena.size(), depth, this::soFar);
            if (calledOff) {
                return;
            }
            if (next == endOfLevel) {
                depth++;
                endOfLevel = arena.size();
            }
            if (!helped && arena.size() >= BIG) {
                getHelp();
            }
            int states = endOfLevel - next;
            next = together.isPresent() && together.get().worthIt(states)
                    ? expandTogether(together.get(), next, endOfLevel)
                    : expand(next, endOfLevel);
        }
    }

    private void getHelp() {
        helped = true;
        batch.leaveOutRepeated();
        workshop.compile(machine).ifPresent(steppers::addFirst);
        together = workshop.crew().ifSeveral(this::shareTheWork);
    }

    private Together shareTheWork() {
        List<Stepper> siblings = new ArrayList<>();
        for (int member = 0; member < workshop.crew().members(); member++) {
            siblings.add(steppers.getFirst().sibling());
        }
        steppers.addAll(siblings);
        return new Together(arena, workshop.crew(), siblings, machine.words(), actors());
    }

    private int expandTogether(Together members, int first, int end) {
        int next = members.run(first, end, halts);
        count(first, next, members.found(), members.known(), members.repeated());
        // The state at which they stopped may need what only the first stepper can do.
        return next < end ? expand(next, next + 1) : next;
    }

    /// Expands the states from one on, until the batch is full or the end is reached.
    ///
    /// @return the first state that was not expanded
    private int expand(int first, int end) {
        batch.begin();
        int next = batch.expand(steppers.getFirst(), arena, first, end, actors(), halts);
        count(first, next, batch.size, arena.addAll(batch), batch.repeated());
        return next;
    }

    /// Counts the steps from some states that lead to states which are there.
    ///
    /// @param found how many there are, but those left out
    /// @param known how many of them lead to states which are there
    /// @param repeated how many were left out, which do so too if all of the others do
    private void count(int first, int next, int found, int known, int repeated) {
        if (known == found) {
            transitions += known + repeated;
            return;
        }
        full = true;
        batch.keepAll();
        together.ifPresent(Together::keepAll);
        transitions += repeated == 0 ? known : countAgain(first, next);
    }

    private int countAgain(int first, int end) {
        int known = 0;
        Arena.Cursor cursor = arena.new Cursor(first);
        for (int number = first; number < end; number++) {
            cursor.next();
            int count = steppers.getFirst().expand(cursor.chunk(), cursor.start(), batch.states, 0, batch.actors, 0);
            for (int i = 0; i < count; i++) {
                known += arena.find(batch.states, i * machine.words()) >= 0 ? 1 : 0;
            }
        }
        return known;
    }

    private int actors() {
        return machine.threads() * machine.processes();
    }

    private List<String> boundsReached() {
        TreeSet<String> met = new TreeSet<>();
        steppers.forEach(stepper -> met.addAll(stepper.boundsReached()));
        List<String> bounds = new ArrayList<>(met);
        if (full) {
            String memoryBound = memory.boundReached();
            bounds.addFirst(memoryBound.isEmpty() ? limits.states() + " states" : memoryBound);
        }
        if (calledOff) {
            bounds.addFirst(arena.size() + " states, when it was called off");
        }
        return bounds;
    }
}
