package forklore.runner.build;

import forklore.emit.NativeProgram;
import forklore.runner.tool.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Compiles generated programs with the runtime, each once: the executable file lies in the cache
/// under the hash of
/// everything it was made from.
public final class Builder {

    /// The name of the Debian packages that bring a compiler and the headers.
    public static final String PACKAGES = "gcc libc6-dev";

    private static final int COMPILE_SECONDS = 120;
    private static final int MESSAGE_CHARACTERS = 400;
    private static final List<String> FLAGS = List.of("-O1", "-g", "-pthread", "-pipe", "-DFORKLORE_HARNESS");

    private static final Built.Missing NO_RUNTIME = new Built.Missing(
            "The C runtime of Forklore was not found.",
            "Set FORKLORE_HOME to the folder of Forklore: the one that has the folder native-demos.");

    private Builder() {}

    /// {@return how to start a program}
    ///
    /// @param program the program
    /// @param target what it is to be run with; of the program's language
    /// @throws InterruptedException if the thread is interrupted while the compiler works
    public static Built build(NativeProgram program, Target target) throws InterruptedException {
        return switch (target.tool()) {
            case Target.C c -> build(program, c);
            case Target.Python python -> build(program, python);
        };
    }

    private static Built build(NativeProgram program, Target.C tool) throws InterruptedException {
        Optional<Path> runtime = Home.runtime();
        if (runtime.isEmpty()) {
            return NO_RUNTIME;
        }
        try {
            return build(program, runtime.get(), tool, Home.cache());
        } catch (IOException failed) {
            return unkept(failed);
        }
    }

    private static Built build(NativeProgram program, Target.Python tool) throws InterruptedException {
        Optional<Path> runtime = Home.runtime();
        Optional<Compiler> compiler = Compiler.find();
        if (runtime.isEmpty() || compiler.isEmpty()) {
            return runtime.isEmpty()
                    ? NO_RUNTIME
                    : new Built.Missing(
                            "Python programs are run by a library in C, and there is no C compiler.",
                            "sudo apt-get install " + PACKAGES);
        }
        try {
            return new PythonBuilder(program, runtime.get(), compiler.get(), Home.cache()).build(tool);
        } catch (IOException failed) {
            return unkept(failed);
        }
    }

    private static Built unkept(IOException failed) {
        return new Built.Missing(
                "The program could not be kept in " + Home.cache() + ": " + failed.getMessage() + ".",
                "Set XDG_CACHE_HOME to a folder in which you may write and run programs.");
    }

    /// {@return the executable file of a program}
    ///
    /// @param program the program
    /// @param runtime the folder with the C runtime
    /// @param tool the compiler
    /// @param cache where compiled programs are kept
    /// @throws IOException if the cache cannot be written
    /// @throws InterruptedException if the thread is interrupted while the compiler works
    public static Built build(NativeProgram program, Path runtime, Target.C tool, Path cache)
            throws IOException, InterruptedException {
        Compiler compiler = new Compiler(tool.command(), tool.version());
        List<Path> sources = sources(runtime);
        Path entry = cache.resolve(hash(program.text(), sources, compiler));
        Path executable = entry.resolve("program");
        if (Files.isExecutable(executable)) {
            return ready(executable, tool, compiler);
        }
        Workshop.sweep(cache);
        RuntimeObjects.Answer objects = new RuntimeObjects(compiler, runtime, List.of(), cache).of(sources);
        try (Workshop workshop = Workshop.open(cache)) {
            Optional<String> problem = objects.problem().isPresent()
                    ? objects.problem()
                    : compile(program, runtime, objects.objects(), compiler, workshop.folder());
            if (problem.isPresent()) {
                return new Built.Missing(problem.get(), "sudo apt-get install " + PACKAGES);
            }
            Files.createDirectories(entry);
            Files.move(workshop.folder().resolve("program"), executable, StandardCopyOption.ATOMIC_MOVE);
        }
        return ready(executable, tool, compiler);
    }

    private static Built.Ready ready(Path executable, Target.C tool, Compiler compiler) {
        List<String> command = new ArrayList<>(tool.under());
        command.add(executable.toString());
        return new Built.Ready(command, tool.environment(), compiler);
    }

    static List<Path> sources(Path runtime) throws IOException {
        try (Stream<Path> files = Files.list(runtime)) {
            return files.filter(file ->
                            file.toString().endsWith(".c") || file.toString().endsWith(".h"))
                    .sorted()
                    .toList();
        }
    }

    static String hash(String text, List<Path> sources, Compiler compiler) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        digest.update((compiler + "\n" + FLAGS + "\n" + text).getBytes(StandardCharsets.UTF_8));
        for (Path source : sources) {
            digest.update(("\n" + source.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(source));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 12);
    }

    /// The scenario's `main` gets another name, because the harness has the real one.
    private static Optional<String> compile(
            NativeProgram program, Path runtime, List<String> objects, Compiler compiler, Path folder)
            throws IOException, InterruptedException {
        Path source = folder.resolve(program.fileName());
        Files.writeString(source, program.text());
        List<String> object = command(compiler, "-std=c11", "-I", runtime.toString());
        object.addAll(List.of("-Dmain=fl_scenario_main", "-c", "-o", "scenario.o", source.toString()));
        Optional<String> problem = run(object, runtime, folder);
        if (problem.isPresent()) {
            return problem;
        }
        List<String> whole = command(compiler, "-o", "program", "scenario.o");
        whole.addAll(objects);
        return run(whole, runtime, folder);
    }

    static List<String> command(Compiler compiler, String... more) {
        List<String> command = new ArrayList<>(List.of(compiler.command()));
        command.addAll(FLAGS);
        command.addAll(List.of(more));
        return command;
    }

    static Optional<String> run(List<String> command, Path runtime, Path folder)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.environment().put("TMPDIR", folder.toString());
        builder.environment().put("LC_ALL", "C");
        Path messages = folder.resolve("messages");
        Process process = builder.redirectOutput(messages.toFile()).start();
        try {
            if (!process.waitFor(COMPILE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.of("The compiler gave no answer within " + COMPILE_SECONDS + " seconds.");
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() == 0) {
            return Optional.empty();
        }
        String text = Files.readString(messages)
                .replace(folder + "/", "")
                .replace(runtime + "/", "")
                .strip();
        String start = text.length() > MESSAGE_CHARACTERS ? text.substring(0, MESSAGE_CHARACTERS) + " ..." : text;
        return Optional.of("The compiler " + command.getFirst() + " could not build the program: " + start);
    }
}
