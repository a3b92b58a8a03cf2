package forklore.engine.explore;

import forklore.engine.Stories;
import forklore.engine.machine.Limits;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.platform.Shipped;
import forklore.engine.verdict.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Prints how fast searches are beside spin's, in the same run: states, time, memory; and how long the verdicts of the
/// catalogue take. Each search is a process of its own, its start included. Only ratios mean something on a shared
/// machine; where others work at the same time, those of the processor's time more than those of the clock's.
final class ExplorerBenchmark {

    private static final int WORKERS = 4;
    private static final int VERDICT_ROUNDS = 12;

    private final Path folder;
    private final Path root = Path.of(System.getProperty("forklore.root"));
    private final List<String> java;

    private ExplorerBenchmark(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.java = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:+UseTransparentHugePages",
                "-Xmn6m",
                "-XX:PretenureSizeThreshold=60000",
                "-Xmx2g",
                "-cp",
                jars()));
        cacheStart();
    }

    /// What a process cost.
    ///
    /// @param seconds by the clock
    /// @param processor by the processor, all threads together
    /// @param output what it printed
    private record Cost(double seconds, double processor, String output) {}

    /// Runs it.
    ///
    /// @param arguments the rounds of the workers, one size each; 4, 8 and 11 if absent
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("forklore-explorer-");
        try {
            ExplorerBenchmark benchmark = new ExplorerBenchmark(folder);
            int[] sizes = arguments.length == 0
                    ? new int[] {4, 8, 11}
                    : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
            for (int rounds : sizes) {
                benchmark.size(rounds);
            }
            benchmark.smallModel();
            benchmark.verdicts();
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    /// The launcher's jars, and the classes of this benchmark as one: only what lies in jars starts from a cache.
    private String jars() throws IOException, InterruptedException {
        Path jar = folder.resolve("benchmark.jar");
        Path classes = root.resolve("simulator/engine/target/test-classes");
        run(List.of(
                System.getProperty("java.home") + "/bin/jar",
                "-c",
                "-f",
                jar.toString(),
                "-C",
                classes.toString(),
                "."));
        return jar + ":"
                + Files.readString(root.resolve("simulator/cli/target/launcher/class-path"))
                        .strip();
    }

    /// Starts from a cache, as the launcher does.
    private void cacheStart() throws IOException, InterruptedException {
        Path cache = folder.resolve("start.aot");
        Path file = write("family.fork", new LockFamily(3, 3).scenario());
        List<String> training = new ArrayList<>(java);
        training.add(1, "-XX:AOTCacheOutput=" + cache);
        training.addAll(List.of("forklore.engine.explore.SearchBenchmark", file.toString(), "1"));
        run(training);
        if (Files.exists(cache)) {
            java.add(1, "-XX:AOTCache=" + cache);
        }
    }

    private void size(int rounds) throws IOException, InterruptedException {
        LockFamily family = new LockFamily(WORKERS, rounds);
        Path file = write("family.fork", family.scenario());
        compile(family);
        boolean huge = family.states() > 20_000_000;
        boolean small = family.states() < 2_000_000;
        int times = small ? 5 : huge ? 1 : 3;
        List<Cost> spin = new ArrayList<>();
        List<Cost> one = new ArrayList<>();
        List<Cost> two = new ArrayList<>();
        List<Cost> apart = new ArrayList<>();
        List<Cost> reduced = new ArrayList<>();
        List<Cost> outcomes = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            if (!huge) {
                spin.add(run(List.of(folder + "/full", "-c0", "-m10000")));
                one.add(search(file, "1"));
                two.add(search(file, "2"));
                apart.add(apart(file));
            }
            reduced.add(run(List.of(folder + "/reduced", "-c0", "-m10000")));
            outcomes.add(search(file, "outcomes"));
        }
        System.out.printf(
                "%d workers, %d rounds: %,d states (medians of %d)%n", WORKERS, rounds, family.states(), times);
        if (!huge) {
            check(family, one);
            line("spin, everything", spin, spin);
            line("forklore, everything", one, spin);
            line("forklore, 2 threads", two, one);
            System.out.printf(
                    "  two searches that share nothing, at once: %.2f s, %5.2f times as fast as one after the other;"
                            + " 2 threads reach %.2f of that%n",
                    median(apart, true),
                    2 * median(one, true) / median(apart, true),
                    median(apart, true) / (2 * median(two, true)));
            memory("1 thread", one);
            memory("2 threads", two);
        }
        line("spin, reduced", reduced, reduced);
        line("forklore, endings", outcomes, reduced);
    }

    private void compile(LockFamily family) throws IOException, InterruptedException {
        write("family.pml", family.promela());
        run(List.of(
                "sh",
                "-c",
                "cd '" + folder + "' && spin -a family.pml && cc -O2 -DSAFETY -DMEMLIM=8000"
                        + " -DNOREDUCE -o full pan.c && cc -O2 -DSAFETY -DMEMLIM=8000 -o reduced pan.c"));
    }

    private Cost search(Path file, String how) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("forklore.engine.explore.SearchBenchmark", file.toString(), how));
        return run(command);
    }

    /// Two searches in processes of their own at the same time, each with one thread: more than that the processors of
    /// this machine do not give to two threads.
    private Cost apart(Path file) throws InterruptedException {
        long start = System.nanoTime();
        List<Callable<Cost>> both = Collections.nCopies(2, () -> search(file, "1"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            double processor = 0;
            for (Future<Cost> each : threads.invokeAll(both)) {
                processor += each.resultNow().processor();
            }
            return new Cost((System.nanoTime() - start) / 1e9, processor, "");
        }
    }

    private static void check(LockFamily family, List<Cost> costs) {
        for (Cost cost : costs) {
            if (!cost.output().startsWith(family.states() + " ")) {
                throw new IllegalStateException(family.states() + " states expected, found: " + cost.output());
            }
        }
    }

    /// Times as fast as what it is compared with: above 1 is better.
    private static void line(String name, List<Cost> costs, List<Cost> reference) {
        System.out.printf(
                "  %-22s %7.2f s, processor %7.2f s; times as fast: %5.2f by the clock, %5.2f by the processor%n",
                name,
                median(costs, true),
                median(costs, false),
                median(reference, true) / median(costs, true),
                median(reference, false) / median(costs, false));
    }

    private static void memory(String name, List<Cost> costs) {
        String[] words = costs.getFirst().output().strip().split(" ");
        double states = Double.parseDouble(words[0]);
        System.out.printf(
                "  %s: %.1f bytes a state in the arena, %.1f of the whole process%n",
                name, Double.parseDouble(words[1]), Double.parseDouble(words[2]) * 1024 / states);
    }

    private static double median(List<Cost> costs, boolean clock) {
        double[] sorted = costs.stream()
                .mapToDouble(cost -> clock ? cost.seconds() : cost.processor())
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    /// From the file to the verdict, everything cold.
    private void smallModel() throws IOException, InterruptedException {
        LockFamily family = new LockFamily(2, 2);
        Path file = write("family.fork", family.scenario());
        write("family.pml", family.promela());
        List<Cost> spin = new ArrayList<>();
        List<Cost> ours = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            spin.add(run(List.of(
                    "sh",
                    "-c",
                    "cd '" + folder + "' && spin -a family.pml && cc -O2 -DSAFETY -o small pan.c && ./small -c0")));
            ours.add(run(List.of(root + "/forklore", "check", file.toString())));
        }
        System.out.println("A small model, from its file to the verdict (medians of 5)");
        line("spin -a, cc -O2, pan", spin, spin);
        line("forklore check", ours, spin);
    }

    private void verdicts() {
        List<Double> clock = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        String slowest = "";
        double longest = 0;
        for (Path file : Stories.files()) {
            Scenario scenario = Stories.read(file);
            for (String platform : scenario.platforms()) {
                if (Linker.link(scenario, Shipped.ALL, platform) instanceof Linking.Complete(Linked linked)) {
                    double middle = verdict(linked, clock, processor);
                    slowest = middle > longest ? scenario.name() + " on " + platform : slowest;
                    longest = Math.max(longest, middle);
                }
            }
        }
        System.out.printf(
                "Verdicts of the catalogue, warm: %d; 99 %% within %.2f ms by the clock, %.2f ms by the processor;"
                        + " slowest %s, %.1f ms by the processor%n",
                clock.size(), percentile99(clock), percentile99(processor), slowest, longest);
    }

    private static double percentile99(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() * 99 / 100);
    }

    /// {@return the median of some verdicts, after as many that are not counted}
    private static double verdict(Linked linked, List<Double> clock, List<Double> processor) {
        double[] times = new double[VERDICT_ROUNDS];
        for (int round = -VERDICT_ROUNDS; round < VERDICT_ROUNDS; round++) {
            long start = System.nanoTime();
            long startOfWork = processorNanos();
            Judge.judge(linked, Limits.DEFAULT);
            if (round >= 0) {
                times[round] = (processorNanos() - startOfWork) / 1e6;
                processor.add(times[round]);
                clock.add((System.nanoTime() - start) / 1e6);
            }
        }
        Arrays.sort(times);
        return times[VERDICT_ROUNDS / 2];
    }

    /// The time that this thread was on a processor, where Linux tells it.
    private static long processorNanos() {
        try {
            String text = Files.readString(Path.of("/proc/thread-self/schedstat"));
            return Long.parseLong(text.substring(0, text.indexOf(' ')));
        } catch (IOException _) {
            return System.nanoTime();
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Cost run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        List<String> timed = new ArrayList<>(List.of(
                "bash", "-c", "TIMEFORMAT='%R %U %S'; out=$1; shift; time timeout 300 \"$@\" >\"$out\" 2>&1", "bash"));
        timed.add(output.toString());
        timed.addAll(command);
        Process process = new ProcessBuilder(timed).redirectErrorStream(true).start();
        String[] times =
                new String(process.getInputStream().readAllBytes()).strip().split(" ");
        if (process.waitFor() != 0 || times.length != 3) {
            throw new IllegalStateException(String.join(" ", command) + "\n" + Files.readString(output));
        }
        return new Cost(
                Double.parseDouble(times[0]),
                Double.parseDouble(times[1]) + Double.parseDouble(times[2]),
                Files.readString(output));
    }
}
