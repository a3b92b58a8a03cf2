package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.LockView;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.model.Mutex;
import forklore.engine.model.MutexType;
import forklore.engine.platform.Linked;
import forklore.runner.proc.Proc;
import forklore.runner.world.Facts;
import forklore.runner.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Compares the mutexes of a process with the words in its memory.
///
/// glibc: a lock word and the owner's thread id beside it; in a robust mutex the word is that id,
/// with two flags. musl: one word; a normal mutex has no owner there, the others have its thread
/// id.
final class LockWords {

    private static final int TID_MASK = 0x3fffffff;
    private static final int OWNER_DIED = 0x40000000;

    private final Linked linked;
    private final NativeProgram program;
    private final World world;
    private final Cast cast;

    LockWords(Linked linked, NativeProgram program, World world, Cast cast) {
        this.linked = linked;
        this.program = program;
        this.world = world;
        this.cast = cast;
    }

    /// {@return the mutexes whose words can be read, in the order of the model}
    List<LockView> readable(ProcessView process) {
        List<LockView> readable = new ArrayList<>();
        for (LockView lock : process.locks()) {
            if (number(lock.mutex()) >= 0) {
                readable.add(lock);
            }
        }
        return readable;
    }

    private int number(String mutex) {
        return Objects.number(program, world.facts(), mutex);
    }

    /// {@return whether an owner can be read at all}
    boolean hasOwner(String mutex) {
        return world.facts().ownerOffset() >= 0 || type(mutex) != MutexType.NORMAL;
    }

    private MutexType type(String name) {
        return linked.scenario().mutexes().stream()
                .filter(mutex -> mutex.name().equals(name))
                .map(Mutex::type)
                .findFirst()
                .orElse(MutexType.NORMAL);
    }

    /// {@return the first difference between the model and the memory of a process}
    Optional<Difference> difference(ProcessView process, int pid) {
        for (LockView lock : readable(process)) {
            if (!same(lock, pid)) {
                return Optional.of(new Difference(
                        "the lock " + lock.mutex() + " of " + process.name(),
                        expected(lock.owner()),
                        found(word(pid, lock.mutex()), owner(pid, lock.mutex()))));
            }
        }
        return Optional.empty();
    }

    private boolean same(LockView lock, int pid) {
        OptionalInt word = word(pid, lock.mutex());
        if (word.isEmpty()) {
            return false;
        }
        if (lock.owner() instanceof LockOwner.Dead) {
            return (word.getAsInt() & OWNER_DIED) != 0;
        }
        boolean robust = type(lock.mutex()) == MutexType.ROBUST;
        boolean held = robust ? (word.getAsInt() & TID_MASK) != 0 : word.getAsInt() != 0;
        Optional<String> expected = name(lock.owner());
        OptionalInt owner = owner(pid, lock.mutex());
        boolean sameOwner = owner.isEmpty() || cast.threadOf(owner.getAsInt()).equals(expected);
        boolean orphaned = lock.owner() instanceof LockOwner.Orphaned;
        boolean ghost = !orphaned || owner.isEmpty() || !Proc.hasThread(pid, owner.getAsInt());
        return held == expected.isPresent() && sameOwner && ghost;
    }

    private static Optional<String> name(LockOwner owner) {
        return switch (owner) {
            case LockOwner.Free _, LockOwner.Dead _ -> Optional.empty();
            case LockOwner.Held held -> Optional.of(held.thread());
            case LockOwner.Orphaned orphaned -> Optional.of(orphaned.thread());
            case LockOwner.Elsewhere other -> Optional.of(other.thread());
        };
    }

    private static String expected(LockOwner owner) {
        return switch (owner) {
            case LockOwner.Free _ -> "free";
            case LockOwner.Dead _ -> "held by a thread that has ended";
            case LockOwner.Held held -> "held by " + held.thread();
            case LockOwner.Orphaned orphaned -> "held by " + orphaned.thread() + ", a ghost";
            case LockOwner.Elsewhere other -> "held by " + other.thread() + " of " + other.process();
        };
    }

    private String found(OptionalInt word, OptionalInt owner) {
        if (word.isEmpty()) {
            return "memory that cannot be read";
        }
        return "word " + word.getAsInt()
                + (owner.isEmpty() || owner.getAsInt() == 0
                        ? ""
                        : ", owner " + owner.getAsInt() + " = "
                                + cast.threadOf(owner.getAsInt()).orElse("nobody we know"));
    }

    /// {@return the lock word of a mutex}
    OptionalInt word(int pid, String mutex) {
        Facts facts = world.facts();
        return Proc.word(pid, facts.objects().get(number(mutex)).address() + facts.lockOffset());
    }

    /// {@return the thread id of the owner, 0 for nobody; empty if none is recorded}
    OptionalInt owner(int pid, String mutex) {
        Facts facts = world.facts();
        // The owner field of a robust mutex that was taken from a dead owner is a mark until it is consistent again.
        if (facts.ownerOffset() >= 0 && type(mutex) != MutexType.ROBUST) {
            return Proc.word(pid, facts.objects().get(number(mutex)).address() + facts.ownerOffset());
        }
        OptionalInt word = hasOwner(mutex) ? word(pid, mutex) : OptionalInt.empty();
        return word.isPresent() ? OptionalInt.of(word.getAsInt() & TID_MASK) : word;
    }
}
