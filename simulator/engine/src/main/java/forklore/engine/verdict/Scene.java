package forklore.engine.verdict;

import forklore.engine.explore.Path;
import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.LockView;
import forklore.engine.machine.Snapshot.ObjectView;
import forklore.engine.machine.Snapshot.ProcessStatus;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadStatus;
import forklore.engine.machine.Snapshot.ThreadView;
import forklore.engine.model.Ending;
import forklore.engine.model.Errno;
import forklore.engine.model.Letters;
import forklore.engine.model.ObjectKind;
import java.util.List;
import java.util.Optional;

/// One step of a run with what was before and after it: what a sentence is made of.
///
/// @param path the run
/// @param number the number of the step, from 1
record Scene(Path path, int number) {

    Path.Step step() {
        return path.steps().get(number - 1);
    }

    /// The process of the actor before the step.
    ProcessView before() {
        return path.stateAfter(number - 1).processes().get(step().actor().process());
    }

    /// The process of the actor after the step.
    ProcessView after() {
        return step().after().processes().get(step().actor().process());
    }

    /// {@return the name of the thread that makes the step}
    String thread() {
        return after().threads().get(step().actor().thread()).name();
    }

    /// {@return its name at the beginning of a sentence}
    String who() {
        return capital(thread());
    }

    /// {@return the functions and handlers that the step is inside of, outermost first}
    List<String> within() {
        return before().threads().get(step().actor().thread()).within();
    }

    boolean inChild() {
        return after().parent() >= 0;
    }

    /// What a thread of a child touches is its own process's copy, and that is worth saying; what is shared is not.
    String ours(String name) {
        return inChild() && isCopied(name) ? "its own copy of " + name : name;
    }

    /// {@return whether a fork copies what is declared by that name}
    private boolean isCopied(String name) {
        Optional<ObjectView> object = before().objects().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        if (object.isPresent()) {
            ObjectKind kind = object.get().kind();
            return kind != ObjectKind.PIPE && kind != ObjectKind.FILE;
        }
        return before().locks().stream()
                        .noneMatch(lock -> lock.shared() && lock.mutex().equals(name))
                && before().variables().stream()
                        .noneMatch(each -> each.shared() && each.variable().equals(name));
    }

    static LockOwner owner(ProcessView process, String mutex) {
        Optional<LockView> view = process.locks().stream()
                .filter(lock -> lock.mutex().equals(mutex))
                .findFirst();
        return view.orElseThrow().owner();
    }

    /// {@return the threads of the process that wait for something of that name, after the step}
    List<String> waitingFor(String name) {
        return after().threads().stream()
                .filter(view -> view.status() instanceof ThreadStatus.Waiting waits
                        && waits.target().name().equals(name))
                .map(ThreadView::name)
                .toList();
    }

    /// {@return whether, at this moment, a thread of that child already waits for what nobody can give}
    boolean hangs(String process) {
        return step().after().processes().stream()
                .filter(view -> view.name().equals(process) && view.status() instanceof ProcessStatus.Running)
                .flatMap(view -> view.threads().stream())
                .anyMatch(view -> view.status() instanceof ThreadStatus.Waiting waiting && waiting.forEver());
    }

    /// {@return the name of the actor's process in a sentence}
    String process() {
        return named(after().name());
    }

    /// `the parent`, `the child`; a child with a name of its own keeps it.
    static String named(String process) {
        return process.equals(Ending.PARENT) || process.equals("child") ? "the " + process : process;
    }

    static String threads(int count) {
        return count == 1 ? "1 thread" : count + " threads";
    }

    static String capital(String text) {
        return Letters.capital(text.substring(0, 1)) + text.substring(1);
    }

    /// {@return the name of an error number}
    static String error(int number) {
        return Errno.of(number).map(Errno::name).orElse("error " + number);
    }
}
