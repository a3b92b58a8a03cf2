import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How long it takes from the shell to the first usable frame of the window with a scenario open, beside an empty
/// window of JavaFX in the same run. It needs a display; `xvfb-run` gives one.
///
/// The empty window is a label in a window of the same size, started as an ordinary program of JavaFX that cares for
/// its start: by `java` itself, from one jar, JavaFX on the module path, the serial collector, and a start-up cache
/// that was written while it was open. It ends at the first frame that was laid out.
///
/// Ours is started by the script `forklore`, which looks for a JDK and for newer sources, and has besides the same
/// collector and a start-up cache of the same kind the jars of everything else and the module of the editor. It ends at
/// the first frame that was laid out with the scenario checked and its run in the picture; keys and the controls below
/// it work then. A line of its own says when the program, the state and the outcomes stand beside it.
///
/// ```
/// xvfb-run -a java simulator/desktop/src/benchmark/java/WindowBenchmark.java [ROUNDS]
/// ```
public final class WindowBenchmark {

    private static final int USUAL_ROUNDS = 7;
    private static final String OURS = "forklore open orphaned-lock";
    private static final String WHOLE = "the same, with all around it";

    private static final String EMPTY = """
            import java.nio.file.*;
            import javafx.application.*;
            import javafx.scene.Scene;
            import javafx.scene.control.Label;
            import javafx.stage.Stage;

            public final class Empty {
                public static final class Window extends Application {
                    @Override
                    public void start(Stage stage) {
                        Scene scene = new Scene(new Label("empty"), 1440, 860);
                        scene.addPostLayoutPulseListener(() -> Platform.runLater(() -> {
                            try {
                                Path file = Path.of(System.getProperty("forklore.firstFrame"));
                                Path fresh = file.resolveSibling("fresh");
                                Files.writeString(fresh, "0");
                                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
                                if (Boolean.getBoolean("end")) {
                                    Platform.exit();
                                }
                            } catch (java.io.IOException failure) {
                                throw new java.io.UncheckedIOException(failure);
                            }
                        }));
                        stage.setScene(scene);
                        stage.show();
                    }
                }

                public static void main(String[] arguments) {
                    Application.launch(Window.class, arguments);
                }
            }
            """;

    private WindowBenchmark() {}

    /// Measures and prints a table.
    ///
    /// @param arguments how many rounds; usually 7
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length == 0 ? USUAL_ROUNDS : Integer.parseInt(arguments[0]);
        Path root = Path.of("").toAbsolutePath();
        if (System.getenv("DISPLAY") == null || !Files.isDirectory(root.resolve("simulator/cli/target/lib"))) {
            System.err.println("Run this in the folder of the project, after ./forklore list has built it, with a"
                    + " display: xvfb-run -a simulator/benchmarks window");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("forklore-window");
        try {
            Map<String, List<String>> programs = new LinkedHashMap<>();
            programs.put("an empty window", empty(root, folder));
            programs.put(OURS, List.of(root.resolve("forklore").toString(), "open", "orphaned-lock"));
            print(measure(programs, folder, rounds), rounds);
        } finally {
            delete(folder);
        }
    }

    private static List<String> empty(Path root, Path folder) throws IOException, InterruptedException {
        List<String> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(root.resolve("simulator/cli/target/lib"))) {
            files.filter(file -> file.getFileName().toString().matches("javafx-(base|graphics|controls)-.*-linux.*"))
                    .forEach(file -> jars.add(file.toString()));
        }
        String modules = String.join(":", jars);
        Path source = folder.resolve("Empty.java");
        Files.writeString(source, EMPTY);
        finish(new ProcessBuilder(tool("javac"), "-d", folder.toString(), "--module-path", modules, "--add-modules",
                "javafx.controls", source.toString()).inheritIO().start());
        Path jar = folder.resolve("empty.jar");
        finish(new ProcessBuilder(tool("jar"), "--create", "--file", jar.toString(), "-C", folder.toString(), ".")
                .start());
        Path cache = folder.resolve("empty.aot");
        List<String> command = new ArrayList<>(List.of(tool("java"), "-XX:+UseSerialGC", "-Xlog:disable",
                "--module-path", modules, "--add-modules", "javafx.controls",
                "--enable-native-access=javafx.graphics", "-cp", jar.toString(), "Empty"));
        List<String> training = new ArrayList<>(command);
        training.add(1, "-XX:AOTCacheOutput=" + cache);
        training.add(1, "-Dend=true");
        training.add(1, "-Dforklore.firstFrame=" + folder.resolve("training"));
        finish(new ProcessBuilder(training).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
        command.add(1, "-XX:AOTCache=" + cache);
        return command;
    }

    private static Map<String, Double> measure(Map<String, List<String>> programs, Path folder, int rounds)
            throws IOException, InterruptedException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, List<String>> program : programs.entrySet()) {
                boolean ours = program.getKey().equals(OURS);
                List<Double> millis = frames(program.getValue(), folder, ours ? List.of("", ".whole") : List.of(""));
                // The first round fills the caches of the machine.
                if (round >= 0) {
                    times.computeIfAbsent(program.getKey(), _ -> new ArrayList<>()).add(millis.getFirst());
                    if (ours) {
                        times.computeIfAbsent(WHOLE, _ -> new ArrayList<>()).add(millis.getLast());
                    }
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, all) -> medians.put(name, all.stream().sorted().toList().get(all.size() / 2)));
        return medians;
    }

    /// How long it takes until each of some files is there.
    private static List<Double> frames(List<String> command, Path folder, List<String> endings)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        for (String ending : endings) {
            Files.deleteIfExists(folder.resolve("said" + ending));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dforklore.firstFrame=" + said);
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        long start = System.nanoTime();
        Process process = builder.start();
        List<Double> millis = new ArrayList<>();
        for (String ending : endings) {
            while (!Files.exists(folder.resolve("said" + ending)) && process.isAlive()) {
                Thread.sleep(1);
            }
            millis.add((System.nanoTime() - start) / 1e6);
        }
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
        return millis;
    }

    private static void print(Map<String, Double> medians, int rounds) {
        double empty = medians.get("an empty window");
        System.out.printf("to the first usable frame: medians of %d rounds, taken in turn%n%n", rounds);
        medians.forEach((name, time) -> System.out.printf("%-30s %8.0f ms %8.2f%n", name, time, time / empty));
    }

    private static void finish(Process process) throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a step of the benchmark ended with " + process.exitValue());
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
