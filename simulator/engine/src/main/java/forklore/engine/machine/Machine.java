package forklore.engine.machine;

import forklore.engine.model.Ending;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The abstract machine of one program. It answers five questions about states: the first one, who can make a step,
/// what a step leads to, how a run ended, and which bounds were met.
///
/// A state is an `int[]` of [#words] words, a few bits for each thing. What the bits mean is known here only;
/// [#snapshot] says it in words. A machine is used by one thread at a time.
public final class Machine {

    private final Program program;
    private final Layout layout;
    private final Texts texts = new Texts();
    private final Viewer viewer;
    private final TreeSet<String> boundsReached = new TreeSet<>();
    private final int maxProcesses;

    /// Makes a machine for a program.
    ///
    /// @param program the program
    /// @param limits the bounds; only the number of processes matters here
    public Machine(Program program, Limits limits) {
        this.program = program;
        this.maxProcesses = Math.min(limits.processes(), program.maxProcesses);
        this.layout = new Layout(program, maxProcesses);
        this.viewer = new Viewer(program, layout, texts);
    }

    /// {@return the program}
    public Program program() {
        return program;
    }

    /// {@return the number of words in a state}
    public int words() {
        return layout.words;
    }

    /// {@return the number of processes that a state has room for}
    public int processes() {
        return layout.processes;
    }

    /// {@return the number of declared threads}
    public int threads() {
        return layout.threads;
    }

    /// {@return the first state: the parent, with `main` before its first step}
    public int[] initial() {
        int[] state = new int[layout.words];
        layout.set(state, Layout.COUNT, 1);
        layout.set(state, layout.base(0) + Layout.STATUS, Layout.RUNNING);
        layout.set(state, layout.base(0) + Layout.CALLER, program.main());
        for (int variable = 0; variable < layout.variables; variable++) {
            layout.set(state, layout.variable(0, variable), program.initialValues[variable]);
        }
        goTo(state, 0, program.main(), program.entries[program.main()]);
        return state;
    }

    /// {@return whether a thread can make a step}
    ///
    /// @param state the state
    /// @param process the index of the process
    /// @param thread the index of the thread
    public boolean enabled(int[] state, int process, int thread) {
        int position = layout.get(state, layout.position(process, thread));
        if (position < Layout.FIRST_STEP) {
            return false;
        }
        int step = position - Layout.FIRST_STEP;
        int target = program.first[step];
        return switch (program.operation[step]) {
            case Op.LOCK_WAIT -> layout.get(state, layout.owner(process, target)) == 0;
            case Op.JOIN_WAIT -> layout.get(state, layout.position(process, target)) == Layout.ENDED;
            case Op.WAIT_WAIT -> !childRuns(state, process, target);
            default -> true;
        };
    }

    /// {@return who can make a step, in the order of the indices; empty at an end}
    ///
    /// @param state the state
    public List<Actor> choices(int[] state) {
        List<Actor> choices = new ArrayList<>();
        for (int process = 0; process < layout.get(state, Layout.COUNT); process++) {
            for (int thread = 0; thread < layout.threads; thread++) {
                if (enabled(state, process, thread)) {
                    choices.add(new Actor(process, thread));
                }
            }
        }
        return choices;
    }

    /// {@return what a step would do; ask before [#apply]}
    ///
    /// @param state the state before the step
    /// @param process the index of the process
    /// @param thread the index of a thread that can make a step
    public Event event(int[] state, int process, int thread) {
        return viewer.event(state, process, thread, this::findChild);
    }

    /// {@return the statement that a step would do}
    ///
    /// @param state the state before the step
    /// @param process the index of the process
    /// @param thread the index of a thread that can make a step
    public Span span(int[] state, int process, int thread) {
        return program.spans[layout.get(state, layout.position(process, thread)) - Layout.FIRST_STEP];
    }

    /// {@return the state, unpacked to be looked at}
    ///
    /// @param state the state
    public Snapshot snapshot(int[] state) {
        return viewer.snapshot(state);
    }

    /// {@return the name of an actor, as in a schedule}
    ///
    /// @param state the state
    /// @param process the index of the process
    /// @param thread the index of the thread
    public String name(int[] state, int process, int thread) {
        return viewer.actorName(state, process, thread);
    }

    /// {@return how the run ended, or empty if somebody can still make a step}
    ///
    /// @param state the state
    public Optional<Ending> ending(int[] state) {
        return choices(state).isEmpty() ? Optional.of(viewer.ending(state, Map.of())) : Optional.empty();
    }

