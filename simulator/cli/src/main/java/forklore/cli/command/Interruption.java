package forklore.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// While it is open, Ctrl-C interrupts the work of this thread, and the process ends only when that work has said what
/// it has so far.
final class Interruption implements AutoCloseable {

    /// Somebody who pressed Ctrl-C does not wait longer.
    private static final long PATIENCE_SECONDS = 10;

    private final Invocation invocation;
    private final CountDownLatch said = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean asked;

    private Interruption(Invocation invocation, Thread worker) {
        this.invocation = invocation;
        this.hook = new Thread(() -> stop(worker), "forklore-interruption");
    }

    /// {@return a new one, for the thread that calls}
    ///
    /// @param invocation whose streams are flushed at the end
    static Interruption listen(Invocation invocation) {
        Interruption interruption = new Interruption(invocation, Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void stop(Thread worker) {
        asked = true;
        worker.interrupt();
        try {
            boolean _ = said.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            // The process ends anyway.
        }
    }

    /// {@return whether the process was asked to end}
    boolean asked() {
        return asked;
    }

    @Override
    public void close() {
        invocation.surroundings().out().flush();
        invocation.surroundings().err().flush();
        said.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException atTheEnd) {
            // The process is on its way out: the hook has just been let go.
        }
    }
}
