package forklore.lab.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The file `results.json` that an autograder of Gradescope writes.
///
/// Its form is published in "Autograder Specifications", section "Output format"
/// (gradescope-autograders.readthedocs.io/en/latest/specs). Its four visibilities are those of [Visibility]. No score
/// is given at the top, where it would override the sum of the tests.
final class GradescopeResults {

    private static final long MILLIS = 1_000;

    private GradescopeResults() {}

    static String text(Graded graded) {
        Result result = graded.result();
        List<Object> tests = new ArrayList<>();
        for (Check check : result.checks()) {
            tests.add(test(check));
        }
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("execution_time", (graded.millis() + MILLIS - 1) / MILLIS);
        record.put("output", result.title() + ", attempt " + result.attempt());
        record.put("output_format", "text");
        record.put("test_output_format", "text");
        record.put("test_name_format", "text");
        record.put("visibility", "visible");
        record.put("stdout_visibility", "hidden");
        record.put("tests", tests);
        return Json.text(record);
    }

    private static Map<String, Object> test(Check check) {
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("score", check.points());
        test.put("max_score", check.most());
        test.put("status", check.passed() == Passed.YES ? "passed" : "failed");
        test.put("name", check.name());
        test.put("output", output(check));
        test.put("tags", List.of(check.id()));
        test.put("visibility", check.visibility().name().toLowerCase(Locale.ROOT));
        return test;
    }

    private static String output(Check check) {
        String reasons = Words.reasons(check);
        return reasons.isEmpty() ? check.description() : check.description() + "\n\n" + reasons;
    }
}
