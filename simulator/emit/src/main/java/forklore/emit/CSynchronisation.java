package forklore.emit;

import forklore.engine.model.Mutex;
import forklore.engine.model.MutexType;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Operation;
import forklore.engine.model.Patience;
import forklore.engine.model.Resource;
import forklore.engine.model.Statement;
import java.util.Optional;

/// Writes what threads do with locks and other objects in the memory of a process.
final class CSynchronisation {

    private final CSymbols symbols;
    private final CParts parts;
    private final CDescriptors descriptors;

    CSynchronisation(CSymbols symbols, CParts parts) {
        this.symbols = symbols;
        this.parts = parts;
        this.descriptors = new CDescriptors(parts);
    }

    void lock(Statement.Lock lock, CUnit unit) {
        String mutex = unit.address(lock.mutex());
        String call = switch (lock.patience()) {
            case FOREVER -> "pthread_mutex_lock(" + mutex + ")";
            case TRY -> "pthread_mutex_trylock(" + mutex + ")";
            case TIMED -> parts.call(CHelper.LOCK_SOON, mutex);
        };
        waits(lock, lock.mutex(), lock.patience(), unit.into(lock.into()) + call, unit);
    }

    /// A hook around something that may wait for an object, unless it only tries.
    static void waits(Statement statement, String object, Patience patience, String code, CUnit unit) {
        if (patience == Patience.TRY) {
            unit.hook("FL_STEP", statement, code);
        } else {
            unit.hook("FL_WAITS", statement, unit.scope.number(object) + ", " + code);
        }
    }

    void write(Statement.Synchronisation synchronisation, CUnit unit) {
        switch (synchronisation) {
            case Statement.Once once -> once(once, unit);
            case Statement.Operate operate -> operate(operate, unit);
        }
    }

    /// The block is a function of its own, without arguments, as `pthread_once` wants it.
    private void once(Statement.Once once, CUnit unit) {
        String name = symbols.numbered("make_" + symbols.plain(unit.scope.name(once.control())));
        unit.hook(
                "FL_WAITS",
                once,
                unit.scope.number(once.control()) + ", pthread_once(" + unit.address(once.control()) + ", " + name
                        + ")");
        unit.later(
                new CUnit.Block("static void " + name + "(void)", CUnit.comment(once), Optional.empty(), once.block()));
    }

    private void operate(Statement.Operate operate, CUnit unit) {
        String object = unit.address(operate.object());
        String into = unit.into(operate.into());
        switch (operate.operation()) {
            case RDLOCK -> wait(operate, into, readLock(operate.patience(), object), unit);
            case WRLOCK -> wait(operate, into, writeLock(operate.patience(), object), unit);
            case RWUNLOCK -> unit.hook("FL_STEP", operate, into + "pthread_rwlock_unlock(" + object + ")");
            case AWAIT -> {
                String both = object + ", " + unit.address(operate.mutex().orElseThrow());
                String call = operate.patience() == Patience.FOREVER
                        ? "pthread_cond_wait(" + both + ")"
                        : parts.call(CHelper.AWAIT_SOON, both);
                unit.hook("FL_WAITS", operate, unit.scope.number(operate.object()) + ", " + into + call);
            }
            case SIGNAL -> unit.hook("FL_STEP", operate, "pthread_cond_signal(" + object + ")");
            case BROADCAST -> unit.hook("FL_STEP", operate, "pthread_cond_broadcast(" + object + ")");
            case ACQUIRE -> wait(operate, into, acquire(operate, object), unit);
            case RELEASE -> unit.hook("FL_STEP", operate, "sem_post(" + object + ")");
            case ARRIVE -> wait(operate, "", "pthread_barrier_wait(" + object + ")", unit);
            case CONSISTENT -> unit.hook("FL_STEP", operate, into + "pthread_mutex_consistent(" + object + ")");
            case REINIT -> unit.hook("FL_STEP", operate, reinit(unit.scope.name(operate.object()), object));
            case READ, WRITE, CLOSE_READ, CLOSE_WRITE, NEXT, REWIND, REOPEN, FLOCK, FUNLOCK, LOCKF, UNLOCKF ->
                descriptors.write(operate, unit);
        }
    }

