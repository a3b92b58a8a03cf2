package forklore.stage.story;

import forklore.engine.explore.Path;
import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.LockView;
import forklore.engine.machine.Snapshot.ObjectView;
import forklore.engine.machine.Snapshot.ProcessStatus;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadStatus;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.machine.Snapshot.VariableView;
import forklore.engine.model.Ending;
import forklore.engine.model.Span;
import forklore.engine.verdict.Narrator;
import forklore.stage.story.Frame.Life;
import forklore.stage.story.Frame.LockState;
import forklore.stage.story.Frame.ProcessState;
import forklore.stage.story.Frame.ThreadState;
import forklore.stage.story.Frame.VariableState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says the state after each step in the words of a state panel.
final class FrameTelling {

    private final Path path;
    private final int step;

    private FrameTelling(Path path, int step) {
        this.path = path;
        this.step = step;
    }

    static List<Frame> of(Path path) {
        List<Frame> frames = new ArrayList<>();
        for (int step = 0; step <= path.steps().size(); step++) {
            frames.add(new FrameTelling(path, step).frame());
        }
        return frames;
    }

    private Frame frame() {
        List<ProcessState> processes = new ArrayList<>();
        for (ProcessView view : path.stateAfter(step).processes()) {
            processes.add(process(view));
        }
        String output = path.stateAfter(step).output();
        if (step == 0) {
            return new Frame(0, Optional.empty(), "", Narrator.sentence(path, 0), Span.NONE, processes, output, false);
        }
        Path.Step made = path.steps().get(step - 1);
        return new Frame(
                step,
                Optional.of(new Frame.Who(made.actor().process(), made.actor().thread())),
                Narrator.who(path, step),
                Narrator.sentence(path, step),
                made.span(),
                processes,
                output,
                !output.equals(path.stateAfter(step - 1).output()));
    }

    private boolean over() {
        return step == path.steps().size() && path.ending().isPresent();
    }

    private ProcessState process(ProcessView view) {
        Optional<ProcessView> before = step == 0 ? Optional.empty() : Telling.find(path, step - 1, view.index());
        List<ThreadState> threads = new ArrayList<>();
        for (ThreadView thread : view.threads()) {
            if (!(thread.status() instanceof ThreadStatus.NotStarted)) {
                threads.add(thread(view, thread, before));
            }
        }
        List<LockState> locks = new ArrayList<>();
        for (int i = 0; i < view.locks().size(); i++) {
            locks.add(lock(view, i, before));
        }
        List<VariableState> variables = new ArrayList<>();
        for (int i = 0; i < view.variables().size(); i++) {
            int index = i;
            VariableView variable = view.variables().get(i);
            boolean changed = before.map(old -> old.variables().get(index).value() != variable.value())
                    .orElse(false);
            variables.add(new VariableState(variable.variable(), Integer.toString(variable.value()), changed));
        }
        for (int i = 0; i < view.objects().size(); i++) {
            int index = i;
            ObjectView object = view.objects().get(i);
            boolean changed = before.map(
                            old -> !old.objects().get(index).state().equals(object.state()))
                    .orElse(false);
            variables.add(new VariableState(object.name(), object.state(), changed));
        }
        boolean bufferChanged =
                before.map(old -> !old.buffer().equals(view.buffer())).orElse(false);
        return new ProcessState(
                view.index(),
                Titles.of(view.parent(), view.name()),
                fate(view),
                threads,
                locks,
                variables,
                view.buffer(),
                bufferChanged);
    }

    private String fate(ProcessView view) {
        return switch (view.status()) {
            case ProcessStatus.Exited exited -> "exited " + exited.code();
            case ProcessStatus.Replaced replaced -> "became " + replaced.program();
            case ProcessStatus.Killed killed -> "killed by signal " + killed.signal();
            case ProcessStatus.Undefined _ -> "undefined";
            case ProcessStatus.Running _ -> over() ? "hangs" : "";
        };
    }

    private ThreadState thread(ProcessView process, ThreadView thread, Optional<ProcessView> before) {
        Life life = life(process, thread);
        boolean changed = before.map(
                        old -> !old.threads().get(thread.index()).status().equals(thread.status()))
                .orElse(false);
        return new ThreadState(
                thread.index(), thread.name(), life, words(life, thread.status()), changed, thread.next());
    }

    private Life life(ProcessView process, ThreadView thread) {
        return switch (thread.status()) {
            case ThreadStatus.Ghost _ -> Life.NOT_HERE;
            case ThreadStatus.NotStarted _, ThreadStatus.Ended _ -> Life.ENDED;
            case ThreadStatus.Ready _ ->
                !Telling.running(process)
                        ? Life.ENDED
                        : acted(process.index(), thread.index()) ? Life.RUNNING : Life.READY;
            case ThreadStatus.Waiting waiting ->
                !Telling.running(process) ? Life.ENDED : waiting.forEver() || over() ? Life.STUCK : Life.WAITING;
        };
    }

    private boolean acted(int process, int thread) {
        return step > 0
                && path.steps().get(step - 1).actor().process() == process
                && path.steps().get(step - 1).actor().thread() == thread;
    }

    private static String words(Life life, ThreadStatus status) {
        String target = status instanceof ThreadStatus.Waiting waiting ? target(waiting.target()) : "";
        return switch (life) {
            case RUNNING -> "running";
            case READY -> "ready";
            case WAITING -> "waits: " + target;
            case STUCK -> "stuck: " + target;
            case NOT_HERE -> "not in this process";
            case ENDED -> "ended";
        };
    }

    private static String target(Ending.Target target) {
        return switch (target) {
            case Ending.Target.OfMutex ofMutex -> ofMutex.mutex();
            case Ending.Target.OfThread ofThread -> "end of " + ofThread.thread();
            case Ending.Target.OfProcess ofProcess -> "end of " + ofProcess.process();
            case Ending.Target.OfObject of -> of.name();
            case Ending.Target.OfCondition ofCondition -> ofCondition.name();
            case Ending.Target.OfSignal _ -> "a signal";
            case Ending.Target.OfItself _ -> "itself";
        };
    }

    private LockState lock(ProcessView process, int index, Optional<ProcessView> before) {
        LockView lock = process.locks().get(index);
        boolean changed =
                before.map(old -> !old.locks().get(index).equals(lock)).orElse(false);
        return switch (lock.owner()) {
            case LockOwner.Free _ -> new LockState(lock.mutex(), Optional.empty(), -1, false, changed);
            case LockOwner.Held held ->
                new LockState(lock.mutex(), Optional.of(held.thread()), thread(process, held.thread()), false, changed);
            case LockOwner.Orphaned orphaned ->
                new LockState(
                        lock.mutex(),
                        Optional.of(orphaned.thread()),
                        thread(process, orphaned.thread()),
                        true,
                        changed);
            case LockOwner.Elsewhere elsewhere ->
                new LockState(
                        lock.mutex(),
                        Optional.of(elsewhere.thread() + ", " + elsewhere.process()),
                        thread(process, elsewhere.thread()),
                        false,
                        changed);
            case LockOwner.Dead _ -> new LockState(lock.mutex(), Optional.of("its owner ended"), -1, false, changed);
        };
    }

    private static int thread(ProcessView process, String name) {
        for (ThreadView thread : process.threads()) {
            if (thread.name().equals(name)) {
                return thread.index();
            }
        }
        return -1;
    }
}
