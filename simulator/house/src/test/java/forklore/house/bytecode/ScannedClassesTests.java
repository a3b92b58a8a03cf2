package forklore.house.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import forklore.house.Finding;
import forklore.house.Project;
import forklore.house.Room;
import forklore.house.source.SourceFile;
import forklore.house.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannedClassesTests {

    private static final Room EMIT = Room.of("simulator/emit");
    private static final String TEXT = "package forklore.emit;\n\npublic final class Writer {}\n";
    private static final SourceFile SOURCE =
            new SourceFile("simulator/emit/src/main/java/forklore/emit/Writer.java", TEXT);

    private Project small;

    @BeforeEach
    void aProjectWithOneRoom(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<modules><module>simulator/emit</module></modules>");
        small = new Project(root);
    }

    @Test
    void everySourceWasReadAsAClass() {
        Finding.failOn(ScannedClasses.check(Project.current(), CompiledClasses.current(), SourceTree.current()));
        assertThat(CompiledClasses.current()).hasSizeGreaterThan(100);
    }

    @Test
    void aSourceWithoutItsClassIsFound() {
        assertThat(ScannedClasses.check(small, List.of(), List.of(SOURCE)))
                .extracting(Finding::problem)
                .containsExactly("no class file of it");
    }

    @Test
    void aClassWithoutItsSourceIsFound() {
        assertThat(ScannedClasses.check(small, InMemory.compile(EMIT, TEXT), List.of()))
                .extracting(Finding::problem)
                .containsExactly("a class file without its source");
    }

    @Test
    void bothTogetherAreFine() {
        assertThat(ScannedClasses.check(small, InMemory.compile(EMIT, TEXT), List.of(SOURCE)))
                .isEmpty();
    }

    @Test
    void theClassesOfARoomAreReadFromItsTargetFolder() throws IOException {
        Path folder = small.root().resolve("simulator/emit/target/classes/forklore/emit");
        Files.createDirectories(folder);
        Files.createDirectories(small.root().resolve("simulator/emit/src/main/java"));
        Files.write(
                folder.resolve("Writer.class"),
                InMemory.classFiles(List.of(TEXT)).get("forklore.emit.Writer"));
        assertThat(CompiledClasses.of(small))
                .extracting(ClassFacts::name, ClassFacts::sourcePath)
                .containsExactly(tuple("forklore.emit.Writer", SOURCE.path()));
    }
}
