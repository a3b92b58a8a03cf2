package forklore.house.source;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.house.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTests {

    @TempDir
    Path root;

    @Test
    void readsTextAndLeavesOutWhatGitIgnores() throws IOException {
        write(".gitignore", "target/\n*.class\n# a comment\n/build/\n");
        write(".ci/run", "exec ./verify\n");
        write("a/A.java", "class A {}\n");
        write("a/A.class", "x");
        write("a/target/B.java", "class B {}\n");
        write("a/build/C.java", "class C {}\n");
        write("build/D.java", "class D {}\n");
        write(".git/config", "x");
        write("a/picture.png", "a\0b");
        assertThat(SourceTree.of(new Project(root)))
                .extracting(SourceFile::path)
                .containsExactly(".ci/run", ".gitignore", "a/A.java", "a/build/C.java");
    }

    @Test
    void theProjectHasItsSources() {
        assertThat(SourceTree.current())
                .extracting(SourceFile::path)
                .contains("pom.xml", "simulator/engine/src/main/java/forklore/engine/model/Scenario.java");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
