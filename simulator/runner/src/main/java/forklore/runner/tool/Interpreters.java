package forklore.runner.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The CPython interpreters of this machine.
public final class Interpreters {

    /// The oldest second number of a version that programs can be run with.
    public static final int OLDEST_MINOR = 6;

    /// The second numbers of the versions that have a platform of their own, from the oldest to the newest.
    private static final List<Integer> DESCRIBED = List.of(6, 11, 12, 13, 14);

    private static final int ANSWER_SECONDS = 20;
    private static final Pattern NAME = Pattern.compile("python3(\\.\\d+)?");
    private static final String QUESTION = "import ctypes, os, sys, threading; "
            + "print(sys.implementation.name, sys.version.split()[0], os.path.realpath(sys.executable))";

    private Interpreters() {}

    /// What a command is.
    public sealed interface Answer {

        /// An interpreter.
        ///
        /// @param target what programs can be run with
        /// @param executable the file behind the command, as it says
        record Found(Target target, String executable) implements Answer {}

        /// None that programs can be run with.
        ///
        /// @param reason why, one plain sentence
        /// @param whatToDo what to do next, one plain sentence
        record NotOne(String reason, String whatToDo) implements Answer {}
    }

    /// {@return the interpreters in the folders of `PATH` and among the versions of pyenv, each version once, the
    /// oldest first}
    ///
    /// Each command is asked; one that gives no answer is left out.
    public static List<Target> find() {
        List<CompletableFuture<Answer>> answers = candidates(System.getenv()).stream()
                .map(file -> CompletableFuture.supplyAsync(() -> ask(List.of(file.toString()))))
                .toList();
        Map<String, Target> found = new LinkedHashMap<>();
        for (CompletableFuture<Answer> answer : answers) {
            if (answer.join() instanceof Answer.Found one) {
                found.putIfAbsent(one.target().label(), one.target());
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt((Target target) -> minor(target))
                        .thenComparing(Target::label))
                .toList();
    }

    /// {@return the files that may be interpreters: those on `PATH` first}
    ///
    /// @param environment the variables of the environment
    static Set<Path> candidates(Map<String, String> environment) {
        Path pyenv = Path.of(
                environment.getOrDefault("PYENV_ROOT", environment.getOrDefault("HOME", "/nonexistent") + "/.pyenv"));
        Set<Path> files = new LinkedHashSet<>();
        for (String folder : environment.getOrDefault("PATH", "").split(":")) {
            // The shims of pyenv are scripts that start one of its versions, which are asked themselves.
            if (!folder.isEmpty() && !Path.of(folder).equals(pyenv.resolve("shims"))) {
                addInterpreters(Path.of(folder), files);
            }
        }
        for (Path version : list(pyenv.resolve("versions"))) {
            addInterpreters(version.resolve("bin"), files);
        }
        return files;
    }

    private static void addInterpreters(Path folder, Set<Path> files) {
        for (Path file : list(folder)) {
            if (NAME.matcher(file.getFileName().toString()).matches() && Files.isExecutable(file)) {
                try {
                    files.add(file.toRealPath());
                } catch (IOException gone) {
                    // Nobody can be started from there.
                }
            }
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /// {@return what a command is}
    ///
    /// @param command how to start it: a path or a name on `PATH`, then its arguments; `-c` and a program follow
    public static Answer ask(List<String> command) {
        String words = String.join(" ", command);
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("-I", "-S", "-c", QUESTION));
        String text;
        try {
            text = output(whole);
        } catch (IOException failed) {
            return new Answer.NotOne(
                    "`" + words + "` cannot be started: " + failed.getMessage().strip() + ".",
                    "Give the path of a CPython interpreter, such as /usr/bin/python3.");
        }
        String[] said = text.strip().split(" ", 3);
        if (said.length != 3 || !said[0].equals("cpython") || !said[1].matches("3\\.\\d+\\..*")) {
            return new Answer.NotOne(
                    "`" + words + "` is no CPython 3 with ctypes; asked for its version, it said: "
                            + (text.isBlank() ? "nothing" : shortened(text.strip())) + ".",
                    "Give the command of CPython 3." + OLDEST_MINOR + " or newer.");
        }
        Target target = new Target("CPython " + said[1], platforms(said[1]), new Target.Python(command, said[1]));
        return minor(target) < OLDEST_MINOR
                ? new Answer.NotOne(
                        "`" + words + "` is CPython " + said[1] + ", which is too old.",
                        "Give the command of CPython 3." + OLDEST_MINOR + " or newer.")
                : new Answer.Found(target, said[2]);
    }

    private static String shortened(String text) {
        String line = text.substring(text.lastIndexOf('\n') + 1);
        return "\"" + (line.length() > 200 ? line.substring(0, 200) + " ..." : line) + "\"";
    }

    /// {@return the second number of the version of an interpreter}
    ///
    /// @param target an interpreter
    public static int minor(Target target) {
        return switch (target.tool()) {
            case Target.Python python -> minor(python.version());
            case Target.C c -> throw new IllegalArgumentException(target.label());
        };
    }

    /// {@return the second number of a version}
    ///
    /// @param version `3.13.0`
    public static int minor(String version) {
        return Integer.parseInt(version.split("\\.")[1]);
    }

    /// {@return the platforms that describe a version, the closest first}
    ///
    /// 3.7 to 3.10 are nearer to 3.11 than to 3.6, for what 3.6 lacks came with 3.7.
    ///
    /// @param version `3.13.0`
    static List<String> platforms(String version) {
        int minor = minor(version);
        return Stream.concat(
                        DESCRIBED.stream()
                                .filter(each -> each > OLDEST_MINOR || minor <= OLDEST_MINOR)
                                .sorted(Comparator.comparingInt((Integer each) -> Math.abs(each - minor))
                                        .thenComparing(Comparator.naturalOrder()))
                                .map(each -> "cpython-3." + each),
                        Stream.of("core"))
                .toList();
    }

    private static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            CompletableFuture<Process> end = process.onExit().orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
            end.exceptionally(late -> process.destroyForcibly());
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            end.join();
            return text;
        } catch (CompletionException late) {
            return "nothing within " + ANSWER_SECONDS + " seconds";
        } finally {
            process.destroyForcibly();
        }
    }
}
