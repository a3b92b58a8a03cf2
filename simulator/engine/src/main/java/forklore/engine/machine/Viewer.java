package forklore.engine.machine;

import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.LockView;
import forklore.engine.machine.Snapshot.ProcessStatus;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadStatus;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.machine.Snapshot.VariableView;
import forklore.engine.model.Ending;
import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Says in names what a state says in numbers.
final class Viewer {

    private final Program program;
    private final Layout layout;
    private final Texts texts;

    Viewer(Program program, Layout layout, Texts texts) {
        this.program = program;
        this.layout = layout;
        this.texts = texts;
    }

    /// Finds the latest child of a process from a fork site, or -1.
    interface ChildFinder {
        int find(int[] state, int process, int site);
    }

    Snapshot snapshot(int[] state) {
        List<ProcessView> processes = new ArrayList<>();
        for (int process = 0; process < layout.get(state, Layout.COUNT); process++) {
            processes.add(process(state, process));
        }
        return new Snapshot(processes, texts.text(layout.get(state, Layout.OUTPUT)));
    }

    private ProcessView process(int[] state, int process) {
        int base = layout.base(process);
        List<ThreadView> threads = new ArrayList<>();
        for (int thread = 0; thread < layout.threads; thread++) {
            threads.add(thread(state, process, thread));
        }
        List<LockView> locks = new ArrayList<>();
        for (int mutex = 0; mutex < layout.mutexes; mutex++) {
            String name = program.scenario().mutexes().get(mutex).name();
            locks.add(new LockView(name, owner(layout.get(state, layout.owner(process, mutex)))));
        }
        List<VariableView> variables = new ArrayList<>();
        for (int variable = 0; variable < layout.variables; variable++) {
            String name = program.scenario().variables().get(variable).name();
            variables.add(new VariableView(name, layout.get(state, layout.variable(process, variable))));
        }
        return new ProcessView(
                process,
                processName(state, process),
                process == 0 ? -1 : layout.get(state, base + Layout.PARENT),
                layout.get(state, base + Layout.CALLER),
                status(layout.get(state, base + Layout.STATUS), layout.get(state, base + Layout.RESULT)),
                threads,
                locks,
                variables,
                texts.text(layout.get(state, base + Layout.BUFFER)));
    }

    private ProcessStatus status(int status, int result) {
        return switch (status) {
            case Layout.RUNNING -> new ProcessStatus.Running();
            case Layout.EXITED -> new ProcessStatus.Exited(result);
            case Layout.REPLACED -> new ProcessStatus.Replaced(program.programs.get(result));
            case Layout.UNDEFINED -> new ProcessStatus.Undefined(Misuse.phrase(result, program));
            default -> throw new IllegalStateException("no status " + status);
        };
    }

    private LockOwner owner(int owner) {
        if (owner == 0) {
            return new LockOwner.Free();
        }
        return owner <= layout.threads
                ? new LockOwner.Held(program.thread(owner - 1))
                : new LockOwner.Orphaned(program.thread(owner - 1 - layout.threads));
    }

    private ThreadView thread(int[] state, int process, int thread) {
        int position = layout.get(state, layout.position(process, thread));
        int step = position - Layout.FIRST_STEP;
        Span next = step >= 0 ? program.spans[step] : Span.NONE;
        return new ThreadView(thread, program.thread(thread), threadStatus(state, process, position), next);
    }

    private ThreadStatus threadStatus(int[] state, int process, int position) {
        if (layout.get(state, layout.base(process) + Layout.STATUS) != Layout.RUNNING) {
            return new ThreadStatus.Ended();
        }
        return switch (position) {
            case Layout.NOT_STARTED -> new ThreadStatus.NotStarted();
            case Layout.ENDED, Layout.JOINED -> new ThreadStatus.Ended();
            case Layout.GHOST -> new ThreadStatus.Ghost();
            default -> liveStatus(state, process, position - Layout.FIRST_STEP);
        };
    }

    private ThreadStatus liveStatus(int[] state, int process, int step) {
        int target = program.first[step];
        return switch (program.operation[step]) {
            case Op.LOCK_WAIT ->
                new ThreadStatus.Waiting(
                        mutex(target), layout.get(state, layout.owner(process, target)) > layout.threads);
            case Op.JOIN_WAIT -> new ThreadStatus.Waiting(new Ending.Target.OfThread(program.thread(target)), false);
            case Op.WAIT_WAIT -> new ThreadStatus.Waiting(site(target), false);
            default -> new ThreadStatus.Ready();
        };
    }

    private Ending.Target mutex(int mutex) {
        return new Ending.Target.OfMutex(program.scenario().mutexes().get(mutex).name());
    }

    private Ending.Target site(int site) {
        return new Ending.Target.OfProcess(program.sites.get(site));
    }

    /// The site's name; the second process from the same site is `child#2`, and so on.
    String processName(int[] state, int process) {
        int site = layout.get(state, layout.base(process) + Layout.SITE);
        int same = 1;
        for (int other = 1; other < process; other++) {
            same += layout.get(state, layout.base(other) + Layout.SITE) == site ? 1 : 0;
        }
        return same == 1 ? program.sites.get(site) : program.sites.get(site) + '#' + same;
    }

    String actorName(int[] state, int process, int thread) {
        if (process == 0) {
            return program.thread(thread);
        }
        String name = processName(state, process);
        boolean caller = layout.get(state, layout.base(process) + Layout.CALLER) == thread;
        return caller ? name : name + '/' + program.thread(thread);
    }

