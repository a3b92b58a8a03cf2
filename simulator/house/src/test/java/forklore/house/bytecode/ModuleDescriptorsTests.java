package forklore.house.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.house.Finding;
import forklore.house.Project;
import forklore.house.Room;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleDescriptorsTests {

    private static final Room EMIT = Room.of("simulator/emit");

    @Test
    void everyRoomRequiresOnlyWhatThePlanGivesIt() {
        Finding.failOn(ModuleDescriptors.check(Project.current()));
    }

    @Test
    void aRequirementBeyondThePlanIsFound() {
        ModuleDescriptor descriptor = ModuleDescriptor.newModule("forklore.emit")
                .requires("forklore.engine")
                .requires("java.logging")
                .build();
        assertThat(ModuleDescriptors.check(EMIT, "module-info.java", descriptor))
                .extracting(Finding::toString)
                .containsExactly("module-info.java:1: error: forklore.emit must not require java.logging,"
                        + " use forklore.engine");
    }

    @Test
    void anotherNameIsFound() {
        ModuleDescriptor descriptor = ModuleDescriptor.newModule("emitter").build();
        assertThat(ModuleDescriptors.check(EMIT, "module-info.java", descriptor))
                .extracting(Finding::problem)
                .containsExactly("module emitter");
    }

    @Test
    void aRoomWithoutADescriptorIsFound(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<modules><module>simulator/emit</module></modules>");
        Files.createDirectories(root.resolve("simulator/emit/src/main/java"));
        assertThat(ModuleDescriptors.check(new Project(root)))
                .extracting(Finding::problem)
                .containsExactly("no module descriptor");
    }
}
