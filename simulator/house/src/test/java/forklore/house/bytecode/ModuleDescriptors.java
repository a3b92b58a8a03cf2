package forklore.house.bytecode;

import forklore.house.Finding;
import forklore.house.Project;
import forklore.house.Room;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Every room with Java code has a module descriptor, and it requires only what the plan gives.
final class ModuleDescriptors {

    private ModuleDescriptors() {}

    /// {@return rooms without a descriptor, and requirements that the plan does not have}
    static List<Finding> check(Project project) {
        List<Finding> findings = new ArrayList<>();
        for (Room room : project.rooms()) {
            if (!project.has(room.sources(false))) {
                continue;
            }
            String source = room.sources(false) + "/module-info.java";
            Path compiled = project.root().resolve(room.classes(false) + "/module-info.class");
            if (!Files.exists(compiled)) {
                findings.add(new Finding(source, 1, "no module descriptor", "use module " + room.module()));
            } else {
                findings.addAll(check(room, source, read(compiled)));
            }
        }
        return findings;
    }

    /// {@return what a descriptor requires or is named beyond the plan}
    static List<Finding> check(Room room, String source, ModuleDescriptor descriptor) {
        List<Finding> findings = new ArrayList<>();
        if (!descriptor.name().equals(room.module())) {
            findings.add(new Finding(source, 1, "module " + descriptor.name(), "use the name " + room.module()));
        }
        descriptor.requires().stream()
                .map(ModuleDescriptor.Requires::name)
                .filter(name -> !Arrows.allow(room, false, name))
                .map(name -> new Finding(
                        source, 1, room.module() + " must not require " + name, "use " + Arrows.allowed(room)))
                .forEach(findings::add);
        return findings;
    }

    private static ModuleDescriptor read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return ModuleDescriptor.read(bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
