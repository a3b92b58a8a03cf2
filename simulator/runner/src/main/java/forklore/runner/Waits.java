package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.engine.machine.Actor;
import forklore.engine.model.Ending;
import forklore.runner.proc.Proc;
import forklore.runner.world.Facts;
import forklore.runner.world.World;
import java.util.Optional;
import java.util.OptionalInt;

/// Sees in `/proc` whether a thread waits for what the model says.
final class Waits {

    private final NativeProgram program;
    private final World world;
    private final Cast cast;

    Waits(NativeProgram program, World world, Cast cast) {
        this.program = program;
        this.world = world;
        this.cast = cast;
    }

    /// {@return whether a thread sits in the kernel and waits for that}
    ///
    /// @param real the thread, as the world counts
    /// @param target what it should wait for
    boolean waits(Actor real, Ending.Target target) {
        OptionalInt pid = world.pid(real.process());
        OptionalInt tid = world.tid(real);
        if (pid.isEmpty() || tid.isEmpty()) {
            return false;
        }
        Optional<Proc.Call> call = Proc.call(pid.getAsInt(), tid.getAsInt());
        return call.isPresent() && fits(call.get(), target) && Proc.sleeps(pid.getAsInt(), tid.getAsInt());
    }

    private boolean fits(Proc.Call call, Ending.Target target) {
        Facts facts = world.facts();
        boolean futex = call.number() == facts.futex();
        if (futex && facts.isGate(call.firstArgument())) {
            return false;
        }
        int object = futex ? facts.objectAt(call.firstArgument()) : -1;
        return switch (target) {
            case Ending.Target.OfMutex of -> futex && object == known(of.mutex());
            case Ending.Target.OfObject of -> !futex || object == known(of.name()) || object < 0;
            case Ending.Target.OfThread _ -> futex && object < 0;
            case Ending.Target.OfProcess _ -> call.number() == facts.wait4() || call.number() == facts.waitid();
            case Ending.Target.OfCondition _, Ending.Target.OfSignal _ -> true;
            case Ending.Target.OfItself _ -> false;
        };
    }

    /// {@return the number of an object of the program; -1 for one of the library, and for one that
    /// is not told of}
    private int known(String name) {
        return Objects.number(program, world.facts(), name);
    }
}
