package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.engine.machine.Snapshot.Holder;
import forklore.engine.machine.Snapshot.ObjectView;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.model.ObjectKind;
import forklore.runner.proc.Proc;
import forklore.runner.world.Facts;
import forklore.runner.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Compares the other objects in the memory of a process with the words there.
///
/// Where a word is: glibc 2.36, sysdeps/nptl/bits/struct_rwlock.h and thread-shared-types.h,
/// nptl/semaphoreP.h, nptl/pthread_once.c; musl 1.2.3, include/alltypes.h.in and the files of
/// src/thread. What waits for a condition variable and what has come to a barrier is laid out
/// differently in every version, and is not read.
final class ObjectWords {

    private static final int GLIBC_WRITER = 24;
    private static final int MUSL_WRITER = 0x7fffffff;

    private final NativeProgram program;
    private final World world;
    private final boolean glibc;

    ObjectWords(NativeProgram program, World world) {
        this.program = program;
        this.world = world;
        this.glibc = world.facts().libc().startsWith("glibc");
    }

    /// {@return those objects of a process that can be read, in the order of the model}
    List<ObjectView> readable(ProcessView process) {
        List<ObjectView> readable = new ArrayList<>();
        for (ObjectView object : process.objects()) {
            boolean kind = object.kind() == ObjectKind.SEMAPHORE
                    || object.kind() == ObjectKind.RWLOCK
                    || object.kind() == ObjectKind.ONCE;
            if (kind && Objects.number(program, world.facts(), object.name()) >= 0) {
                readable.add(object);
            }
        }
        return readable;
    }

    /// {@return the first difference between the model and the memory of a process}
    Optional<Difference> difference(ProcessView process, int pid) {
        for (ObjectView object : readable(process)) {
            String found = found(object, pid);
            String expected = expected(object);
            boolean again = process.index() > 0 && object.kind() == ObjectKind.ONCE && expected.equals("not yet");
            boolean broken = expected.equals("broken");
            if (!broken && !found.equals(expected) && !(again && found.equals("in progress"))) {
                return Optional.of(new Difference(
                        "the " + object.kind().word() + " " + object.name() + " of " + process.name(),
                        expected,
                        found));
            }
        }
        return Optional.empty();
    }

    private static String expected(ObjectView object) {
        if (object.kind() != ObjectKind.RWLOCK || !object.state().equals("locked for reading")) {
            return object.state();
        }
        return object.state() + " by "
                + object.holders().stream().map(Holder::thread).count();
    }

    private String found(ObjectView object, int pid) {
        Facts facts = world.facts();
        long address = facts.objects()
                .get(Objects.number(program, facts, object.name()))
                .address();
        OptionalInt word = Proc.word(pid, address);
        if (word.isEmpty()) {
            return "memory that cannot be read";
        }
        int first = word.getAsInt();
        return switch (object.kind()) {
            case SEMAPHORE -> "value " + semaphore(first);
            case ONCE -> once(first);
            case RWLOCK -> glibc ? glibcRwlock(first, Proc.word(pid, address + GLIBC_WRITER)) : muslRwlock(first);
            case MUTEX, CONDITION, BARRIER, PIPE, FILE, STREAM -> "";
        };
    }

    /// musl writes -1 while somebody waits, and later versions set the highest bit.
    static int semaphore(int word) {
        return word == -1 ? 0 : word & 0x7fffffff;
    }

    private static String once(int word) {
        int state = word & 3;
        if (state == 0) {
            return "not yet";
        }
        return state == 2 ? "done" : "in progress";
    }

    private static String glibcRwlock(int readers, OptionalInt writer) {
        if (writer.isPresent() && writer.getAsInt() != 0) {
            return "locked for writing";
        }
        return readers >>> 3 == 0 ? "free" : "locked for reading by " + (readers >>> 3);
    }

    private static String muslRwlock(int word) {
        int state = word & MUSL_WRITER;
        if (state == MUSL_WRITER) {
            return "locked for writing";
        }
        return state == 0 ? "free" : "locked for reading by " + state;
    }
}
