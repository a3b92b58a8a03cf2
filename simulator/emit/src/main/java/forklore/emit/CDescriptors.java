package forklore.emit;

import forklore.engine.model.Patience;
import forklore.engine.model.Statement;

/// Writes what is done with pipes and files.
final class CDescriptors {

    private final CParts parts;

    CDescriptors(CParts parts) {
        this.parts = parts;
    }

    void write(Statement.Operate operate, CUnit unit) {
        String object = unit.of(operate.object());
        String into = unit.into(operate.into());
        switch (operate.operation()) {
            case READ -> waits(operate, into + parts.call(CHelper.READ_ITEM, object), unit);
            case WRITE -> waits(operate, parts.call(CHelper.WRITE_ITEM, object), unit);
            case CLOSE_READ -> unit.hook("FL_STEP", operate, "close(" + object + "[0])");
            case CLOSE_WRITE -> unit.hook("FL_STEP", operate, "close(" + object + "[1])");
            case NEXT -> unit.hook("FL_STEP", operate, into + parts.call(CHelper.NEXT_RECORD, object));
            case REWIND -> unit.hook("FL_STEP", operate, "lseek(" + object + ", 0, SEEK_SET)");
            case REOPEN -> unit.hook("FL_STEP", operate, parts.call(CHelper.REOPEN, object));
            case FLOCK -> {
                parts.include("sys/file.h");
                String call = switch (operate.patience()) {
                    case FOREVER -> "flock(" + object + ", LOCK_EX)";
                    case TRY -> "flock(" + object + ", LOCK_EX | LOCK_NB)";
                    case TIMED -> parts.call(CHelper.FLOCK_SOON, object);
                };
                waits(operate, result(operate, into, call), unit);
            }
            case FUNLOCK -> {
                parts.include("sys/file.h");
                unit.hook("FL_STEP", operate, "flock(" + object + ", LOCK_UN)");
            }
            case LOCKF -> waits(operate, result(operate, into, lockRecords(operate.patience(), object)), unit);
            case UNLOCKF ->
                unit.hook("FL_STEP", operate, parts.call(CHelper.LOCK_RECORDS, object + ", F_SETLK, F_UNLCK"));
            case RDLOCK, WRLOCK, RWUNLOCK, AWAIT, SIGNAL, BROADCAST, ACQUIRE, RELEASE, ARRIVE, CONSISTENT, REINIT ->
                throw new IllegalStateException(operate.toString());
        }
    }

    private String lockRecords(Patience patience, String file) {
        return switch (patience) {
            case FOREVER -> parts.call(CHelper.LOCK_RECORDS, file + ", F_SETLKW, F_WRLCK");
            case TRY -> parts.call(CHelper.LOCK_RECORDS, file + ", F_SETLK, F_WRLCK");
            case TIMED -> parts.call(CHelper.LOCK_RECORDS_SOON, file);
        };
    }

    private String result(Statement.Operate operate, String into, String call) {
        return operate.into().isPresent() ? into + parts.call(CHelper.ERROR_OF, call) : call;
    }

    private static void waits(Statement.Operate operate, String code, CUnit unit) {
        CSynchronisation.waits(operate, operate.object(), operate.patience(), code, unit);
    }
}
