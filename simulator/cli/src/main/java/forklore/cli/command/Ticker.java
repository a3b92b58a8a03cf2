package forklore.cli.command;

import java.util.concurrent.TimeUnit;

/// Says every second that something is still at work, in place, on a terminal only. What is done within a moment says
/// nothing.
final class Ticker implements AutoCloseable {

    private static final long MOMENT_MILLIS = 400;

    private final Thread thread;

    private Ticker(Thread thread) {
        this.thread = thread;
    }

    /// {@return a ticker that runs until it is closed}
    ///
    /// @param invocation where to say it
    /// @param text what is done, in a few words
    static Ticker start(Invocation invocation, String text) {
        Thread thread = new Thread(() -> tick(invocation, text), "forklore-ticker");
        thread.setDaemon(true);
        if (invocation.showsProgress()) {
            thread.start();
        }
        return new Ticker(thread);
    }

    private static void tick(Invocation invocation, String text) {
        long start = System.nanoTime();
        try {
            Thread.sleep(MOMENT_MILLIS);
            while (true) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
                invocation.progress("  " + text + ", " + seconds + " s");
                Thread.sleep(TimeUnit.SECONDS.toMillis(1));
            }
        } catch (InterruptedException done) {
            // The work is done: whoever closed this waits for the line to be free.
        }
    }

    @Override
    public void close() {
        boolean interrupted = false;
        thread.interrupt();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
