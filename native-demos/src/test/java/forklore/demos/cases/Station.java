package forklore.demos.cases;

import forklore.demos.facts.JavaProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Real programs that are ready to be run on one version of a platform.
///
/// @param platform the platform of the model that fits
/// @param version what it really is
/// @param environment what else is there
/// @param folder where they are run
/// @param commands how to run each of them
record Station(
        String platform,
        String version,
        SequencedMap<String, String> environment,
        Path folder,
        Map<Demo, List<String>> commands) {

    private static final int MOST_SECONDS = 300;
    private static final List<String> FLAGS =
            List.of("-std=gnu11", "-O1", "-pthread", "-pipe", "-Wall", "-Wextra", "-Werror");

    /// What of jnr-posix a Java program needs, one class or file of each of its jars.
    private static final List<String> JNR = List.of(
            "jnr/posix/POSIX.class",
            "jnr/ffi/Runtime.class",
            "jnr/constants/Constant.class",
            "jnr/x86asm/Assembler.class",
            "jnr/a64asm/Assembler_A64.class",
            "com/kenai/jffi/Function.class",
            "jni/x86_64-Linux/libjffi-1.2.so",
            "org/objectweb/asm/ClassWriter.class",
            "org/objectweb/asm/commons/GeneratorAdapter.class",
            "org/objectweb/asm/tree/ClassNode.class",
            "org/objectweb/asm/tree/analysis/Analyzer.class",
            "org/objectweb/asm/util/CheckClassAdapter.class");

    /// {@return a station with all programs in C, built by that compiler}
    static Station c(String compiler, Path folder, List<String> through) throws IOException, InterruptedException {
        Map<Demo, List<String>> commands = new LinkedHashMap<>();
        build(compiler, Cases.ROOM.resolve("demos/about.c"), "about", folder);
        for (Demo demo : Cases.of(Cases.C)) {
            build(compiler, Cases.FOLDER.resolve(demo.fileName()), demo.id(), folder);
            commands.put(demo, through(through, "./" + demo.id()));
        }
        String version = say(through(through, "./about"), folder).strip();
        String libc = version.split(" ")[0];
        boolean newer = libc.equals("glibc") && minor(version.split(" ")[1]) > 40;
        return new Station(
                newer ? "glibc-2.43" : libc,
                version,
                environment(
                        "compiler", say(List.of(compiler, "--version"), folder).split("\n")[0]),
                folder,
                commands);
    }

    private static void build(String compiler, Path source, String name, Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(compiler));
        command.addAll(FLAGS);
        command.addAll(List.of("-o", name, source.toString()));
        say(command, folder);
    }

    /// {@return a station with all programs in Python}
    static Station python(String python, Path folder, List<String> through) throws IOException, InterruptedException {
        Map<Demo, List<String>> commands = new LinkedHashMap<>();
        Files.copy(Cases.ROOM.resolve("demos/about.py"), folder.resolve("about.py"));
        String interpreter = interpreter(python, folder, through);
        for (Demo demo : Cases.of(Cases.PYTHON)) {
            List<String> names = new ArrayList<>(demo.parts());
            names.add(demo.fileName());
            for (String name : names) {
                Files.writeString(folder.resolve(name), Files.readString(Cases.FOLDER.resolve(name)));
            }
            commands.put(demo, through(through, interpreter, "-W", "default::DeprecationWarning", demo.fileName()));
        }
        String[] about = say(through(through, interpreter, "about.py"), folder).split("\n");
        return new Station(
                "cpython-3." + modelled(minor(about[0].split(" ")[1])),
                about[0],
                environment("libc", about[1]),
                folder,
                commands);
    }

    /// {@return the interpreter itself: what a name stands for may be a script that starts processes of its own first}
    private static String interpreter(String python, Path folder, List<String> through)
            throws IOException, InterruptedException {
        if (python.contains("/")) {
            return python;
        }
        String found = say(through(through, python, "-c", "import sys; print(sys.executable)"), folder)
                .strip();
        return found.isEmpty() ? python : found;
    }

    /// {@return the version of the model that fits a version of Python}
    static int modelled(int minor) {
        if (minor < 7) {
            return 6;
        }
        return Math.min(Math.max(minor, 11), 14);
    }

    private static int minor(String version) {
        return Integer.parseInt(version.split("\\.")[1]);
    }

    /// {@return a station with all programs in Java, on the machine that runs this}
    static Station java(Path folder) throws IOException {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        String classPath = JNR.stream().map(Station::jar).distinct().collect(Collectors.joining(":"));
        Map<Demo, List<String>> commands = new LinkedHashMap<>();
        for (Demo demo : Cases.of(Cases.JAVA)) {
            Path classes = folder.resolve(demo.id());
            String main = JavaProgram.compile(Cases.FOLDER.resolve(demo.fileName()), classes, classPath);
            commands.put(
                    demo,
                    List.of(
                            bin.resolve("java").toString(),
                            "-cp",
                            classes + ":" + classPath,
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            main));
        }
        Runtime.Version version = Runtime.version();
        return new Station(
                "jvm",
                "jvm " + version.feature() + "." + version.interim() + "." + version.update(),
                environment("vm", System.getProperty("java.vm.name") + " " + System.getProperty("java.vendor.version")),
                folder,
                commands);
    }

    private static String jar(String entry) {
        String where = Optional.ofNullable(Station.class.getClassLoader().getResource(entry))
                .orElseThrow(() -> new IllegalStateException("not on the class path: " + entry))
                .toString();
        return where.substring("jar:file:".length(), where.indexOf('!'));
    }

    private static List<String> through(List<String> through, String... command) {
        List<String> whole = new ArrayList<>(through);
        whole.addAll(List.of(command));
        return List.copyOf(whole);
    }

    private static SequencedMap<String, String> environment(String key, String value) {
        SequencedMap<String, String> environment = new LinkedHashMap<>();
        environment.put(
                "kernel",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        environment.put(key, value);
        environment.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        environment.put("deadline", Trial.DEADLINE_SECONDS + " seconds a run");
        return environment;
    }

    private static String say(List<String> command, Path folder) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + Files.readString(said));
        }
        return Files.readString(said);
    }

    /// {@return why a program cannot be run here, if it cannot}
    Optional<String> absent(Demo demo) {
        if (!version.startsWith("cpython")) {
            return Optional.empty();
        }
        int minor = minor(version.split(" ")[1]);
        Optional<Demo.Bound> tooOld = demo.from().filter(bound -> minor < bound.minor());
        Optional<Demo.Bound> tooNew = demo.to().filter(bound -> minor > bound.minor());
        return tooOld.or(() -> tooNew).map(Demo.Bound::reason);
    }
}
