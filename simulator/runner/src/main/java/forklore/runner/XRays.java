package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.engine.machine.Actor;
import forklore.engine.model.Ending;
import forklore.engine.model.ObjectKind;
import forklore.engine.platform.Linked;
import forklore.runner.proc.Proc;
import forklore.runner.world.Facts;
import forklore.runner.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Takes the [XRay] of a hung process.
final class XRays {

    private final Linked linked;
    private final NativeProgram program;
    private final World world;
    private final Cast cast;
    private final LockWords locks;

    XRays(Linked linked, NativeProgram program, World world, Cast cast) {
        this.linked = linked;
        this.program = program;
        this.world = world;
        this.cast = cast;
        this.locks = new LockWords(linked, program, world, cast);
    }

    /// {@return the X-ray of the process that explains the hang: the first one that waits for something in memory,
    /// else the first one that hangs}
    ///
    /// @param ending how the run ended
    /// @param names the processes in the order of the model
    Optional<XRay> of(Ending ending, List<String> names) {
        Optional<Ending.Hung> chosen = Optional.empty();
        for (Ending.ProcessEnd end : ending.processes()) {
            if (end instanceof Ending.Hung hung && (chosen.isEmpty() || explains(hung) && !explains(chosen.get()))) {
                chosen = Optional.of(hung);
            }
        }
        return chosen.filter(hung -> names.contains(hung.process()))
                .filter(hung -> cast.pid(names.indexOf(hung.process())).isPresent())
                .map(hung -> take(hung, names.indexOf(hung.process())));
    }

    private static boolean explains(Ending.Hung hung) {
        return hung.waits().stream().anyMatch(wait -> isInMemory(wait.target()));
    }

    private static boolean isInMemory(Ending.Target target) {
        return target instanceof Ending.Target.OfMutex || target instanceof Ending.Target.OfObject;
    }

    private XRay take(Ending.Hung hung, int process) {
        int pid = cast.pid(process).orElseThrow();
        List<XRay.ThreadView> threads = new ArrayList<>();
        for (int tid : Proc.threads(pid)) {
            Optional<Proc.Call> call = Proc.call(pid, tid);
            String thread = cast.threadOf(tid).orElse("unknown");
            Optional<Ending.Target> target = hung.waits().stream()
                    .filter(wait -> wait.thread().equals(thread))
                    .map(Ending.Wait::target)
                    .findFirst();
            Optional<XRay.LockView> lock = call.flatMap(each -> lock(pid, each));
            threads.add(new XRay.ThreadView(
                    thread,
                    tid,
                    call.map(each -> word(world.facts(), each.number())).orElse("none"),
                    Proc.kernelFunction(pid, tid),
                    lock,
                    lock.isPresent()
                            ? ""
                            : target.map(each -> phrase(process, pid, tid, each))
                                    .orElse("")));
        }
        return new XRay(hung.process(), pid, threads);
    }

    private static String word(Facts facts, long call) {
        if (call == facts.futex()) {
            return "futex";
        }
        if (call == facts.wait4()) {
            return "wait4";
        }
        return call == facts.waitid() ? "waitid" : Long.toString(call);
    }

    private Optional<XRay.LockView> lock(int pid, Proc.Call call) {
        Facts facts = world.facts();
        int number = call.number() == facts.futex() ? facts.objectAt(call.firstArgument()) : -1;
        if (number < 0 || program.objects().get(number).kind() != ObjectKind.MUTEX) {
            return Optional.empty();
        }
        String name = program.objects().get(number).name();
        OptionalInt owner = locks.owner(pid, name);
        return Optional.of(new XRay.LockView(
                name,
                facts.objects().get(number).address(),
                locks.word(pid, name).orElse(0),
                owner.isPresent() ? Optional.of(owner(owner.getAsInt())) : Optional.empty()));
    }

    private XRay.Owner owner(int tid) {
        OptionalInt pid = cast.processOf(tid);
        boolean there = pid.isPresent() && Proc.hasThread(pid.getAsInt(), tid);
        return new XRay.Owner(tid, cast.threadOf(tid), pid, there);
    }

    /// What a thread waits for that is no mutex of the program, in the words of the scenario.
    private String phrase(int process, int pid, int tid, Ending.Target target) {
        return switch (target) {
            case Ending.Target.OfMutex of ->
                linked.isLibrary(of.mutex())
                        ? "blocked on a lock of the library" + inside(tid) + "; where that lock lies nobody tells, "
                                + "so its word and its owner cannot be read"
                        : "blocked on " + of.mutex() + ", which records no owner that can be read from outside";
            case Ending.Target.OfObject of -> new ObjectSentence(program, world, cast).of(pid, of);
            case Ending.Target.OfThread of -> "waits for the end of " + of.thread() + thread(process, pid, of.thread());
            case Ending.Target.OfProcess of -> "waits for the end of " + of.process();
            case Ending.Target.OfCondition of -> "waits until " + of.name();
            case Ending.Target.OfSignal _ -> "waits for a signal";
            case Ending.Target.OfItself _ -> "runs round and round";
        };
    }

    private String inside(int tid) {
        return world.actor(tid)
                .flatMap(this::statement)
                .map(text -> " inside of " + text)
                .orElse("");
    }

    private Optional<String> statement(Actor real) {
        OptionalInt step = world.lastStep(real);
        return step.isEmpty()
                ? Optional.empty()
                : program.steps().get(step.getAsInt() - 1).statement().map(forklore.engine.text.Printer::firstLine);
    }

    private String thread(int process, int pid, String name) {
        for (int i = 0; i < linked.scenario().threads().size(); i++) {
            if (linked.scenario().threads().get(i).name().equals(name)) {
                OptionalInt tid = cast.tid(process, i);
                if (tid.isPresent() && Proc.hasThread(pid, tid.getAsInt())) {
                    return ", thread " + tid.getAsInt();
                }
            }
        }
        return ", which is no thread of this process";
    }
}
