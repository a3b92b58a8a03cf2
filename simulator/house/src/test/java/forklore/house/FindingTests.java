package forklore.house;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTests {

    @Test
    void allFindingsAreReportedAtOnceInTheOrderOfTheFiles() {
        Finding second = new Finding("b.c", 2, "line of 130 characters", "use at most 120");
        Finding first = new Finding("a.c", 10, "tab", "use spaces");
        assertThatThrownBy(() -> Finding.failOn(List.of(second, first, second)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        2 findings
                        a.c:10: error: tab, use spaces
                        b.c:2: error: line of 130 characters, use at most 120""");
    }

    @Test
    void noFindingIsNoFailure() {
        assertThatCode(() -> Finding.failOn(List.of())).doesNotThrowAnyException();
    }
}
