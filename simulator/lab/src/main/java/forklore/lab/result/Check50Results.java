package forklore.lab.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Results as check50 prints them with `-o json`.
///
/// The form is published in "JSON specification" (cs50.github.io/check50/json_specification.html). `version` names
/// the form that is followed. Its open field `data` has the points.
final class Check50Results {

    private static final String VERSION = "3.0.0";

    private Check50Results() {}

    static String text(Result result) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("slug", "forklore/" + result.lab());
        List<Object> results = new ArrayList<>();
        for (Check check : Words.visible(result)) {
            results.add(check(check));
        }
        record.put("results", results);
        record.put("version", VERSION);
        return Json.text(record);
    }

    private static Map<String, Object> check(Check check) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("name", check.id());
        record.put("description", check.description());
        record.put(
                "passed",
                switch (check.passed()) {
                    case YES -> Optional.of(true);
                    case NO -> Optional.of(false);
                    case NOT_RUN -> Optional.empty();
                });
        record.put("log", Words.lines(check.log()));
        record.put("cause", cause(check));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("points", check.points());
        data.put("most", check.most());
        record.put("data", data);
        record.put("dependency", check.dependsOn());
        return record;
    }

    private static Optional<Map<String, Object>> cause(Check check) {
        if (check.passed() == Passed.YES) {
            return Optional.empty();
        }
        Map<String, Object> cause = new LinkedHashMap<>();
        cause.put("rationale", check.rationale());
        cause.put("help", check.help().isBlank() ? Optional.empty() : Optional.of(check.help()));
        return Optional.of(cause);
    }
}
