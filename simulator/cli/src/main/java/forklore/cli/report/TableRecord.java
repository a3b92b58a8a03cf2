package forklore.cli.report;

import forklore.engine.compare.Interval;
import forklore.engine.compare.Table;
import forklore.engine.trace.CaseLogs;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Model against machine as one record.
public final class TableRecord {

    private TableRecord() {}

    /// {@return the table as one record}
    ///
    /// @param table the whole table
    public static Map<String, Object> of(Table table) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "table");
        record.put("scheduler", Chance.SCHEDULER);
        record.put("scenarios", table.stories().stream().map(TableRecord::story).toList());
        List<Object> marks = new ArrayList<>();
        table.marks().forEach((mark, times) -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("mark", mark.words());
            each.put("times", times);
            marks.add(each);
        });
        record.put("marks", marks);
        return record;
    }

    private static Map<String, Object> story(Table.Story story) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("scenario", story.name());
        record.put("title", story.sides().scenario().title());
        record.put("summary", story.sides().summary());
        record.put("strict", story.strict().map(verdict -> verdict.undefined().isPresent() ? "undefined" : "defined"));
        record.put("platforms", story.places().stream().map(TableRecord::place).toList());
        return record;
    }

    private static Map<String, Object> place(Table.Place place) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("platform", place.platform());
        record.put("status", place.verdict().map(verdict -> VerdictRecord.word(verdict.status())));
        record.put("campaigns", place.runs().stream().map(TableRecord::run).toList());
        record.put("reason", place.reason());
        return record;
    }

    private static Map<String, Object> run(Table.Run run) {
        RunLog log = run.agreement().log();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("language", log.language());
        record.put("target", log.target());
        record.put("demo", Optional.ofNullable(log.environment().get(CaseLogs.DEMO)));
        record.put("runs", log.runs());
        record.put("platform", log.platform());
        record.put("stale", run.agreement().stale());
        record.put("outcomes", run.cells().stream().map(TableRecord::cell).toList());
        return record;
    }

    private static Map<String, Object> cell(Table.Cell cell) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("name", cell.row().outcome());
        record.put("probability", Chance.record(cell.row().odds()));
        record.put("times", cell.row().times());
        record.put("low", cell.row().interval().map(Interval::low));
        record.put("high", cell.row().interval().map(Interval::high));
        record.put("reproduced", cell.steered().map(SteeredLog.Line::reproduced));
        record.put("repeats", cell.steered().map(SteeredLog.Line::repeats));
        record.put("mark", cell.mark().words());
        record.put("reason", cell.reason());
        return record;
    }
}
