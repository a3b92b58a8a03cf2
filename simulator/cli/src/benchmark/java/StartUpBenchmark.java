import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// How long `forklore check orphaned-lock` takes, from the shell to the answer, on one platform and on all that the
/// scenario names, beside two measures that every machine has: an empty Java program, and a hello that parses its
/// command line with picocli. All are measured in turn, in the same run, so that a busy machine is busy for all of
/// them; the ratio is the figure to quote.
///
/// Run it from the folder of the project, after `./forklore list` has built everything once:
///
/// ```
/// java simulator/cli/src/benchmark/java/StartUpBenchmark.java [ROUNDS]
/// ```
public final class StartUpBenchmark {

    private static final int USUAL_ROUNDS = 15;

    private static final String EMPTY = """
            public final class Empty {
                public static void main(String[] arguments) {}
            }
            """;

    private static final String HELLO = """
            import picocli.CommandLine;
            import picocli.CommandLine.Command;
            import picocli.CommandLine.Parameters;

            @Command(name = "hello", mixinStandardHelpOptions = true)
            public final class Hello implements Runnable {
                @Parameters(index = "0")
                String name;

                @Override
                public void run() {
                    System.out.println("hello " + name);
                }

                public static void main(String[] arguments) {
                    System.exit(new CommandLine(new Hello()).execute(arguments));
                }
            }
            """;

    private StartUpBenchmark() {}

    /// Measures and prints a table.
    ///
    /// @param arguments how many rounds; usually 15
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length == 0 ? USUAL_ROUNDS : Integer.parseInt(arguments[0]);
        Path root = Path.of("").toAbsolutePath();
        Path library = root.resolve("simulator/cli/target/lib");
        if (!Files.isExecutable(root.resolve("forklore")) || !Files.isDirectory(library)) {
            System.err.println("Run this in the folder of the project, after ./forklore list has built it.");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("forklore-start-up");
        try {
            print(measure(programs(root, library, folder), rounds), rounds);
        } finally {
            delete(folder);
        }
    }

    private static Map<String, List<String>> programs(Path root, Path library, Path folder)
            throws IOException, InterruptedException {
        Path picocli = only(library, "picocli-");
        compile(folder, picocli, "Empty", EMPTY);
        compile(folder, picocli, "Hello", HELLO);
        Path jar = folder.resolve("hello.jar");
        run(List.of(tool("jar"), "--create", "--file", jar.toString(), "-C", folder.toString(), "."));
        String classPath = jar + ":" + picocli;
        Path cache = folder.resolve("hello.aot");
        List<String> hello = java(classPath, "Hello", "world");
        run(withOption(hello, "-XX:AOTCacheOutput=" + cache));
        Map<String, List<String>> programs = new LinkedHashMap<>();
        programs.put("empty Java main", java(classPath, "Empty"));
        programs.put("picocli hello", hello);
        programs.put("picocli hello, AOT cache", withOption(hello, "-XX:AOTCache=" + cache));
        List<String> check = List.of(root.resolve("forklore").toString(), "check", "orphaned-lock");
        List<String> onOne = new ArrayList<>(check);
        onOne.addAll(List.of("--platform", "core"));
        programs.put("the same on one platform", onOne);
        programs.put("forklore check orphaned-lock", check);
        run(check);
        return programs;
    }

    /// {@return the median of each program, in milliseconds}
    private static Map<String, Double> measure(Map<String, List<String>> programs, int rounds)
            throws IOException, InterruptedException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        programs.keySet().forEach(name -> times.put(name, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> program : programs.entrySet()) {
                long start = System.nanoTime();
                run(program.getValue());
                times.get(program.getKey()).add((System.nanoTime() - start) / 1e6);
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, all) -> medians.put(name, median(all)));
        return medians;
    }

    private static void print(Map<String, Double> medians, int rounds) {
        double empty = medians.get("empty Java main");
        double hello = medians.get("picocli hello, AOT cache");
        PrintStream out = System.out;
        out.printf("medians of %d rounds, taken in turn%n%n", rounds);
        out.printf("%-30s %10s %12s %20s%n", "", "ms", "to empty", "to picocli (cache)");
        medians.forEach((name, time) ->
                out.printf("%-30s %10.0f %12.2f %20.2f%n", name, time, time / empty, time / hello));
    }

    private static double median(List<Double> all) {
        List<Double> sorted = all.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static List<String> java(String classPath, String... words) {
        List<String> command = new ArrayList<>(List.of(tool("java"), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Xlog:disable", "-cp", classPath));
        command.addAll(List.of(words));
        return command;
    }

    private static List<String> withOption(List<String> command, String option) {
        List<String> changed = new ArrayList<>(command);
        changed.add(1, option);
        return changed;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
        }
    }

    private static void compile(Path folder, Path picocli, String name, String text) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), text);
        String[] options = {"-proc:none", "-cp", picocli.toString(), "-d", folder.toString(), source.toString()};
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, options);
        if (code != 0) {
            throw new IllegalStateException("cannot compile " + source);
        }
    }

    private static Path only(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
