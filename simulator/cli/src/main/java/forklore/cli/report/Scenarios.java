package forklore.cli.report;

import forklore.cli.output.Paint;
import forklore.engine.model.Expectation;
import forklore.engine.model.Grade;
import forklore.engine.model.Language;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a scenario says.
public final class Scenarios {

    private Scenarios() {}

    /// {@return the word of a grade, with its colour}
    ///
    /// @param grade the grade
    /// @param paint the colour of the stream
    public static String graded(Grade grade, Paint paint) {
        return switch (grade) {
            case ACCEPTABLE -> paint.good(grade.word());
            case INTERESTING -> paint.warning(grade.word());
            case FORBIDDEN -> paint.danger(grade.word());
        };
    }

    /// {@return a scenario as one record}
    ///
    /// @param scenario what it says
    /// @param file the name of its file
    /// @param text the text of its file
    public static Map<String, Object> record(Scenario scenario, String file, String text) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "scenario");
        record.put("name", scenario.name());
        record.put("title", scenario.title());
        record.put("topic", scenario.topic());
        record.put("file", file);
        record.put(
                "languages", scenario.languages().stream().map(Language::word).toList());
        record.put("platforms", scenario.platforms());
        record.put("related", scenario.heading().related());
        record.put("instead", scenario.heading().instead());
        record.put("about", scenario.about());
        record.put("program", text);
        record.put(
                "outcomes", scenario.outcomes().stream().map(Scenarios::outcome).toList());
        record.put(
                "claims", scenario.expectations().stream().map(Scenarios::claim).toList());
        return record;
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("name", outcome.name());
        record.put("grade", outcome.grade().word());
        record.put("reason", outcome.reason());
        return record;
    }

    private static Map<String, Object> claim(Expectation expectation) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("frequency", expectation.frequency().word());
        record.put("outcome", expectation.outcome());
        record.put("platform", expectation.platform());
        return record;
    }
}
