package forklore.engine.machine;

import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.LockView;
import forklore.engine.machine.Snapshot.ProcessStatus;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadStatus;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.machine.Snapshot.VariableView;
import forklore.engine.model.Ending;
import forklore.engine.model.Mutex;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Resource;
import forklore.engine.model.Span;
import forklore.engine.model.Storage;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Says in names what a state says in numbers.
final class Viewer {

    private final Program program;
    private final Layout layout;
    private final Texts texts;
    private final Objects objects;
    private final ObjectViewer objectViewer;

    Viewer(Program program, Layout layout, Texts texts) {
        this.program = program;
        this.layout = layout;
        this.texts = texts;
        this.objects = program.objects();
        this.objectViewer = new ObjectViewer(program, layout, texts);
    }

    Snapshot snapshot(int[] state) {
        List<ProcessView> processes = new ArrayList<>();
        for (int process = 0; process < layout.get(state, Layout.COUNT); process++) {
            processes.add(process(state, process));
        }
        return new Snapshot(processes, texts.text(layout.get(state, Layout.OUTPUT)), streams(state));
    }

    private List<Ending.Written> streams(int[] state) {
        List<Ending.Written> written = new ArrayList<>();
        List<Resource> resources = program.scenario().resources();
        for (int i = 0; i < resources.size(); i++) {
            if (resources.get(i).kind() == ObjectKind.STREAM) {
                int text = layout.get(state, objects.output(i).index());
                written.add(new Ending.Written(resources.get(i).name(), texts.text(text)));
            }
        }
        return written;
    }

    private ProcessView process(int[] state, int process) {
        List<ThreadView> threads = new ArrayList<>();
        for (int thread = 0; thread < layout.threads; thread++) {
            threads.add(thread(state, process, thread));
        }
        List<LockView> locks = new ArrayList<>();
        for (int mutex = 0; mutex < program.scenario().mutexes().size(); mutex++) {
            Mutex declared = objects.declaredMutex(mutex);
            locks.add(new LockView(declared.name(), owner(state, process, mutex), declared.shared()));
        }
        return new ProcessView(
                process,
                processName(state, process),
                process == 0 ? -1 : own(state, process, Layout.PARENT),
                own(state, process, Layout.CALLER),
                status(state, process),
                threads,
                locks,
                variables(state, process),
                objectViewer.views(state, process),
                layout.get(state, layout.field(program.registered(), process)),
                texts.text(own(state, process, Layout.BUFFER)));
    }

    private int own(int[] state, int process, int index) {
        return layout.get(state, layout.own(process, index));
    }

    private List<VariableView> variables(int[] state, int process) {
        List<VariableView> views = new ArrayList<>();
        List<Variable> variables = program.scenario().variables();
        for (int i = 0; i < variables.size(); i++) {
            boolean local = variables.get(i).storage() == Storage.THREAD;
            for (int thread = 0; thread < (local ? layout.threads : 1); thread++) {
                int value = layout.get(state, layout.field(objects.variable(i, thread), process));
                String name = variables.get(i).name() + (local ? '@' + program.thread(thread) : "");
                views.add(new VariableView(name, value, variables.get(i).storage() == Storage.SHARED));
            }
        }
        return views;
    }

    private ProcessStatus status(int[] state, int process) {
        int result = own(state, process, Layout.RESULT);
        return switch (own(state, process, Layout.STATUS)) {
            case Layout.RUNNING -> new ProcessStatus.Running();
            case Layout.EXITED -> new ProcessStatus.Exited(result);
            case Layout.KILLED -> new ProcessStatus.Killed(result);
            case Layout.REPLACED ->
                new ProcessStatus.Replaced(program.programs().get(result));
            case Layout.UNDEFINED ->
                new ProcessStatus.Undefined(program.misuses().get(result));
            default -> throw new IllegalStateException("no status of process " + process);
        };
    }