    /// {@return how a run ended that goes round for ever}
    ///
    /// @param state one of the states that it goes through
    /// @param turning who makes steps in them, each with the condition it looks at again and again, if there is one
    public Ending livelock(int[] state, Map<Actor, String> turning) {
        return viewer.ending(state, turning);
    }

    /// {@return the bounds that steps have met so far, a phrase each, in alphabetical order}
    public List<String> boundsReached() {
        return List.copyOf(boundsReached);
    }

    /// Makes a step: changes the state into the one that follows.
    ///
    /// @param state the state; it is spoiled if a bound is met
    /// @param process the index of the process
    /// @param thread the index of a thread that can make a step
    /// @return false if the step meets a bound, so that what follows is unknown
    public boolean apply(int[] state, int process, int thread) {
        int step = layout.get(state, layout.position(process, thread)) - Layout.FIRST_STEP;
        int first = program.first[step];
        return switch (program.operation[step]) {
            case Op.START -> start(state, process, thread, step);
            case Op.JOIN, Op.JOIN_WAIT -> join(state, process, thread, step);
            case Op.FORK -> fork(state, process, thread, step);
            case Op.WAIT -> ask(state, process, thread, step, childRuns(state, process, first));
            case Op.LOCK, Op.LOCK_WAIT -> lock(state, process, thread, step);
            case Op.UNLOCK -> unlock(state, process, thread, step);
            case Op.EVALUATE -> evaluate(state, process, thread, step);
            case Op.STORE -> {
                int register = layout.register(process, thread);
                layout.set(state, layout.variable(process, first), layout.get(state, register));
                layout.set(state, register, 0);
                yield advance(state, process, thread, step);
            }
            case Op.STORE_CONSTANT -> {
                layout.set(state, layout.variable(process, first), program.second[step]);
                yield advance(state, process, thread, step);
            }
            case Op.PRINT -> print(state, process, thread, step);
            case Op.FLUSH -> flush(state, process) && advance(state, process, thread, step);
            case Op.BRANCH -> branch(state, process, thread, step);
            case Op.EXIT -> flush(state, process) && end(state, process, Layout.EXITED, first);
            case Op.IMMEDIATE_EXIT -> end(state, process, Layout.EXITED, first);
            case Op.END_OF_MAIN -> flush(state, process) && end(state, process, Layout.EXITED, 0);
            case Op.EXEC -> end(state, process, Layout.REPLACED, first);
            case Op.WAIT_WAIT -> advance(state, process, thread, step);
            default -> throw new IllegalStateException("no operation " + program.operation[step]);
        };
    }

    private boolean start(int[] state, int process, int thread, int step) {
        int target = program.first[step];
        int position = layout.position(process, target);
        if (layout.get(state, position) >= Layout.FIRST_STEP) {
            return end(state, process, Layout.UNDEFINED, Misuse.START_TWICE.code(target));
        }
        goTo(state, process, target, program.entries[target]);
        return advance(state, process, thread, step);
    }

    private boolean join(int[] state, int process, int thread, int step) {
        int target = program.first[step];
        int position = layout.position(process, target);
        int where = layout.get(state, position);
        if (where >= Layout.FIRST_STEP) {
            goTo(state, process, thread, program.second[step]);
            return true;
        }
        if (where != Layout.ENDED) {
            return end(state, process, Layout.UNDEFINED, Misuse.JOIN_OF_NOBODY.code(target));
        }
        layout.set(state, position, Layout.JOINED);
        return advance(state, process, thread, step);
    }

    private boolean lock(int[] state, int process, int thread, int step) {
        int owner = layout.owner(process, program.first[step]);
        if (layout.get(state, owner) != 0) {
            goTo(state, process, thread, program.second[step]);
            return true;
        }
        layout.set(state, owner, 1 + thread);
        return advance(state, process, thread, step);
    }

    private boolean unlock(int[] state, int process, int thread, int step) {
        int mutex = program.first[step];
        int owner = layout.owner(process, mutex);
        if (layout.get(state, owner) != 1 + thread) {
            return end(state, process, Layout.UNDEFINED, Misuse.UNLOCK_OF_A_STRANGERS_LOCK.code(mutex));
        }
        layout.set(state, owner, 0);
        return advance(state, process, thread, step);
    }

