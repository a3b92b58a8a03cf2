package forklore.house.source;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.house.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class LengthsTests {

    @Test
    void linesFilesAndMethodsAreShort() {
        Finding.failOn(
                Lengths.lines(SourceTree.current()),
                Lengths.files(SourceTree.current()),
                Lengths.methods(SourceTree.current()));
    }

    @Test
    void aLineAboveTheLimitIsFound() {
        assertThat(Lengths.lines(List.of(new SourceFile("a.c", "x\n" + "x".repeat(121) + "\n"))))
                .extracting(Finding::toString)
                .containsExactly("a.c:2: error: line of 121 characters, use at most 120");
        assertThat(Lengths.lines(List.of(new SourceFile("a.c", "→".repeat(120)))))
                .isEmpty();
    }

    @Test
    void proseAndGeneratedProgramsMayHaveLongLines() {
        String line = "x".repeat(200);
        assertThat(Lengths.lines(List.of(
                        new SourceFile("README.adoc", line), new SourceFile("native-demos/programs/c/a.c", line))))
                .isEmpty();
    }

    @Test
    void aFileAboveTheLimitIsFound() {
        assertThat(Lengths.files(List.of(new SourceFile("A.java", "x\n".repeat(401)))))
                .extracting(Finding::problem)
                .containsExactly("file of 401 lines");
        assertThat(Lengths.files(List.of(new SourceFile("A.java", "x\n".repeat(400)))))
                .isEmpty();
    }

    @Test
    void aMethodAboveTheLimitIsFoundAtItsLine() {
        assertThat(Lengths.methods(List.of(methodOf(41))))
                .extracting(Finding::toString)
                .containsExactly("A.java:3: error: method count of 41 lines, use at most 40");
        assertThat(Lengths.methods(List.of(methodOf(40)))).isEmpty();
    }

    private static SourceFile methodOf(int lines) {
        return new SourceFile(
                "A.java",
                "class A {\n    /// Counts.\n    void count() {\n" + "        i++;\n".repeat(lines) + "    }\n}\n");
    }
}
