package forklore.cli.report;

import forklore.cli.output.Layout;
import forklore.cli.output.Paint;
import forklore.engine.compare.Agreement;
import forklore.engine.compare.Agreement.Mark;
import forklore.engine.trace.RunLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Many campaigns: a line or two for each, and the sum.
public final class SeriesText {

    private static final String GAP = "  ";
    private static final String DEEP = "    ";

    private SeriesText() {}

    /// Why a scenario was not run with something.
    ///
    /// @param scenario its name
    /// @param where with what
    /// @param reason why not, one sentence
    public record Gap(String scenario, String where, String reason) {}

    /// {@return the lines of one campaign: what was run, then how often each outcome was seen}
    ///
    /// @param agreement what was seen beside what the model says
    /// @param width the columns for the name
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    public static List<String> lines(Agreement agreement, int width, Paint paint, int columns) {
        RunLog log = agreement.log();
        List<String> lines = new ArrayList<>();
        lines.add(paint.strong(Layout.pad(log.scenario(), width)) + GAP + log.platform() + ", run with "
                + (log.target().isEmpty() ? log.language() : log.target()) + ", "
                + Layout.count(log.runs(), "run"));
        List<String> parts = new ArrayList<>();
        for (Agreement.Row row : agreement.rows()) {
            String share = row.interval().isEmpty() || row.times() == 0
                    ? "not seen"
                    : CampaignText.percent((double) row.times() / log.runs());
            parts.add(row.outcome() + " " + share
                    + (row.mark() == Mark.CONFIRMED ? "" : " (" + row.mark().words() + ")"));
        }
        agreement
                .others()
                .forEach(row -> parts.add(row.outcome() + " " + row.times() + " times ("
                        + row.mark().words() + ")"));
        boolean wrong = !agreement.contradictions().isEmpty();
        for (String line : Layout.wrap(String.join("; ", parts), columns - DEEP.length())) {
            lines.add(DEEP + (wrong ? paint.danger(line) : paint.muted(line)));
        }
        return lines;
    }

    /// {@return what was not run and why, those with the same reason together}
    ///
    /// @param gaps what was not run
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    public static List<String> gaps(List<Gap> gaps, Paint paint, int columns) {
        SequencedMap<String, List<String>> byReason = new LinkedHashMap<>();
        for (Gap each : gaps) {
            String reason = each.reason().replace(each.scenario() + " ", "it ");
            byReason.computeIfAbsent(reason, _ -> new ArrayList<>()).add(each.scenario());
        }
        List<String> lines = new ArrayList<>();
        byReason.forEach((reason, names) -> {
            lines.addAll(Layout.wrap("not applicable: " + reason, columns));
            for (String line :
                    Layout.wrap(String.join(", ", names.stream().distinct().toList()), columns - DEEP.length())) {
                lines.add(DEEP + paint.muted(line));
            }
        });
        if (!lines.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    /// {@return the sum in one line}
    ///
    /// @param agreements what was seen
    /// @param gaps what was not run
    public static String summary(List<Agreement> agreements, List<Gap> gaps) {
        long runs = agreements.stream().mapToLong(each -> each.log().runs()).sum();
        StringBuilder text = new StringBuilder(
                Layout.count(runs, "run") + " in " + Layout.count(agreements.size(), "campaign") + ":");
        marks(agreements)
                .forEach((mark, times) -> text.append(' ')
                        .append(Layout.grouped(times))
                        .append(' ')
                        .append(mark.words())
                        .append(';'));
        return text.append(' ')
                .append(Layout.grouped(gaps.size()))
                .append(" not applicable")
                .toString();
    }

    private static SequencedMap<Mark, Integer> marks(List<Agreement> agreements) {
        SequencedMap<Mark, Integer> marks = new LinkedHashMap<>();
        for (Mark mark : List.of(Mark.CONFIRMED, Mark.POSSIBLE_NOT_SEEN, Mark.SEEN_THOUGH_IMPOSSIBLE)) {
            marks.put(mark, 0);
        }
        agreements.stream()
                .flatMap(each -> Stream.concat(each.rows().stream(), each.others().stream()))
                .forEach(row -> marks.computeIfPresent(row.mark(), (_, times) -> times + 1));
        return marks;
    }

    /// {@return all of it as one record}
    ///
    /// @param agreements what was seen
    /// @param gaps what was not run
    public static Map<String, Object> record(List<Agreement> agreements, List<Gap> gaps) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "campaigns");
        record.put("campaigns", agreements.stream().map(CampaignText::record).toList());
        record.put("notApplicable", gaps.stream().map(SeriesText::gap).toList());
        List<Object> marks = new ArrayList<>();
        marks(agreements).forEach((mark, times) -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("mark", mark.words());
            each.put("times", times);
            marks.add(each);
        });
        record.put("marks", marks);
        record.put(
                "agrees",
                agreements.stream().allMatch(each -> each.contradictions().isEmpty()));
        return record;
    }

    private static Map<String, Object> gap(Gap gap) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("scenario", gap.scenario());
        record.put("with", gap.where());
        record.put("reason", gap.reason());
        return record;
    }
}