    Ending ending(int[] state, Map<Actor, String> turning) {
        List<Ending.ProcessEnd> ends = new ArrayList<>();
        for (int process = 0; process < layout.get(state, Layout.COUNT); process++) {
            ends.add(end(state, process, turning));
        }
        return new Ending(ends, texts.text(layout.get(state, Layout.OUTPUT)));
    }

    private Ending.ProcessEnd end(int[] state, int process, Map<Actor, String> turning) {
        String name = processName(state, process);
        int base = layout.base(process);
        return switch (status(layout.get(state, base + Layout.STATUS), layout.get(state, base + Layout.RESULT))) {
            case ProcessStatus.Exited exited -> new Ending.Exited(name, exited.code());
            case ProcessStatus.Replaced replaced -> new Ending.Replaced(name, replaced.program());
            case ProcessStatus.Undefined undefined -> new Ending.Undefined(name, undefined.what());
            case ProcessStatus.Running _ -> new Ending.Hung(name, waits(state, process, turning));
        };
    }

    private List<Ending.Wait> waits(int[] state, int process, Map<Actor, String> turning) {
        List<Ending.Wait> waits = new ArrayList<>();
        for (int thread = 0; thread < layout.threads; thread++) {
            ThreadView view = thread(state, process, thread);
            String round = turning.get(new Actor(process, thread));
            if (round != null) {
                waits.add(new Ending.Wait(view.name(), new Ending.Target.OfItself(round)));
            } else if (view.status() instanceof ThreadStatus.Waiting waiting) {
                waits.add(new Ending.Wait(view.name(), waiting.target()));
            }
        }
        return waits;
    }

    Event event(int[] state, int process, int thread, ChildFinder children) {
        int step = layout.get(state, layout.position(process, thread)) - Layout.FIRST_STEP;
        int first = program.first[step];
        int operation = program.operation[step];
        return switch (operation) {
            case Op.START ->
                layout.get(state, layout.position(process, first)) >= Layout.FIRST_STEP
                        ? misuse(Misuse.START_TWICE, first)
                        : new Event.Started(program.thread(first));
            case Op.JOIN, Op.JOIN_WAIT -> joinEvent(state, process, first, operation == Op.JOIN_WAIT);
            case Op.FORK -> forkEvent(state, first);
            case Op.WAIT, Op.WAIT_WAIT -> {
                int child = children.find(state, process, first);
                boolean runs = child >= 0 && layout.get(state, layout.base(child) + Layout.STATUS) == Layout.RUNNING;
                yield runs
                        ? new Event.Asked(site(first))
                        : new Event.WaitedFor(program.sites.get(first), operation == Op.WAIT_WAIT);
            }
            case Op.LOCK, Op.LOCK_WAIT ->
                layout.get(state, layout.owner(process, first)) != 0
                        ? new Event.Asked(mutex(first))
                        : new Event.Locked(mutex(first).name(), operation == Op.LOCK_WAIT);
            case Op.UNLOCK ->
                layout.get(state, layout.owner(process, first)) != 1 + thread
                        ? misuse(Misuse.UNLOCK_OF_A_STRANGERS_LOCK, first)
                        : new Event.Unlocked(mutex(first).name());
            default -> localEvent(state, process, thread, step);
        };
    }

    private Event misuse(Misuse misuse, int name) {
        return new Event.Misused(Misuse.phrase(misuse.code(name), program));
    }

    private Event joinEvent(int[] state, int process, int target, boolean waited) {
        int position = layout.get(state, layout.position(process, target));
        if (position >= Layout.FIRST_STEP) {
            return new Event.Asked(new Ending.Target.OfThread(program.thread(target)));
        }
        return position == Layout.ENDED
                ? new Event.Joined(program.thread(target), waited)
                : misuse(Misuse.JOIN_OF_NOBODY, target);
    }

    private Event forkEvent(int[] state, int site) {
        int child = layout.get(state, Layout.COUNT);
        int same = 1;
        for (int other = 1; other < child; other++) {
            same += layout.get(state, layout.base(other) + Layout.SITE) == site ? 1 : 0;
        }
        String name = program.sites.get(site);
        return new Event.Forked(same == 1 ? name : name + '#' + same, child);
    }

    private Event localEvent(int[] state, int process, int thread, int step) {
        int first = program.first[step];
        String buffer = texts.text(layout.get(state, layout.base(process) + Layout.BUFFER));
        return switch (program.operation[step]) {
            case Op.EVALUATE -> new Event.Evaluated(variable(first), value(state, process, program.second[step]));
            case Op.STORE -> new Event.Stored(variable(first), layout.get(state, layout.register(process, thread)));
            case Op.STORE_CONSTANT -> new Event.Stored(variable(first), program.second[step]);
            case Op.PRINT -> new Event.Printed(program.texts.get(first));
            case Op.FLUSH -> new Event.Flushed(buffer);
            case Op.BRANCH -> new Event.Decided(value(state, process, first));
            case Op.EXIT -> new Event.Exited(first, Event.How.EXIT, buffer);
            case Op.IMMEDIATE_EXIT -> new Event.Exited(first, Event.How.IMMEDIATE_EXIT, buffer);
            case Op.END_OF_MAIN -> new Event.Exited(0, Event.How.END_OF_MAIN, buffer);
            case Op.EXEC -> new Event.Replaced(program.programs.get(first), buffer);
            default -> throw new IllegalStateException("no operation " + program.operation[step]);
        };
    }

    private String variable(int variable) {
        return program.scenario().variables().get(variable).name();
    }

    private int value(int[] state, int process, int expression) {
        return program.expressions.get(expression).evaluate(layout, state, layout.variable(process, 0));
    }
}
