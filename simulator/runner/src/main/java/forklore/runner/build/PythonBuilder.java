package forklore.runner.build;

import forklore.emit.NativeProgram;
import forklore.runner.tool.Interpreters;
import forklore.runner.tool.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays out what a Python program needs: the program, its hooks, and the runtime as a library.
///
/// The library is compiled with the C compiler of this machine and loaded by every interpreter, also
/// by one that has
/// another root: the folder of the cache has to be there, too, under the same path.
final class PythonBuilder {

    private static final String LIBRARY = "libforklore.so";
    private static final List<String> MODULES = List.of("forklore.py", "inside.py", "launch.py");
    private static final List<String> SOURCES = List.of("inside.c", "work.c");

    private static final List<String> ONLY_IN_C = List.of("inside.c", "main.c");

    private final NativeProgram program;
    private final Path runtime;
    private final Compiler compiler;
    private final Path cache;

    PythonBuilder(NativeProgram program, Path runtime, Compiler compiler, Path cache) {
        this.program = program;
        this.runtime = runtime;
        this.compiler = compiler;
        this.cache = cache;
    }

    /// {@return how the program is started}
    ///
    /// @param tool the interpreter
    /// @throws IOException if the cache cannot be written
    /// @throws InterruptedException if the thread is interrupted while the compiler works
    Built build(Target.Python tool) throws IOException, InterruptedException {
        Optional<String> gap = program.gapOfPython(Interpreters.minor(tool.version()));
        if (gap.isPresent()) {
            return new Built.Missing(gap.get(), "Use a newer CPython: --python COMMAND.");
        }
        List<Path> parts = parts();
        Path shared = cache.resolve(Builder.hash(table(), parts, compiler)).resolve("program");
        if (!Files.isRegularFile(shared.resolve(LIBRARY))) {
            Optional<String> problem = compile(parts, shared);
            if (problem.isPresent()) {
                return new Built.Missing(problem.get(), "sudo apt-get install " + Builder.PACKAGES);
            }
        }
        Path own =
                cache.resolve(Builder.hash(program.text(), List.of(), compiler)).resolve(program.fileName());
        if (!Files.isRegularFile(own)) {
            keep(own);
        }
        List<String> command = new ArrayList<>(tool.command());
        command.addAll(List.of("-I", "-S", "-B", shared.resolve("launch.py").toString()));
        command.addAll(List.of(shared.resolve(LIBRARY).toString(), own.toString()));
        return new Built.Ready(command, List.of(), compiler);
    }

    /// The runtime without what is only for a program in C: its main, and the ways into the C library.
    private List<Path> parts() throws IOException {
        Stream<Path> harness = Builder.sources(runtime).stream()
                .filter(file -> !ONLY_IN_C.contains(file.getFileName().toString()));
        Stream<Path> own =
                Stream.of(SOURCES, MODULES).flatMap(List::stream).map(runtime.resolveSibling("python")::resolve);
        return Stream.concat(harness, own).toList();
    }

    /// What the runtime has to know of the objects of the program. None has an address, and a lock of
    /// Python is to the
    /// runtime what a semaphore is: it has no owner, and another thread may give it back.
    private String table() {
        String objects = program.objects().stream()
                .map(object -> switch (object.kind()) {
                    case PIPE, FILE, STREAM ->
                        "FL_IN_KERNEL(FL_" + object.kind().name() + ")";
                    case MUTEX, RWLOCK, CONDITION, SEMAPHORE, BARRIER, ONCE -> "FL_IN_KERNEL(FL_SEMAPHORE)";
                })
                .collect(Collectors.joining(", "));
        return "#include \"forklore.h\"\n" + (objects.isEmpty() ? "" : "FL_OBJECTS(" + objects + ");\n");
    }

    private Optional<String> compile(List<Path> parts, Path shared) throws IOException, InterruptedException {
        Workshop.sweep(cache);
        RuntimeObjects.Answer objects = new RuntimeObjects(compiler, runtime, List.of("-fPIC"), cache).of(parts);
        if (objects.problem().isPresent()) {
            return objects.problem();
        }
        try (Workshop workshop = Workshop.open(cache)) {
            Files.writeString(workshop.folder().resolve("table.c"), table());
            List<String> command = Builder.command(compiler, "-std=gnu11", "-shared", "-fPIC");
            command.addAll(List.of("-I", runtime.toString(), "-o", LIBRARY, "table.c"));
            command.addAll(objects.objects());
            Optional<String> problem = Builder.run(command, runtime, workshop.folder());
            if (problem.isPresent()) {
                return problem;
            }
            Files.createDirectories(shared);
            for (String module : MODULES) {
                Files.copy(
                        runtime.resolveSibling("python").resolve(module),
                        shared.resolve(module),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(workshop.folder().resolve(LIBRARY), shared.resolve(LIBRARY), StandardCopyOption.ATOMIC_MOVE);
        }
        return Optional.empty();
    }

    private void keep(Path own) throws IOException {
        try (Workshop workshop = Workshop.open(cache)) {
            Path text = Files.writeString(workshop.folder().resolve(program.fileName()), program.text());
            Files.createDirectories(own.getParent());
            Files.move(text, own, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
