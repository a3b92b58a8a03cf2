package forklore.runner.build;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The runtime, compiled once for each compiler: what is linked to every program of it.
///
/// @param compiler the compiler
/// @param runtime the folder with the sources
/// @param more the options beside the usual ones
/// @param cache where compiled programs are kept
record RuntimeObjects(Compiler compiler, Path runtime, List<String> more, Path cache) {

    private static final Object ONE_AT_A_TIME = new Object();

    /// What came of it.
    ///
    /// @param objects the object files, in order; none if there is a problem
    /// @param problem why there are none
    record Answer(List<String> objects, Optional<String> problem) {}

    /// {@return the object files, which are made if they are not there}
    ///
    /// @param sources the sources and headers; their text is part of the name under which the objects
    ///     are kept
    /// @throws IOException if the cache cannot be written
    /// @throws InterruptedException if the thread is interrupted while the compiler works
    Answer of(List<Path> sources) throws IOException, InterruptedException {
        Path folder = cache.resolve(Builder.hash("runtime " + more, sources, compiler))
                .resolve("program");
        // Two that make the same at the same time would do the work twice.
        synchronized (ONE_AT_A_TIME) {
            if (!Files.isDirectory(folder)) {
                Optional<String> problem = compile(sources, folder);
                if (problem.isPresent()) {
                    return new Answer(List.of(), problem);
                }
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new Answer(files.map(Path::toString).sorted().toList(), Optional.empty());
        }
    }

    private Optional<String> compile(List<Path> sources, Path folder) throws IOException, InterruptedException {
        try (Workshop workshop = Workshop.open(cache)) {
            Path objects = Files.createDirectory(workshop.folder().resolve("objects"));
            List<String> command = new ArrayList<>(Builder.command(compiler, "-std=gnu11", "-c"));
            command.addAll(more);
            command.addAll(List.of("-I", runtime.toString()));
            sources.stream()
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".c"))
                    .forEach(command::add);
            Optional<String> problem = Builder.run(command, runtime, workshop.folder());
            if (problem.isPresent()) {
                return problem;
            }
            for (Path source : sources) {
                String name = source.getFileName().toString();
                if (name.endsWith(".c")) {
                    String object = name.substring(0, name.length() - 1) + "o";
                    Files.move(workshop.folder().resolve(object), objects.resolve(object));
                }
            }
            Files.createDirectories(folder.getParent());
            move(objects, folder);
        }
        return Optional.empty();
    }

    /// Another process may have been faster; its files are the same.
    private static void move(Path objects, Path folder) throws IOException {
        try {
            Files.move(objects, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException faster) {
            // Nothing is left to do.
        }
    }
}
