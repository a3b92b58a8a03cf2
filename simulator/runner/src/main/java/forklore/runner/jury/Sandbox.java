package forklore.runner.jury;

import forklore.runner.build.Home;
import forklore.runner.posix.Spawned;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One sandbox, of `native-demos/sandbox`: the orders it is given, and what it saw.
final class Sandbox {

    private static final String HELLO = "sandbox 2";
    private static final String THE_END = "";
    private static final long PATIENCE_MILLIS = 30_000;

    private final List<String> orders = new ArrayList<>();
    private final List<String> command;
    private long millis = PATIENCE_MILLIS;

    /// What was seen.
    sealed interface Answer {

        /// The steps were run.
        ///
        /// @param steps each step
        /// @param leftovers what lay in the working folder at the end that was not put there: `link out`
        record Seen(List<Step> steps, List<String> leftovers) implements Answer {}

        /// Nothing was run.
        ///
        /// @param reason what refused
        record NoRoom(String reason) implements Answer {}
    }

    /// One step.
    ///
    /// @param verdict a word of `court.c`
    /// @param signalled whether a signal ended its first process
    /// @param code the signal, or the exit code
    /// @param millis how long it took
    /// @param output what it printed
    /// @param errors what it printed as errors
    /// @param threads what was left of it, if it did not end
    record Step(
            String verdict,
            boolean signalled,
            int code,
            long millis,
            String output,
            String errors,
            List<ThreadSeen> threads) {}

    /// A thread that was left.
    ///
    /// @param pid its process
    /// @param name what the kernel calls it
    /// @param tid its number
    /// @param state the letter of the kernel for its state
    /// @param waitsFor a word of `court.c` for what it waits for
    /// @param word the first word of the lock
    /// @param count the second
    /// @param owner the third
    /// @param ownerProcess the process that has a thread of that number, or 0
    /// @param address where the lock lies, or 0
    record ThreadSeen(
            int pid,
            String name,
            int tid,
            char state,
            String waitsFor,
            long word,
            long count,
            long owner,
            int ownerProcess,
            long address) {}

    Sandbox(List<String> command) {
        this.command = command;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String hex) {
        return new String(HexFormat.of().parseHex(hex.substring(1)), StandardCharsets.UTF_8);
    }

    void show(String folder) {
        orders.add("show " + folder);
    }

    void file(Submission.SourceFile file) {
        orders.add("file " + file.name() + " " + hex(file.text()));
    }

    void run(JuryLimits limits, int limitMillis, int memoryMegabytes, String input, List<String> words) {
        millis += limitMillis;
        long memory = (long) memoryMegabytes << 20;
        long file = (long) limits.fileMegabytes() << 20;
        orders.add("limits " + limitMillis + " " + memory + " " + limits.tasks() + " " + limits.outputBytes() + " "
                + file);
        orders.add("input " + hex(input));
        orders.add("run " + String.join(" ", words.stream().map(Sandbox::hex).toList()));
    }

    /// {@return what came of the orders}
    Answer go() throws IOException, InterruptedException {
        Spawned.unpackInto(Home.cache());
        try (Spawned process = Spawned.start(command, List.of("PATH=/usr/bin:/bin", "LC_ALL=C"))) {
            LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
            Thread reader = new Thread(() -> read(process, lines), "forklore-sandbox");
            reader.setDaemon(true);
            reader.start();
            try {
                for (String order : orders) {
                    process.send(order);
                }
                process.send("end");
            } catch (IOException gone) {
                // It has ended before it read everything: what it said before that tells why.
                return answer(lines);
            }
            return answer(lines);
        }
    }

    private static void read(Spawned process, LinkedBlockingQueue<String> lines) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.input(), StandardCharsets.US_ASCII))) {
            for (String line; (line = reader.readLine()) != null; ) {
                lines.add(line);
            }
        } catch (IOException broken) {
            // As good as its end.
        }
        lines.add(THE_END);
    }

    private Answer answer(LinkedBlockingQueue<String> lines) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        List<Step> steps = new ArrayList<>();
        List<ThreadSeen> threads = new ArrayList<>();
        List<String> leftovers = new ArrayList<>();
        Optional<String> refused = Optional.empty();
        for (String line; !(line = next(lines, end)).equals(THE_END); ) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "sandbox" -> check(line);
                case "no-room" -> refused = Optional.of(text(words[1]));
                case "thread" -> threads.add(thread(words));
                case "left" -> leftovers.add(words[1] + " " + text(words[2]));
                default -> {
                    steps.add(step(words, threads));
                    threads = new ArrayList<>();
                }
            }
        }
        if (refused.isEmpty() && steps.isEmpty()) {
            throw new IOException("the sandbox ended without an answer");
        }
        return refused.isPresent() ? new Answer.NoRoom(refused.get()) : new Answer.Seen(steps, leftovers);
    }

    private static void check(String line) throws IOException {
        if (!line.equals(HELLO)) {
            throw new IOException("the sandbox is of another version of Forklore: " + line);
        }
    }

    private static String next(LinkedBlockingQueue<String> lines, long end) throws IOException, InterruptedException {
        String line = lines.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (line == null) {
            throw new IOException("the sandbox gave no answer in its time");
        }
        return line;
    }

    private static Step step(String[] words, List<ThreadSeen> threads) throws IOException {
        if (!words[0].equals("step") || words.length != 9) {
            throw new IOException("the sandbox said: " + String.join(" ", words));
        }
        return new Step(
                words[1],
                words[2].equals("signal"),
                Integer.parseInt(words[3]),
                Long.parseLong(words[4]),
                text(words[7]),
                text(words[8]),
                threads);
    }

    private static ThreadSeen thread(String[] words) {
        return new ThreadSeen(
                Integer.parseInt(words[1]),
                text(words[2]),
                Integer.parseInt(words[3]),
                words[4].charAt(0),
                words[6],
                Long.parseLong(words[7]),
                Long.parseLong(words[8]),
                Long.parseLong(words[9]),
                Integer.parseInt(words[10]),
                Long.parseUnsignedLong(words[11], 16));
    }
}
