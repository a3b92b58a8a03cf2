package forklore.runner.posix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jnr.constants.platform.Signal;
import jnr.posix.SpawnAttribute;
import jnr.posix.SpawnFileAction;

/// A process started by posix_spawn in a process group of its own, with a pipe to it and a pipe from it.
///
/// The process is expected to end when the pipe to it ends. [#close] lets it, then makes sure: what is left of its
/// group is killed, and the process itself is taken in. A JVM that ends without closing it does the same on the way
/// out, and the end of a JVM that is killed ends the pipe.
public final class Spawned implements AutoCloseable {

    /// The descriptor on which the process reads.
    public static final int INPUT_DESCRIPTOR = 3;

    /// The descriptor on which the process writes.
    public static final int OUTPUT_DESCRIPTOR = 4;

    private static final String UNPACK_FOLDER = "jffi.extract.dir";
    private static final int READ_WRITE = 2;
    private static final int NO_HANG = 1;
    private static final long LEAVE_MILLIS = 10_000;
    private static final Object ONE_AT_A_TIME = new Object();

    private final long pid;
    private final Pipe toProcess;
    private final Pipe fromProcess;
    private final Thread onExit;
    private boolean ended;

    private Spawned(long pid, Pipe toProcess, Pipe fromProcess) {
        this.pid = pid;
        this.toProcess = toProcess;
        this.fromProcess = fromProcess;
        this.onExit = new Thread(this::end, "forklore-cleanup");
    }

    /// Says where the native library behind this class may unpack itself before it is loaded. With an own folder, a JVM
    /// that is killed at that instant leaves nothing in the machine's temporary folder. Only the first call counts.
    ///
    /// @param folder an own folder; it is made if it is missing
    /// @throws IOException if it cannot be made
    public static void unpackInto(Path folder) throws IOException {
        if (System.getProperty(UNPACK_FOLDER) == null) {
            Files.createDirectories(folder);
            System.setProperty(UNPACK_FOLDER, folder.toString());
        }
    }

    /// {@return a new process}
    ///
    /// @param command the program and its arguments; the program is an absolute path or a name on `PATH`
    /// @param environment its whole environment, `NAME=value` each
    /// @throws IOException if it cannot be started
    public static Spawned start(List<String> command, List<String> environment) throws IOException {
        // Between pipe() and close-on-exec another spawn could inherit an end, and the process would not see its end.
        synchronized (ONE_AT_A_TIME) {
            Pipe toProcess = Pipe.open();
            Pipe fromProcess = Pipe.open();
            long pid = spawn(command, environment, toProcess.readEnd(), fromProcess.writeEnd());
            toProcess.closeReadEnd();
            fromProcess.closeWriteEnd();
            if (pid <= 0) {
                toProcess.closeWriteEnd();
                fromProcess.closeReadEnd();
                throw Posix.failed("posix_spawn of " + command.getFirst());
            }
            Spawned spawned = new Spawned(pid, toProcess, fromProcess);
            Runtime.getRuntime().addShutdownHook(spawned.onExit);
            return spawned;
        }
    }

    private static long spawn(List<String> command, List<String> environment, int input, int output) {
        List<SpawnFileAction> actions = List.of(
                SpawnFileAction.dup(input, INPUT_DESCRIPTOR),
                SpawnFileAction.dup(output, OUTPUT_DESCRIPTOR),
                SpawnFileAction.open("/dev/null", 0, READ_WRITE, 0),
                SpawnFileAction.open("/dev/null", 1, READ_WRITE, 0),
                SpawnFileAction.open("/dev/null", 2, READ_WRITE, 0));
        List<SpawnAttribute> attributes =
                List.of(SpawnAttribute.flags((short) SpawnAttribute.SETPGROUP), SpawnAttribute.pgroup(0));
        return Posix.CALLS.posix_spawnp(command.getFirst(), actions, attributes, command, environment);
    }

    /// {@return its process id, which is also the id of its group}
    public long pid() {
        return pid;
    }

    /// {@return what it writes; read by one thread only, which closes it}
    public InputStream input() {
        return fromProcess.input();
    }

    /// Sends a line.
    ///
    /// @param line the line, without its end
    /// @throws IOException if the process is gone
    public synchronized void send(String line) throws IOException {
        if (ended) {
            throw new IOException("the process has ended");
        }
        toProcess.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException _) {
            // The JVM is on its way out and does the same.
        }
    }

    private synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        toProcess.closeWriteEnd();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LEAVE_MILLIS);
        int[] status = new int[1];
        while (Posix.CALLS.waitpid(pid, status, NO_HANG) == 0) {
            if (System.nanoTime() > end) {
                Posix.CALLS.kill(-pid, Signal.SIGKILL.intValue());
                Posix.CALLS.waitpid(pid, status, 0);
                break;
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
        }
        Posix.CALLS.kill(-pid, Signal.SIGKILL.intValue());
    }
}
