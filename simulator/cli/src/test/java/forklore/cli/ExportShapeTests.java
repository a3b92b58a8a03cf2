package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lab.result.Check;
import forklore.lab.result.Format;
import forklore.lab.result.Gradebook;
import forklore.lab.result.Graded;
import forklore.lab.result.Passed;
import forklore.lab.result.Result;
import forklore.lab.result.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The results as JSON, held against the shapes that their readers publish.
class ExportShapeTests {

    private static Check check(String id, Passed passed, int points, Visibility visibility) {
        String why = passed == Passed.YES ? "" : "because of \"x\"";
        Optional<String> before = passed == Passed.NOT_RUN ? Optional.of("one") : Optional.empty();
        return new Check(id, "Task " + id, "About " + id, passed, points, 4, "a\nb", why, "", before, visibility);
    }

    private static final Check ONE = check("one", Passed.YES, 4, Visibility.VISIBLE);
    private static final Check TWO = check("two", Passed.NO, 1, Visibility.AFTER_DUE_DATE);
    private static final Check THREE = check("three", Passed.NOT_RUN, 0, Visibility.VISIBLE);

    private static Map<?, ?> written(Format format, Check... checks) {
        Result result = new Result("lab2", "The logging lock", "alice", 42, 1, List.of(checks));
        return JsonText.object(format.text(Gradebook.of(new Graded("a", result, 1_200, ""))));
    }

    private static List<Map<?, ?>> list(Object value) {
        return ((List<?>) value)
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @Test
    void gradescopeGetsItsTests() {
        Map<?, ?> results = written(Format.GRADESCOPE, ONE, TWO, THREE);
        assertThat(results.get("score")).as("the sum of the tests counts").isNull();
        assertThat(number(results.get("execution_time"))).isEqualTo(2);
        List<Map<?, ?>> tests = list(results.get("tests"));
        assertThat(tests).hasSize(3).allSatisfy(test -> {
            assertThat(test.get("visibility")).isIn("visible", "hidden", "after_due_date", "after_published");
            assertThat(test.get("status")).isIn("passed", "failed");
            assertThat(number(test.get("score"))).isBetween(0.0, number(test.get("max_score")));
            assertThat(test.get("name")).isInstanceOf(String.class);
            assertThat(test.get("output")).isInstanceOf(String.class);
        });
        assertThat(tests.get(1).get("visibility")).isEqualTo("after_due_date");
    }

    @Test
    void prairieLearnGetsAScoreFromZeroToOne() {
        Map<?, ?> results = written(Format.PRAIRIELEARN, ONE, TWO, THREE);
        assertThat(results.get("gradable")).isEqualTo(true);
        assertThat(number(results.get("score"))).isEqualTo(5.0 / 12);
        assertThat(list(results.get("tests"))).hasSize(2).allSatisfy(test -> {
            assertThat(number(test.get("points"))).isBetween(0.0, number(test.get("max_points")));
            assertThat(test.get("name")).isInstanceOf(String.class);
            assertThat(test.get("message")).isInstanceOf(String.class);
        });
    }

    @Test
    void whatCouldNotBeGradedCostsNoAttemptInPrairieLearn() {
        Map<?, ?> results = written(Format.PRAIRIELEARN, THREE);
        assertThat(results.get("gradable")).isEqualTo(false);
        assertThat(results.get("score")).isNull();
        assertThat((List<?>) results.get("format_errors"))
                .singleElement()
                .asString()
                .contains("because of");
    }

    @Test
    void check50HasItsSevenFields() {
        Map<?, ?> results = written(Format.CHECK50, ONE, TWO, THREE);
        assertThat(results.get("slug")).isEqualTo("forklore/lab2");
        assertThat(results.get("version")).isInstanceOf(String.class);
        List<Map<?, ?>> checks = list(results.get("results"));
        assertThat(checks).hasSize(2).allSatisfy(check -> {
            assertThat(check.keySet().toString())
                    .isEqualTo("[name, description, passed, log, cause, data, dependency]");
            assertThat(check.get("log")).isEqualTo(List.of("a", "b"));
            assertThat(check.get("data")).isInstanceOf(Map.class);
            assertThat(check.get("cause") == null).isEqualTo(Boolean.TRUE.equals(check.get("passed")));
        });
        assertThat(checks.getLast().get("passed")).isNull();
        assertThat(checks.getLast().get("dependency")).isEqualTo("one");
        assertThat(((Map<?, ?>) checks.getLast().get("cause")).get("rationale")).isEqualTo("because of \"x\"");
    }
}