    private LockOwner owner(int[] state, int process, int index) {
        Mutex mutex = objects.declaredMutex(index);
        int owner = layout.get(state, layout.field(objects.owner(index), process));
        if (owner == 0) {
            return new LockOwner.Free();
        }
        if (owner == objects.dead(mutex)) {
            return new LockOwner.Dead();
        }
        if (mutex.shared()) {
            int holder = (owner - 1) / layout.threads;
            String thread = program.thread((owner - 1) % layout.threads);
            return holder == process
                    ? new LockOwner.Held(thread)
                    : new LockOwner.Elsewhere(processName(state, holder), thread);
        }
        return owner <= layout.threads
                ? new LockOwner.Held(program.thread(owner - 1))
                : new LockOwner.Orphaned(program.thread(owner - 1 - layout.threads));
    }

    private ThreadView thread(int[] state, int process, int thread) {
        int position = layout.get(state, layout.position(process, thread));
        boolean live = position >= Layout.FIRST_STEP;
        Span next = live ? program.step(thread, position).span() : Span.NONE;
        List<String> within = live ? program.step(thread, position).within() : List.of();
        return new ThreadView(thread, program.thread(thread), status(state, process, thread, position), next, within);
    }

    private ThreadStatus status(int[] state, int process, int thread, int position) {
        if (own(state, process, Layout.STATUS) != Layout.RUNNING) {
            return new ThreadStatus.Ended();
        }
        return switch (position) {
            case Layout.NOT_STARTED -> new ThreadStatus.NotStarted();
            case Layout.ENDED, Layout.JOINED -> new ThreadStatus.Ended();
            case Layout.GHOST -> new ThreadStatus.Ghost();
            default -> liveStatus(state, process, program.step(thread, position));
        };
    }

    private ThreadStatus liveStatus(int[] state, int process, Step step) {
        if (step.target().isEmpty()) {
            return new ThreadStatus.Ready();
        }
        boolean forEver = step.hopeless()
                .map(term -> term.value(layout, state, process) != 0)
                .orElse(false);
        return new ThreadStatus.Waiting(step.target().get(), forEver);
    }

    /// The site's name; the second process from the same site is `child#2`, and so on.
    String processName(int[] state, int process) {
        int site = own(state, process, Layout.SITE);
        int same = 1;
        for (int other = 1; other < process; other++) {
            same += own(state, other, Layout.SITE) == site ? 1 : 0;
        }
        return same == 1 ? program.sites().get(site) : program.sites().get(site) + '#' + same;
    }

    String actorName(int[] state, int process, int thread) {
        if (process == 0) {
            return program.thread(thread);
        }
        String name = processName(state, process);
        return own(state, process, Layout.CALLER) == thread ? name : name + '/' + program.thread(thread);
    }

    Ending ending(int[] state, Map<Actor, String> turning) {
        List<Ending.ProcessEnd> ends = new ArrayList<>();
        for (int process = 0; process < layout.get(state, Layout.COUNT); process++) {
            ends.add(end(state, process, turning));
        }
        return new Ending(ends, texts.text(layout.get(state, Layout.OUTPUT)), streams(state));
    }

    private Ending.ProcessEnd end(int[] state, int process, Map<Actor, String> turning) {
        String name = processName(state, process);
        return switch (status(state, process)) {
            case ProcessStatus.Exited exited -> new Ending.Exited(name, exited.code());
            case ProcessStatus.Killed killed -> new Ending.Killed(name, killed.signal());
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

    /// {@return what an event is made of, in this state}
    Act.Told told(List<Term> terms, int[] state, int process) {
        int[] values = terms.stream()
                .mapToInt(term -> term.value(layout, state, process))
                .toArray();
        return new Act.Told() {
            @Override
            public int value(int index) {
                return values[index];
            }

            @Override
            public String text(Slot slot) {
                return texts.text(layout.get(state, layout.field(slot, process)));
            }

            @Override
            public String process(int index) {
                return index < 0 ? "" : processName(state, index);
            }

            @Override
            public int processes() {
                return layout.get(state, Layout.COUNT);
            }
        };
    }
}
