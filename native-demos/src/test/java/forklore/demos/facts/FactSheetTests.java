package forklore.demos.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactSheetTests {

    private static final String TEXT = """
            forklore-facts 1
            platform: glibc 2.36
            environment.kernel: Linux 6.18 amd64
            answer: join-of-ghost join: returns 0
            answer: py-warning-312 what it says: "DeprecationWarning: pid=N"
            """;

    static Stream<FactSheet> recorded() throws IOException {
        return Probes.names(Probes.FACTS).stream().map(FactSheetTests::read);
    }

    private static FactSheet read(String file) {
        try {
            return FactSheet.parse(Files.readString(Probes.FACTS.resolve(file))).orElseThrow();
        } catch (IOException broken) {
            throw new AssertionError(file, broken);
        }
    }

    @Test
    void isReadAndWrittenInOneForm() {
        FactSheet sheet = FactSheet.parse(TEXT).orElseThrow();
        assertThat(sheet.text()).isEqualTo(TEXT);
        assertThat(sheet.platform()).isEqualTo("glibc 2.36");
        assertThat(sheet.environment()).containsEntry("kernel", "Linux 6.18 amd64");
        assertThat(sheet.result("join-of-ghost", "join")).contains("returns 0");
        assertThat(sheet.result("join-of-ghost", "detach")).isEmpty();
        assertThat(sheet.of("py-warning-312"))
                .extracting(Answer::result)
                .containsExactly("\"DeprecationWarning: pid=N\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "forklore-facts 1",
                "forklore-facts 2\nplatform: glibc 2.36",
                "forklore-facts 1\nplatform: glibc 2.36\nanswer: a question: unclear",
                "forklore-facts 1\nplatform: glibc 2.36\nanswer: a: hangs",
                "forklore-facts 1\nplatform: glibc 2.36\nanswer: A b: hangs",
                "forklore-facts 1\nplatform: glibc 2.36\nwhat: else",
            })
    void isNothingElse(String text) {
        assertThat(FactSheet.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void liesInTheFileOfItsPlatformAndNamesNoFolder(FactSheet sheet) throws IOException {
        String file = FactSheet.fileName(sheet.platform());
        assertThat(Probes.names(Probes.FACTS)).contains(file);
        assertThat(Files.readString(Probes.FACTS.resolve(file)))
                .isEqualTo(sheet.text())
                .doesNotContain("/");
    }

    /// Not of each probe: a platform may lie on another machine than the one on which a probe is added.
    @ParameterizedTest
    @MethodSource("recorded")
    void hasAnswersOfProbesThatThereAre(FactSheet sheet) throws IOException {
        String kind = sheet.platform().substring(0, sheet.platform().indexOf(' '));
        String suffix = switch (kind) {
            case "cpython" -> Probes.PYTHON;
            case "jvm" -> Probes.JAVA;
            default -> Probes.C;
        };
        assertThat(sheet.answers()).isNotEmpty().extracting(Answer::probe).isSubsetOf(Probes.ids(suffix));
        String beside = Map.of("cpython", "libc", "jvm", "vm").getOrDefault(kind, "compiler");
        assertThat(sheet.environment().sequencedKeySet()).containsExactlyElementsOf(List.of("kernel", beside));
    }
}
