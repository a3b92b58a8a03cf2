package forklore.cli.command;

import forklore.cli.output.Bar;
import forklore.cli.output.Layout;
import java.util.concurrent.TimeUnit;

/// Says how far a campaign is, how fast it goes and how long it still takes: in place on a terminal; else, for a long
/// one, a plain line now and then.
final class Speedometer {

    private static final int BAR = 20;
    private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /// Before that a rate says nothing.
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Invocation invocation;
    private final boolean lines;
    private final long start = System.nanoTime();
    private long said = start;

    /// Makes one; its clock begins now.
    ///
    /// @param invocation where to say it
    /// @param lines whether plain lines are wanted where nobody watches
    Speedometer(Invocation invocation, boolean lines) {
        this.invocation = invocation;
        this.lines = lines;
    }

    /// Says it.
    ///
    /// @param done the number of runs done
    /// @param total the number of runs to do
    void show(int done, int total) {
        long now = System.nanoTime();
        if (invocation.showsProgress()) {
            double share = total == 0 ? 1 : (double) done / total;
            invocation.progress("  " + Bar.of(share, BAR) + " " + text(done, total, now - start));
        } else if (lines && !invocation.globals().quiet() && now - said >= LINE_NANOS) {
            said = now;
            invocation.reportText(text(done, total, now - start));
        }
    }

    /// {@return how far, how fast, how long}
    ///
    /// @param done the number of runs done
    /// @param total the number of runs to do
    /// @param nanos how long it took so far
    static String text(int done, int total, long nanos) {
        String text = Layout.grouped(done) + " of " + Layout.grouped(total) + " runs";
        if (nanos < SETTLED_NANOS || done == 0) {
            return text;
        }
        double rate = done * 1e9 / nanos;
        String left = done < total ? ", " + duration(Math.round((total - done) / rate)) + " left" : "";
        return text + ", " + Layout.grouped(Math.round(rate)) + " a second" + left;
    }

    /// {@return a time: `40 s`, `2 min 5 s`, `3 h 4 min`}
    ///
    /// @param seconds how long
    static String duration(long seconds) {
        if (seconds < 60) {
            return Math.max(1, seconds) + " s";
        }
        long minutes = seconds / 60;
        return minutes < 60 ? minutes + " min " + seconds % 60 + " s" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