    private boolean fork(int[] state, int process, int thread, int step) {
        int child = layout.get(state, Layout.COUNT);
        if (child >= maxProcesses) {
            return bound(maxProcesses + " processes at a time");
        }
        layout.set(state, Layout.COUNT, child + 1);
        int base = layout.base(child);
        layout.copyMemory(state, process, child);
        layout.set(state, base + Layout.STATUS, Layout.RUNNING);
        layout.set(state, base + Layout.SITE, program.first[step]);
        layout.set(state, base + Layout.PARENT, process);
        layout.set(state, base + Layout.CALLER, thread);
        leaveThreadsBehind(state, child, thread);
        goTo(state, child, thread, program.second[step]);
        return advance(state, process, thread, step);
    }

    /// In the copy, every thread but the caller becomes a ghost, and the mutexes they hold are orphaned.
    private void leaveThreadsBehind(int[] state, int child, int caller) {
        for (int thread = 0; thread < layout.threads; thread++) {
            layout.set(state, layout.register(child, thread), 0);
            int position = layout.position(child, thread);
            if (thread == caller || layout.get(state, position) < Layout.FIRST_STEP) {
                continue;
            }
            layout.set(state, position, Layout.GHOST);
            for (int mutex = 0; mutex < layout.mutexes; mutex++) {
                int owner = layout.owner(child, mutex);
                if (layout.get(state, owner) == 1 + thread) {
                    layout.set(state, owner, 1 + layout.threads + thread);
                }
            }
        }
    }

    private boolean evaluate(int[] state, int process, int thread, int step) {
        int value = program.expressions.get(program.second[step]).evaluate(layout, state, layout.variable(process, 0));
        if (value < Scenario.MIN_VALUE || value > Scenario.MAX_VALUE) {
            return bound("numbers from " + Scenario.MIN_VALUE + " to " + Scenario.MAX_VALUE);
        }
        layout.set(state, layout.register(process, thread), value);
        return advance(state, process, thread, step);
    }

    private boolean branch(int[] state, int process, int thread, int step) {
        int value = program.expressions.get(program.first[step]).evaluate(layout, state, layout.variable(process, 0));
        if (value == Formula.OVERFLOW) {
            return bound("numbers on the way from -30000 to 30000");
        }
        goTo(state, process, thread, value != 0 ? program.next[step] : program.second[step]);
        return true;
    }

    private boolean print(int[] state, int process, int thread, int step) {
        int buffer = layout.base(process) + Layout.BUFFER;
        int text = texts.append(layout.get(state, buffer), program.texts.get(program.first[step]));
        if (text < 0) {
            return bound(Layout.MAX_TEXTS + " different texts");
        }
        layout.set(state, buffer, text);
        return advance(state, process, thread, step);
    }

    private boolean flush(int[] state, int process) {
        int buffer = layout.base(process) + Layout.BUFFER;
        int text = texts.append(layout.get(state, Layout.OUTPUT), texts.text(layout.get(state, buffer)));
        if (text < 0) {
            return bound(Layout.MAX_TEXTS + " different texts");
        }
        layout.set(state, Layout.OUTPUT, text);
        layout.set(state, buffer, 0);
        return true;
    }

    private boolean ask(int[] state, int process, int thread, int step, boolean absent) {
        goTo(state, process, thread, absent ? program.second[step] : program.next[step]);
        return true;
    }

    private boolean advance(int[] state, int process, int thread, int step) {
        goTo(state, process, thread, program.next[step]);
        return true;
    }

    private void goTo(int[] state, int process, int thread, int step) {
        layout.set(
                state, layout.position(process, thread), step == Program.END ? Layout.ENDED : Layout.FIRST_STEP + step);
    }

    private boolean end(int[] state, int process, int status, int result) {
        int base = layout.base(process);
        layout.set(state, base + Layout.STATUS, status);
        layout.set(state, base + Layout.RESULT, result);
        layout.clearMemory(state, process);
        return true;
    }

    private boolean bound(String phrase) {
        boundsReached.add(phrase);
        return false;
    }

    private boolean childRuns(int[] state, int process, int site) {
        int child = findChild(state, process, site);
        return child >= 0 && layout.get(state, layout.base(child) + Layout.STATUS) == Layout.RUNNING;
    }

    /// {@return the latest child of a process from a fork site, or -1}
    private int findChild(int[] state, int process, int site) {
        for (int child = layout.get(state, Layout.COUNT) - 1; child > 0; child--) {
            int base = layout.base(child);
            if (layout.get(state, base + Layout.SITE) == site && layout.get(state, base + Layout.PARENT) == process) {
                return child;
            }
        }
        return -1;
    }
}
