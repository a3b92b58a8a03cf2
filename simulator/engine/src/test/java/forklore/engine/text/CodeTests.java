package forklore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeTests {

    static List<Code> codes() {
        return Code.all();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theExampleHasThisMistakeAndNoOther(Code code) {
        List<String> found =
                code.problems().stream().map(Problem::code).distinct().toList();
        if (code.equals(LayoutCodes.MORE_PROBLEMS)) {
            assertThat(found).containsExactly(LayoutCodes.UNEXPECTED_TOKEN.id(), code.id());
        } else {
            assertThat(found).containsExactly(code.id());
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theCorrectedTextHasNoMistake(Code code) {
        assertThat(code.problems(code.corrected())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theExplanationIsTwoToFourSentences(Code code) {
        int sentences = 0;
        for (String part : code.explanation().split("[.:] |[.]$")) {
            sentences += part.isEmpty() ? 0 : 1;
        }
        assertThat(sentences).as(code.explanation()).isBetween(2, 6);
        assertThat(code.explanation()).endsWith(".").doesNotContain("\n");
        assertThat(code.title()).isNotEmpty().doesNotEndWith(".");
        assertThat(code.rule()).isNotEmpty().doesNotEndWith(".");
    }

    @Test
    void codesAreUniqueAndInOrder() {
        List<String> ids = codes().stream().map(Code::id).toList();
        assertThat(ids).isSorted().allMatch(id -> id.matches("F0[1-5][0-9]{2}"));
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void aCodeIsFoundByItsNameInAnyCase() {
        assertThat(Code.find("f0201")).contains(NameCodes.UNKNOWN_STATEMENT);
        assertThat(Code.find("F9999")).isEmpty();
    }
}