    private static void wait(Statement.Operate operate, String into, String call, CUnit unit) {
        waits(operate, operate.object(), operate.patience(), into + call, unit);
    }

    private String readLock(Patience patience, String lock) {
        return switch (patience) {
            case FOREVER -> "pthread_rwlock_rdlock(" + lock + ")";
            case TRY -> "pthread_rwlock_tryrdlock(" + lock + ")";
            case TIMED -> parts.call(CHelper.RDLOCK_SOON, lock);
        };
    }

    private String writeLock(Patience patience, String lock) {
        return switch (patience) {
            case FOREVER -> "pthread_rwlock_wrlock(" + lock + ")";
            case TRY -> "pthread_rwlock_trywrlock(" + lock + ")";
            case TIMED -> parts.call(CHelper.WRLOCK_SOON, lock);
        };
    }

    private String acquire(Statement.Operate operate, String semaphore) {
        String call = switch (operate.patience()) {
            case FOREVER -> "sem_wait(" + semaphore + ")";
            case TRY -> "sem_trywait(" + semaphore + ")";
            case TIMED -> parts.call(CHelper.ACQUIRE_SOON, semaphore);
        };
        return operate.into().isPresent() ? parts.call(CHelper.ERROR_OF, call) : call;
    }

    /// {@return the call that makes an object as it was at the start}
    ///
    /// @param name the declared name
    /// @param object a pointer to it
    private String reinit(String name, String object) {
        Optional<Mutex> mutex = symbols.mutex(name);
        return mutex.isPresent()
                ? make(mutex.get(), object)
                : make(symbols.resource(name).orElseThrow(), object);
    }

    /// {@return the call that initialises a mutex}
    String make(Mutex mutex, String object) {
        if (mutex.type() == MutexType.NORMAL && !mutex.shared()) {
            return "pthread_mutex_init(" + object + ", NULL)";
        }
        String type = switch (mutex.type()) {
            case NORMAL, ROBUST -> "PTHREAD_MUTEX_NORMAL";
            case RECURSIVE -> "PTHREAD_MUTEX_RECURSIVE";
            case ERRORCHECK -> "PTHREAD_MUTEX_ERRORCHECK";
        };
        String robust = mutex.type() == MutexType.ROBUST ? "PTHREAD_MUTEX_ROBUST" : "PTHREAD_MUTEX_STALLED";
        String shared = mutex.shared() ? "PTHREAD_PROCESS_SHARED" : "PTHREAD_PROCESS_PRIVATE";
        return parts.call(CHelper.MAKE_MUTEX, object + ", " + type + ", " + robust + ", " + shared);
    }

    /// {@return the call that initialises another object}
    String make(Resource resource, String object) {
        return switch (resource.kind()) {
            case RWLOCK -> "pthread_rwlock_init(" + object + ", NULL)";
            case CONDITION -> "pthread_cond_init(" + object + ", NULL)";
            case SEMAPHORE -> "sem_init(" + object + ", " + (resource.flag() ? 1 : 0) + ", " + resource.value() + ")";
            case BARRIER -> "pthread_barrier_init(" + object + ", NULL, " + resource.value() + ")";
            case ONCE -> symbols.of(resource.name()) + " = (pthread_once_t)PTHREAD_ONCE_INIT";
            case MUTEX, PIPE, FILE, STREAM -> throw new IllegalStateException(Operation.REINIT + " " + resource);
        };
    }

    /// {@return whether a declaration alone makes the object}
    static boolean isStatic(ObjectKind kind) {
        return switch (kind) {
            case RWLOCK, CONDITION, ONCE, MUTEX -> true;
            case SEMAPHORE, BARRIER, PIPE, FILE, STREAM -> false;
        };
    }
}
