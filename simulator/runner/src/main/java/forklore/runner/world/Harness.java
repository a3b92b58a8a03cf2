package forklore.runner.world;

import forklore.runner.posix.Spawned;
import forklore.runner.proc.Proc;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A running harness. Closing it ends every process below it.
public final class Harness implements AutoCloseable {

    private static final String THE_END = "";
    private static final long BEGIN_MILLIS = 60_000;

    private final Spawned process;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Facts facts;
    private boolean ended;

    private Harness(Spawned process) throws IOException, InterruptedException {
        this.process = process;
        Thread reader = new Thread(this::read, "forklore-harness");
        reader.setDaemon(true);
        reader.start();
        this.facts = introduction();
    }

    /// {@return a new harness that waits for commands}
    ///
    /// @param command how to start it: the path of a file first, then its arguments
    /// @param environment what is added to its environment, `NAME=value` each
    /// @param cache an own folder for what the native library unpacks
    /// @throws IOException if it cannot be started, or is no harness of this version
    /// @throws InterruptedException if the thread is interrupted
    public static Harness start(List<String> command, List<String> environment, Path cache)
            throws IOException, InterruptedException {
        Spawned.unpackInto(cache);
        String path = System.getenv("PATH");
        // What is bound when the harness begins need not be bound again in each world.
        List<String> whole = new ArrayList<>(
                List.of("PATH=" + (path == null ? "/usr/bin:/bin" : path), "LC_ALL=C", "LD_BIND_NOW=1"));
        whole.addAll(environment);
        Spawned process = Spawned.start(command, whole);
        try {
            Harness harness = new Harness(process);
            if (!Proc.mayLookInto(harness.pid())) {
                throw new IOException("this kernel forbids a process to look into its children (see "
                        + "/proc/sys/kernel/yama/ptrace_scope), and without that a hang cannot be proved");
            }
            return harness;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            process.close();
            throw failed;
        }
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.input(), StandardCharsets.US_ASCII))) {
            for (String line; (line = reader.readLine()) != null; ) {
                lines.add(line);
            }
        } catch (IOException broken) {
            // As good as its end: whoever waits for a line gets none.
        }
        lines.add(THE_END);
    }

    private Facts introduction() throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        for (Optional<String> line; (line = next(BEGIN_MILLIS)).isPresent(); ) {
            if (line.get().startsWith("broken ")) {
                throw new IOException(
                        "the harness cannot work here: " + line.get().substring("broken ".length()));
            }
            if (line.get().equals("ready")) {
                return facts(said);
            }
            said.add(line.get());
        }
        throw new IOException("the harness did not begin; it said: " + said);
    }

    private static Facts facts(List<String> said) throws IOException {
        try {
            return Facts.parse(said);
        } catch (IllegalArgumentException stranger) {
            throw new IOException("the C runtime is of another version of Forklore: " + said, stranger);
        }
    }

    /// {@return what it said of itself}
    public Facts facts() {
        return facts;
    }

    /// {@return its process id}
    public int pid() {
        return Math.toIntExact(process.pid());
    }

    /// Tells it something.
    ///
    /// @param command one line
    /// @throws IOException if it is gone
    public void send(String command) throws IOException {
        process.send(command);
    }

    /// {@return the next line it says, or empty if it says nothing for so long or has ended}
    ///
    /// @param millis how long to wait
    /// @throws InterruptedException if the thread is interrupted
    public Optional<String> next(long millis) throws InterruptedException {
        if (ended) {
            return Optional.empty();
        }
        String line = lines.poll(millis, TimeUnit.MILLISECONDS);
        ended = THE_END.equals(line);
        return Optional.ofNullable(line).filter(said -> !said.equals(THE_END));
    }

    /// {@return whether it has ended and everything it said was read}
    public boolean ended() {
        return ended;
    }

    @Override
    public void close() {
        process.close();
    }
}
