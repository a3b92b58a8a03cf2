package forklore.runner.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Compiles the sandbox, once: `native-demos/sandbox`, with the parts of the runtime that prove a hang.
public final class SandboxBuilder {

    private static final List<String> PARTS = List.of("hang.c", "proc.c", "waits.c", "world.h");
    private static final Object ONE_AT_A_TIME = new Object();

    private SandboxBuilder() {}

    /// {@return how the sandbox is started}
    ///
    /// @throws InterruptedException if the thread is interrupted while the compiler works
    public static Built build() throws InterruptedException {
        Optional<Path> runtime = Home.runtime();
        Optional<Compiler> compiler = Compiler.find();
        if (runtime.isEmpty() || compiler.isEmpty()) {
            return runtime.isEmpty()
                    ? new Built.Missing(
                            "The C runtime of Forklore was not found.",
                            "Set FORKLORE_HOME to the folder of Forklore: the one that has the folder native-demos.")
                    : new Built.Missing(
                            "Programs of students run in a sandbox in C, and there is no C compiler.",
                            "sudo apt-get install " + Builder.PACKAGES);
        }
        try {
            synchronized (ONE_AT_A_TIME) {
                return build(runtime.get(), compiler.get(), Home.cache());
            }
        } catch (IOException failed) {
            return new Built.Missing(
                    "The sandbox could not be kept in " + Home.cache() + ": " + failed.getMessage() + ".",
                    "Set XDG_CACHE_HOME to a folder in which you may write and run programs.");
        }
    }

    private static Built build(Path runtime, Compiler compiler, Path cache) throws IOException, InterruptedException {
        List<Path> sources = sources(runtime);
        Path entry = cache.resolve(Builder.hash("sandbox", sources, compiler));
        Path program = entry.resolve("program");
        if (!Files.isExecutable(program)) {
            Workshop.sweep(cache);
            try (Workshop workshop = Workshop.open(cache)) {
                List<String> command = Builder.command(compiler, "-std=gnu11", "-I", runtime.toString());
                command.addAll(List.of("-o", "program"));
                sources.stream()
                        .map(Path::toString)
                        .filter(file -> file.endsWith(".c"))
                        .forEach(command::add);
                Optional<String> problem = Builder.run(command, runtime, workshop.folder());
                if (problem.isPresent()) {
                    return new Built.Missing(problem.get(), "sudo apt-get install " + Builder.PACKAGES);
                }
                Files.createDirectories(entry);
                Files.move(workshop.folder().resolve("program"), program, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new Built.Ready(List.of(program.toString()), List.of(), compiler);
    }

    private static List<Path> sources(Path runtime) throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> own = Files.list(runtime.resolveSibling("sandbox"))) {
            own.filter(file -> file.toString().endsWith(".c") || file.toString().endsWith(".h"))
                    .sorted()
                    .forEach(sources::add);
        }
        PARTS.forEach(part -> sources.add(runtime.resolve(part)));
        return sources;
    }
}
