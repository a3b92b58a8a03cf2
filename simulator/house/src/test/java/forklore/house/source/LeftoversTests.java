package forklore.house.source;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.house.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftoversTests {

    @Test
    void nothingIsLeftOver() {
        Finding.failOn(
                Leftovers.words(SourceTree.current()),
                Leftovers.stubs(SourceTree.current()),
                Leftovers.privateMatters(SourceTree.current()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"// TO-DO: later", "# FIX-ME", "/* X-X-X wrong */", "x = 1; //TO-DO"})
    void aWordThatSaysNotFinishedIsFound(String line) {
        assertThat(Leftovers.words(List.of(file("\n" + line))))
                .extracting(Finding::line)
                .containsExactly(2);
    }

    @Test
    void aTemplateOfATemporaryFolderIsFine() {
        assertThat(Leftovers.words(List.of(file("mkdtemp(\"/tmp/forklore-XX-XX-XX\")"))))
                .isEmpty();
    }

    @Test
    void aStubIsFound() {
        assertThat(Leftovers.stubs(List.of(file("throw new UnsupportedOperationException(\"in wo-rk\");"))))
                .hasSize(1);
        assertThat(Leftovers.stubs(List.of(file("Work in pro-gress.")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see /wo-rk/x",
                "cd /ro-ot/x",
                "/ho-me/somebody/x",
                "as agreed in the last ses-sion",
                "git work-tree add",
                "https://repo.maven.ap-ache.org/x",
            })
    void aPrivateMatterIsFound(String line) {
        assertThat(Leftovers.privateMatters(List.of(file(line)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide/ho-me/index.html", "https://example.org/wo-rk/a", "the leader of a ses-sion"})
    void whatOnlyLooksLikeOneIsFine(String line) {
        assertThat(Leftovers.privateMatters(List.of(file(line)))).isEmpty();
    }

    /// The words are written with a hyphen, so that this file is not a finding itself.
    private static SourceFile file(String text) {
        return new SourceFile("a.txt", text.replace("-", ""));
    }
}
