package forklore.cli.report;

import forklore.engine.explore.Path;
import forklore.engine.verdict.Narrator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The steps of a run, as records for programs.
final class Steps {

    private Steps() {}

    static List<Object> records(Path path) {
        List<Object> records = new ArrayList<>();
        for (int step = 1; step <= path.steps().size(); step++) {
            Path.Step each = path.steps().get(step - 1);
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("step", step);
            record.put("actor", each.name());
            record.put("who", Narrator.who(path, step));
            record.put("sentence", Narrator.sentence(path, step));
            record.put("line", each.span().line());
            records.add(record);
        }
        return records;
    }
}
