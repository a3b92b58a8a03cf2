package forklore.house.bytecode;

import forklore.house.Project;
import forklore.house.Room;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads the compiled classes of the project.
public final class CompiledClasses {

    /// Sources that the tests of two rooms compile, each for itself: programs by chance, which use nothing of ours.
    private static final String SHARED = "simulator/engine/src/stories/java";

    private static final List<ClassFacts> CURRENT = of(Project.current());

    private CompiledClasses() {}

    /// {@return the classes of the project that this build builds, read once}
    public static List<ClassFacts> current() {
        return CURRENT;
    }

    /// {@return the classes of all rooms, main and test; module descriptors and what two rooms share are left out}
    ///
    /// @param project where they are
    public static List<ClassFacts> of(Project project) {
        List<ClassFacts> classes = new ArrayList<>();
        for (Room room : project.rooms()) {
            classes.addAll(of(project, room, false));
            classes.addAll(of(project, room, true));
        }
        return List.copyOf(classes);
    }

    private static List<ClassFacts> of(Project project, Room room, boolean test) {
        if (!project.has(room.classes(test)) || !project.has(room.sources(test))) {
            return List.of();
        }
        Path folder = project.root().resolve(room.classes(test));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(CompiledClasses::isClass)
                    .filter(file -> !isShared(project, folder.relativize(file).toString()))
                    .sorted()
                    .map(file -> ClassFileReader.read(room, test, bytes(file)))
                    .filter(facts -> !facts.name().endsWith("package-info"))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static boolean isClass(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".class") && !name.equals("module-info.class");
    }

    private static boolean isShared(Project project, String file) {
        return project.has(SHARED + "/" + file.replaceAll("(\\$.*)?\\.class$", ".java"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
