package forklore.runner.plan;

import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Program;
import forklore.engine.machine.Snapshot;
import forklore.engine.platform.Linked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// Finds out when each thread must be let into its statements so that a real machine makes a given
/// run of the model.
///
/// In the model every step waits for its turn. A real thread can be held back only at the gates
/// before its statements, and inside of the calls that have a way in. Between two such places it
/// runs on: it makes several steps of the model at once, it waits in the kernel, and the kernel
/// gives it what it waits for as soon as that is there. So each statement is tried at the time at
/// which the model begins it, and then later and later, up to its last step, until the whole is a
/// run in which every thread does the same and which ends the same. That run is one of the model,
/// too, and the real machine is compared with its states.
public final class Planner {

    /// How many times the whole run is rehearsed at most.
    private static final int MOST_REHEARSALS = 4000;

    private final Linked linked;
    private final Machine machine;
    private final Original original;
    private final BiPredicate<Unit, WayIn> hasWayIn;
    private final Map<Integer, List<Rehearsal.Entry>> candidates = new LinkedHashMap<>();
    private final Map<Integer, Integer> chosen = new LinkedHashMap<>();

    private Planner(Linked linked, Path path, BiPredicate<Unit, WayIn> hasWayIn) {
        this.linked = linked;
        this.machine = new Machine(Program.of(linked), Limits.DEFAULT);
        this.original = new Original(machine, linked, path);
        this.hasWayIn = hasWayIn;
        original.units().forEach(unit -> {
            candidates.put(unit.number(), candidates(unit));
            chosen.put(unit.number(), 0);
        });
    }

    /// What came of it.
    public sealed interface Planned {
        /// It can be done.
        ///
        /// @param plan how
        /// @param states the states of the model after each step of the run
        record Possible(Plan plan, List<Snapshot> states) implements Planned {
            /// Copies the list.
            public Possible {
                states = List.copyOf(states);
            }
        }

        /// It cannot be done.
        ///
        /// @param step the number of the step, from 1, to which no plan leads
        /// @param split the statements in the middle of which others make steps: calls of the
        ///     library, forks, and blocks that are done once
        record Impossible(int step, List<Unit> split) implements Planned {
            /// Copies the list.
            public Impossible {
                split = List.copyOf(split);
            }
        }
    }

    /// {@return how a real machine can be made to do a run}
    ///
    /// @param linked the scenario on its platform
    /// @param path the run, up to its end
    /// @param hasWayIn whether a thread can be stopped there inside of a statement
    public static Planned plan(Linked linked, Path path, BiPredicate<Unit, WayIn> hasWayIn) {
        return new Planner(linked, path, hasWayIn).search();
    }

    private Planned search() {
        if (!original.played()) {
            return new Planned.Impossible(original.size() + 1, List.of());
        }
        int farthest = 0;
        for (int i = 0; i < MOST_REHEARSALS; i++) {
            Map<Integer, Rehearsal.Entry> entries = new LinkedHashMap<>();
            chosen.forEach(
                    (unit, choice) -> entries.put(unit, candidates.get(unit).get(choice)));
            Rehearsal rehearsal = new Rehearsal(machine, linked, original, entries);
            int differs = rehearsal.differsAt();
            if (differs < 0) {
                return new Planned.Possible(rehearsal.plan(), states());
            }
            farthest = Math.max(farthest, differs);
            if (!tryNext(differs)) {
                break;
            }
        }
        return new Planned.Impossible(Math.min(farthest + 1, original.size()), split());
    }

    private List<Snapshot> states() {
        List<Snapshot> states = new ArrayList<>();
        for (int i = 0; i < original.size(); i++) {
            states.add(original.state(i));
        }
        return states;
    }

    /// Changes the last choice before a step that can be changed, and begins again with all after it.
    private boolean tryNext(int step) {
        for (Unit unit : original.units().reversed()) {
            int number = unit.number();
            boolean before = unit.steps().getFirst() <= step;
            if (before && chosen.get(number) + 1 < candidates.get(number).size()) {
                chosen.merge(number, 1, Integer::sum);
                return true;
            }
            chosen.put(number, 0);
        }
        return false;
    }

    private List<Rehearsal.Entry> candidates(Unit unit) {
        int first = unit.steps().getFirst();
        int last = unit.complete ? unit.steps().getLast() : original.size();
        if (unit.nested && unit.complete) {
            last = original.nextOf(unit.actor(), last);
        }
        List<Rehearsal.Entry> entries = new ArrayList<>();
        List<Rehearsal.Entry> stops = new ArrayList<>();
        List<WayIn> places = isInterleaved(unit) ? stops(unit) : List.of();
        for (int i = first; i <= last; i++) {
            if (i == first || !original.token(i - 1).actor().equals(unit.actor())) {
                int at = i;
                entries.add(new Rehearsal.Entry(at));
                for (WayIn stop : places) {
                    unit.steps().stream()
                            .filter(step -> step > at)
                            .forEach(step -> stops.add(new Rehearsal.Entry(at, step, stop)));
                    if (!unit.complete) {
                        stops.add(new Rehearsal.Entry(at, original.size(), stop));
                    }
                }
            }
        }
        entries.addAll(stops);
        return entries;
    }

    private List<WayIn> stops(Unit unit) {
        List<WayIn> wanted = unit.printed ? List.of(WayIn.AT_LOCK, WayIn.AT_TEXT) : List.of(WayIn.AT_LOCK);
        if (unit.isFork()) {
            wanted = List.of(WayIn.AT_COPY);
        }
        boolean inside = unit.isCall() || unit.isFork() && !unit.isCopy();
        return inside
                ? wanted.stream().filter(stop -> hasWayIn.test(unit, stop)).toList()
                : List.of();
    }

    private boolean isInterleaved(Unit unit) {
        int last = unit.complete ? unit.steps().getLast() : original.size() - 1;
        return last - unit.steps().getFirst() + 1 > unit.steps().size();
    }

    private List<Unit> split() {
        return original.units().stream()
                .filter(unit -> unit.isCall() || unit.isOnce() || unit.isFork() && !unit.isCopy())
                .filter(this::isInterleaved)
                .toList();
    }
}
