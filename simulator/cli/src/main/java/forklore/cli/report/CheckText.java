package forklore.cli.report;

import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.Paint;
import forklore.engine.verdict.SideBySide;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Several verdicts: one line for each, and what they come to.
public final class CheckText {

    private CheckText() {}

    /// {@return the answer about one scenario in one line}
    ///
    /// @param checked the answer
    public static Message line(Checked checked) {
        boolean holds = checked.status() == Verdict.Status.HOLDS;
        boolean several = checked.single().isEmpty();
        String usual = checked.scenario().platforms().getFirst();
        String where = checked.single()
                .map(Verdict::platform)
                .filter(platform -> !platform.equals(usual))
                .map(platform -> " on " + platform)
                .orElse("");
        String summary = several ? "; " + checked.sides().summary() : "";
        return new Message(
                holds ? Message.Level.VERDICT : Message.Level.REFUTED,
                checked.code().code(),
                checked.scenario().name() + where + ": " + checked.headline() + summary,
                "",
                List.of(),
                List.of());
    }

    /// {@return the answer about one scenario, in full}
    ///
    /// @param checked the answer
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    public static Message full(Checked checked, Paint paint, int columns) {
        return checked.single()
                .map(verdict -> VerdictText.of(verdict, checked.argument(), paint, columns, true)
                        .headed(checked.headline()))
                .orElseGet(() -> SideBySideText.of(checked, paint, columns, true));
    }

    /// {@return how many hold, and how many do not}
    ///
    /// @param checked all answers
    /// @param refused how many scenarios could not be checked
    public static Message sum(List<Checked> checked, int refused) {
        List<String> parts = new ArrayList<>();
        for (Verdict.Status status : Verdict.Status.values()) {
            long count =
                    checked.stream().filter(each -> each.status() == status).count();
            if (count > 0) {
                parts.add(Layout.grouped(count) + " " + words(status, count));
            }
        }
        if (refused > 0) {
            parts.add(Layout.grouped(refused) + " could not be checked");
        }
        return Message.note(
                Layout.count(checked.size() + (long) refused, "scenario") + ": " + String.join(", ", parts));
    }

    private static String words(Verdict.Status status, long count) {
        return switch (status) {
            case HOLDS -> count == 1 ? "holds" : "hold";
            case DOES_NOT_HOLD -> count == 1 ? "does not hold" : "do not hold";
            case LIMIT -> "stopped at a limit";
        };
    }

    /// {@return all answers as one record}
    ///
    /// @param checked the answers
    /// @param refused the records of what could not be checked
    public static Map<String, Object> record(List<Checked> checked, List<Map<String, Object>> refused) {
        List<Object> verdicts = new ArrayList<>();
        for (Checked each : checked) {
            each.verdicts().forEach(verdict -> verdicts.add(VerdictRecord.of(verdict, each.file())));
        }
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "verdicts");
        record.put("scenarios", checked.stream().map(CheckText::scenario).toList());
        record.put("verdicts", verdicts);
        record.put("refused", refused);
        return record;
    }

    private static Map<String, Object> scenario(Checked checked) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("scenario", checked.scenario().name());
        record.put("file", checked.file());
        record.put("status", VerdictRecord.word(checked.status()));
        record.put("headline", checked.headline());
        record.put("summary", checked.sides().summary());
        List<Object> problems = new ArrayList<>();
        for (SideBySide.Problem each : checked.problems()) {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("platform", each.platform());
            problem.put("sentence", each.sentence());
            problem.put(
                    "schedule",
                    each.counterexample().map(path -> path.schedule().token()));
            problems.add(problem);
        }
        record.put("problems", problems);
        return record;
    }
}
