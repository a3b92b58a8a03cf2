package forklore.lab.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The file `results.json` that an external grader of PrairieLearn writes.
///
/// Its form is published in "External grading", section "Grading results" (PrairieLearn/PrairieLearn,
/// `docs/externalGrading.md`). A hand-in of which no check could be run is not gradable there: that costs no attempt.
/// Students see the list of tests, so it has the visible checks only, while the score counts all.
final class PrairieLearnResults {

    private PrairieLearnResults() {}

    static String text(Result result) {
        Map<String, Object> record = new LinkedHashMap<>();
        List<String> errors = new ArrayList<>();
        boolean gradable = false;
        for (Check check : result.checks()) {
            gradable = gradable || check.passed() != Passed.NOT_RUN;
            errors.add(check.name() + ": " + check.rationale());
        }
        record.put("gradable", gradable);
        if (!gradable) {
            record.put("format_errors", errors);
            return Json.text(record);
        }
        record.put("score", result.most() == 0 ? 0.0 : (double) result.points() / result.most());
        record.put("message", result.points() + " of " + result.most() + " points");
        List<Object> tests = new ArrayList<>();
        for (Check check : Words.visible(result)) {
            tests.add(test(check));
        }
        record.put("tests", tests);
        return Json.text(record);
    }

    private static Map<String, Object> test(Check check) {
        Map<String, Object> test = new LinkedHashMap<>();
        test.put("name", check.name());
        test.put("description", check.description());
        test.put("points", check.points());
        test.put("max_points", check.most());
        test.put("message", check.rationale());
        test.put("output", check.help().isBlank() ? check.log() : (check.log() + "\n" + check.help()).strip());
        return test;
    }
}
