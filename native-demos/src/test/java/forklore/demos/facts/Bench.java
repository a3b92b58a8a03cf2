package forklore.demos.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Probes that are ready to be run on one platform.
///
/// @param platform what it is, with its version
/// @param environment what else is there
/// @param commands how to run its programs
/// @param programs one command for each probe
record Bench(
        String platform, SequencedMap<String, String> environment, Commands commands, List<List<String>> programs) {

    private static final List<String> FLAGS = List.of(
            "-std=gnu11", "-O1", "-pthread", "-pipe", "-Wall", "-Wextra", "-Werror", "-I", Probes.RUNTIME.toString());
    private static final List<String> PARTS = List.of("proc.c", "waits.c", "hang.c", "reap.c");

    /// {@return a bench with all C probes, built by that compiler}
    ///
    /// @param compiler a command
    /// @param folder an empty folder to build in
    /// @param through what runs the programs; empty: this machine itself
    static Bench c(String compiler, Path folder, List<String> through) throws IOException, InterruptedException {
        Commands commands = new Commands(folder, through);
        List<String> objects = objects(compiler, commands);
        List<List<String>> builds = new ArrayList<>();
        builds.add(List.of(
                compiler, "-o", "about", Probes.FOLDER.resolve("about.c").toString()));
        for (String id : Probes.ids(Probes.C)) {
            List<String> build = compile(compiler, "-o", id, source(id));
            build.addAll(objects);
            builds.add(build);
        }
        commands.all(builds);
        String platform = commands.there(List.of(List.of("./about"))).getFirst().strip();
        String version = commands.here(List.of(compiler, "--version")).split("\n")[0];
        return new Bench(
                platform,
                environment("compiler", version),
                commands,
                Probes.ids(Probes.C).stream().map(id -> List.of("./" + id)).toList());
    }

    /// {@return what all probes have in common, compiled once}
    private static List<String> objects(String compiler, Commands commands) throws IOException, InterruptedException {
        List<List<String>> builds = new ArrayList<>();
        builds.add(compile(compiler, "-c", "-o", "probe.o", source("probe")));
        for (String part : PARTS) {
            builds.add(compile(
                    compiler,
                    "-c",
                    "-o",
                    part + ".o",
                    Probes.RUNTIME.resolve(part).toString()));
        }
        commands.all(builds);
        List<String> objects = new ArrayList<>(List.of("probe.o"));
        PARTS.forEach(part -> objects.add(part + ".o"));
        return objects;
    }

    private static String source(String id) {
        return Probes.FOLDER.resolve(id + Probes.C).toString();
    }

    private static List<String> compile(String compiler, String... arguments) {
        List<String> command = new ArrayList<>(List.of(compiler));
        command.addAll(FLAGS);
        command.addAll(List.of(arguments));
        return command;
    }

    /// {@return a bench with all Python probes}
    ///
    /// @param python a command
    /// @param folder an empty folder to put them in
    /// @param through what runs them; empty: this machine itself
    static Bench python(String python, Path folder, List<String> through) throws IOException, InterruptedException {
        for (String name : Probes.names(Probes.FOLDER)) {
            if (name.endsWith(Probes.PYTHON)) {
                Files.copy(Probes.FOLDER.resolve(name), folder.resolve(name));
            }
        }
        Commands commands = new Commands(folder, through);
        String[] about =
                commands.there(List.of(List.of(python, "about.py"))).getFirst().split("\n");
        return new Bench(
                about[0],
                environment("libc", about[1]),
                commands,
                Probes.ids(Probes.PYTHON).stream()
                        .map(id -> List.of(python, id + Probes.PYTHON))
                        .toList());
    }

    /// {@return a bench with all probes of the Java virtual machine that runs this, without its compilers: a child that
    /// was forked while they held a lock can hang in anything}
    ///
    /// @param folder an empty folder to put them in
    static Bench java(Path folder) throws IOException {
        List<List<String>> programs = new ArrayList<>();
        for (String id : Probes.ids(Probes.JAVA)) {
            String main = JavaProgram.compile(Probes.FOLDER.resolve(id + Probes.JAVA), folder, "");
            programs.add(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xint",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    folder.toString(),
                    main));
        }
        Runtime.Version version = Runtime.version();
        String platform = "jvm " + version.feature() + "." + version.interim() + "." + version.update();
        String vm = System.getProperty("java.vm.name") + " " + System.getProperty("java.vendor.version");
        return new Bench(platform, environment("vm", vm), new Commands(folder, List.of()), programs);
    }

    private static SequencedMap<String, String> environment(String key, String value) {
        SequencedMap<String, String> environment = new LinkedHashMap<>();
        environment.put(
                "kernel",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        environment.put(key, value);
        return environment;
    }

    /// {@return what all probes answer}
    ///
    /// @throws IOException if one fails, or says something that is no answer
    FactSheet ask() throws IOException, InterruptedException {
        List<Answer> answers = new ArrayList<>();
        for (String said : commands.there(programs)) {
            for (String line : said.split("\n")) {
                Optional<Answer> answer = Answer.parse(line);
                answers.add(answer.orElseThrow(() -> new IOException("on " + platform + ", no answer: " + line)));
            }
        }
        return new FactSheet(platform, environment, answers);
    }
}
