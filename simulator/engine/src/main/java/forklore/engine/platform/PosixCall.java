package forklore.engine.platform;

import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Operation;
import forklore.engine.model.Patience;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import java.util.Optional;

/// Which POSIX function a statement calls; the strict verdict looks it up in [AsyncSignalSafe].
public final class PosixCall {

    private PosixCall() {}

    /// {@return the function that a statement itself calls, without what is in its blocks; empty if it calls none}
    ///
    /// A call of a function of the scenario or of a platform stands for no function of its own: what it is, its
    /// declaration says, with `safe` or `unsafe`.
    ///
    /// @param statement the statement
    public static Optional<String> of(Statement statement) {
        return switch (statement) {
            case Statement.Start _ -> Optional.of("pthread_create");
            case Statement.Join _ -> Optional.of("pthread_join");
            case Statement.Fork _ -> Optional.of("fork");
            case Statement.Wait _ -> Optional.of("waitpid");
            case Statement.Lock lock -> Optional.of(lock(lock.patience()));
            case Statement.Unlock _ -> Optional.of("pthread_mutex_unlock");
            case Statement.Print _ -> Optional.of("printf");
            case Statement.Flush _ -> Optional.of("fflush");
            case Statement.Exit _ -> Optional.of("exit");
            case Statement.ImmediateExit _ -> Optional.of("_exit");
            case Statement.Exec _ -> Optional.of("execve");
            case Statement.Assign _, Statement.If _, Statement.Repeat _ -> Optional.empty();
            case Statement.Control control -> control(control);
            case Statement.Processes processes -> Optional.of(process(processes));
            case Statement.Synchronisation synchronisation -> Optional.of(synchronisation(synchronisation));
            case SignalStatement signals -> Optional.of(signal(signals));
            case LibraryStatement _ -> Optional.empty();
        };
    }

    private static String lock(Patience patience) {
        return switch (patience) {
            case FOREVER -> "pthread_mutex_lock";
            case TRY -> "pthread_mutex_trylock";
            case TIMED -> "pthread_mutex_timedlock";
        };
    }

    private static Optional<String> control(Statement.Control control) {
        return switch (control) {
            case Statement.Assert _ -> Optional.of("abort");
            case Statement.ThreadExit _ -> Optional.of("pthread_exit");
            case Statement.While _, Statement.Atomic _, Statement.Work _ -> Optional.empty();
        };
    }

    private static String process(Statement.Processes processes) {
        return switch (processes) {
            case Statement.VFork _ -> "vfork";
            case Statement.Spawn _ -> "posix_spawn";
            case Statement.AtFork _ -> "pthread_atfork";
        };
    }

    private static String synchronisation(Statement.Synchronisation synchronisation) {
        return switch (synchronisation) {
            case Statement.Operate operate -> operation(operate.operation(), operate.patience());
            case Statement.Once _ -> "pthread_once";
        };
    }

    /// What gives up early has a name of its own.
    private static String operation(Operation operation, Patience patience) {
        if (patience == Patience.FOREVER || operation == Operation.FLOCK || operation == Operation.LOCKF) {
            return operation.function();
        }
        String kind = patience == Patience.TRY ? "try" : "timed";
        return switch (operation) {
            case RDLOCK -> "pthread_rwlock_" + kind + "rdlock";
            case WRLOCK -> "pthread_rwlock_" + kind + "wrlock";
            case ACQUIRE -> "sem_" + kind + "wait";
            case AWAIT -> "pthread_cond_timedwait";
            default -> operation.function();
        };
    }

    private static String signal(SignalStatement signals) {
        return switch (signals) {
            case SignalStatement.Send _ -> "kill";
            case SignalStatement.Alarm _ -> "alarm";
            case SignalStatement.Pause _ -> "pause";
        };
    }
}
