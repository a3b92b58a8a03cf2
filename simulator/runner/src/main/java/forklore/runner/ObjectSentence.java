package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.engine.model.Ending;
import forklore.engine.model.ObjectKind;
import forklore.runner.proc.Proc;
import forklore.runner.world.World;
import java.util.OptionalInt;

/// Says what a thread waits for that is neither a mutex nor a thread nor a process, and what can be
/// read of it.
final class ObjectSentence {

    private static final int GLIBC_WRITER = 24;

    private final NativeProgram program;
    private final World world;
    private final Cast cast;

    ObjectSentence(NativeProgram program, World world, Cast cast) {
        this.program = program;
        this.world = world;
        this.cast = cast;
    }

    String of(int pid, Ending.Target.OfObject target) {
        String name = target.name();
        int number = Objects.number(program, world.facts(), name);
        OptionalInt word = number < 0
                ? OptionalInt.empty()
                : Proc.word(pid, world.facts().objects().get(number).address());
        return "blocked on the " + target.kind().word() + " " + name + detail(pid, number, target.kind(), word);
    }

    private String detail(int pid, int number, ObjectKind kind, OptionalInt word) {
        return switch (kind) {
            case SEMAPHORE ->
                (word.isPresent() ? "; " + "value " + ObjectWords.semaphore(word.getAsInt()) : "")
                        + ", and a semaphore has no owner";
            case CONDITION -> ", which has a queue and no owner: nobody in sight will signal it";
            case BARRIER -> ", which counts who has come and knows nobody";
            case ONCE ->
                (word.isPresent() ? "; control = " + word.getAsInt() : "") + ", which does not say who has begun it";
            case RWLOCK -> number < 0 ? "" : writer(pid, number);
            case PIPE -> ": no process will do something at its other end";
            case FILE -> ": the kernel has given its lock to somebody else";
            case MUTEX, STREAM -> "";
        };
    }

    private String writer(int pid, int number) {
        boolean glibc = world.facts().libc().startsWith("glibc");
        long address = world.facts().objects().get(number).address();
        OptionalInt writer = glibc ? Proc.word(pid, address + GLIBC_WRITER) : OptionalInt.empty();
        if (writer.isEmpty()) {
            return ", which records no owner";
        }
        if (writer.getAsInt() == 0) {
            return ", held for reading; who reads is not recorded";
        }
        String who = cast.threadOf(writer.getAsInt()).map(name -> " = " + name).orElse("");
        String where = Proc.hasThread(pid, writer.getAsInt()) ? "" : ", which is no thread of this process";
        return ", held for writing by " + writer.getAsInt() + who + where;
    }
}
