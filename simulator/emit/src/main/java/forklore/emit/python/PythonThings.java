package forklore.emit.python;

import forklore.engine.model.Mutex;
import forklore.engine.model.MutexType;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Operation;
import forklore.engine.model.Patience;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The objects of a scenario as Python has them, and what can be done with each.
///
/// @param scenario the scenario
/// @param names gives the name of each object in Python
record PythonThings(Scenario scenario, UnaryOperator<String> names) {

    /// How long a step waits that waits for a while, in seconds.
    private static final String A_WHILE = "0.02";

    /// {@return the mutexes that threads await a condition with, each once}
    ///
    /// @param scenario the scenario
    /// @param condition the declared name
    static List<String> mutexesOf(Scenario scenario, String condition) {
        return scenario.statements()
                .filter(each -> each instanceof Statement.Operate operate
                        && operate.object().equals(condition)
                        && operate.operation() == Operation.AWAIT)
                .map(each -> ((Statement.Operate) each).mutex().orElseThrow())
                .distinct()
                .toList();
    }

    /// {@return a new mutex}
    String make(Mutex mutex) {
        String where = mutex.shared() ? "multiprocessing.get_context(\"fork\")" : "threading";
        return where + (mutex.type() == MutexType.RECURSIVE ? ".RLock()" : ".Lock()");
    }

    /// {@return a new object of another kind}
    String make(Resource resource) {
        return switch (resource.kind()) {
            case CONDITION ->
                "threading.Condition("
                        + names.apply(mutexesOf(scenario, resource.name()).getFirst()) + ")";
            case SEMAPHORE ->
                (resource.flag() ? "multiprocessing.get_context(\"fork\")" : "threading") + ".Semaphore("
                        + resource.value() + ")";
            case BARRIER -> "threading.Barrier(" + resource.value() + ")";
            case ONCE -> "Once()";
            case PIPE -> "pipe_of(" + resource.value() + (resource.flag() ? ", cloexec=True)" : ")");
            case FILE -> "file_of(" + resource.value() + ")";
            case STREAM -> "stream(" + streams().indexOf(resource.name()) + ", \"" + resource.name() + "\")";
            case MUTEX, RWLOCK -> throw new IllegalArgumentException(resource.name());
        };
    }

    private List<String> streams() {
        return scenario.resources().stream()
                .filter(resource -> resource.kind() == ObjectKind.STREAM)
                .map(Resource::name)
                .toList();
    }

    /// {@return the number of an object in the table}
    ///
    /// @param name the declared name
    int number(String name) {
        return Stream.concat(
                        scenario.mutexes().stream().map(Mutex::name),
                        scenario.resources().stream().map(Resource::name))
                .toList()
                .indexOf(name);
    }

    /// {@return the code that takes a mutex}
    String take(Statement.Lock lock) {
        String mutex = names.apply(lock.mutex());
        return switch (lock.patience()) {
            case FOREVER -> into(lock.into().map(names), mutex + ".acquire()", "");
            case TRY -> into(lock.into().map(names), mutex + ".acquire(False)", "errno.EBUSY");
            case TIMED -> into(lock.into().map(names), mutex + ".acquire(timeout=" + A_WHILE + ")", "errno.ETIMEDOUT");
        };
    }

    /// {@return the code of an operation}
    String operate(Statement.Operate operate) {
        String name = names.apply(operate.object());
        return switch (operate.operation()) {
            case AWAIT -> wait(operate, name + ".wait(", "", "errno.ETIMEDOUT");
            case SIGNAL -> name + ".notify()";
            case BROADCAST -> name + ".notify_all()";
            case ACQUIRE -> wait(operate, name + ".acquire(", "timeout=", "errno.ETIMEDOUT");
            case RELEASE -> name + ".release()";
            case ARRIVE -> name + ".wait()";
            case READ -> target(operate) + "len(os.read(" + name + "[0], 1))";
            case WRITE -> "os.write(" + name + "[1], b\"x\")";
            case CLOSE_READ -> "close_end(" + name + ", 0)";
            case CLOSE_WRITE -> "close_end(" + name + ", 1)";
            case NEXT -> target(operate) + "next_record(" + name + ")";
            case REWIND -> "os.lseek(" + name + ", 0, os.SEEK_SET)";
            case REOPEN -> name + " = reopen(" + name + ")";
            case FLOCK -> lockFile(operate, "fcntl.flock", name);
            case LOCKF -> lockFile(operate, "fcntl.lockf", name);
            case FUNLOCK -> "fcntl.flock(" + name + ", fcntl.LOCK_UN)";
            case UNLOCKF -> "fcntl.lockf(" + name + ", fcntl.LOCK_UN)";
            case REINIT -> name + " = " + remake(operate.object());
            case RDLOCK, WRLOCK, RWUNLOCK, CONSISTENT -> throw new IllegalArgumentException(operate.toString());
        };
    }

    private String remake(String name) {
        return scenario.mutexes().stream()
                .filter(mutex -> mutex.name().equals(name))
                .map(this::make)
                .findFirst()
                .orElseGet(() -> scenario.resources().stream()
                        .filter(resource -> resource.name().equals(name))
                        .map(this::make)
                        .findFirst()
                        .orElseThrow());
    }

    private String wait(Statement.Operate operate, String call, String timeout, String late) {
        return switch (operate.patience()) {
            case FOREVER -> into(operate.into().map(names), call + ")", "");
            case TRY -> into(operate.into().map(names), call + "False)", "errno.EAGAIN");
            case TIMED -> into(operate.into().map(names), call + timeout + A_WHILE + ")", late);
        };
    }

    private String lockFile(Statement.Operate operate, String call, String name) {
        return operate.patience() == Patience.FOREVER
                ? into(operate.into().map(names), call + "(" + name + ", fcntl.LOCK_EX)", "")
                : target(operate) + "attempt(" + call + ", " + name + ", fcntl.LOCK_EX | fcntl.LOCK_NB)";
    }

    private String target(Statement.Operate operate) {
        return operate.into().map(into -> names.apply(into) + " = ").orElse("");
    }

    /// A call that says whether it was done; one that waits for ever always is.
    private static String into(java.util.Optional<String> target, String call, String otherwise) {
        if (target.isEmpty()) {
            return call;
        }
        return otherwise.isEmpty()
                ? call + "; " + target.get() + " = 0"
                : target.get() + " = 0 if " + call + " else " + otherwise;
    }
}
