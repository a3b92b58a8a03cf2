package forklore.cli.report;

import forklore.cli.output.Grid;
import forklore.cli.output.Layout;
import forklore.cli.output.Paint;
import forklore.engine.compare.Agreement.Mark;
import forklore.engine.compare.Table;
import forklore.engine.trace.CaseLogs;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Model against machine as text: a block for each scenario, a line for each outcome with each target.
public final class TableText {

    private static final String INDENT = "   ";
    private static final String DEEP = "      ";

    /// The last columns are dropped first where the line is too short.
    private static final int MOST_COLUMNS = 6;

    private static final int LEAST_COLUMNS = 4;

    private TableText() {}

    /// {@return one scenario}
    ///
    /// @param story its part of the table
    /// @param paint the colour of the stream
    /// @param columns the columns of the terminal
    public static List<String> story(Table.Story story, Paint paint, int columns) {
        List<String> lines = new ArrayList<>();
        lines.add(paint.strong(story.name())
                + paint.muted("  " + story.sides().scenario().title()));
        story.strict().ifPresent(verdict -> lines.addAll(wrapped("posix: " + strict(verdict), INDENT, columns)));
        for (Table.Place place : story.places()) {
            if (place.runs().isEmpty()) {
                lines.addAll(wrapped(place.platform() + ": not applicable. " + place.reason(), INDENT, columns));
            }
            for (Table.Run run : place.runs()) {
                lines.add(
                        INDENT + place.platform() + ", " + with(run.agreement().log())
                                + (run.isNearest(place) ? ", held against the nearest platform" : ""));
                lines.addAll(cells(run, paint, columns));
            }
        }
        lines.add("");
        return lines;
    }

    private static String strict(Verdict verdict) {
        return verdict.undefined()
                .map(undefined -> "undefined"
                        + undefined
                                .probability()
                                .map(odds -> " in " + odds.percent(2) + " %")
                                .orElse("")
                        + ": " + String.join("; ", undefined.calls()))
                .orElse("defined, whatever the threads do");
    }

    private static List<String> wrapped(String text, String indent, int columns) {
        return Layout.wrap(text, columns - indent.length()).stream()
                .map(line -> indent + line)
                .toList();
    }

    private static String with(RunLog log) {
        String demo = log.environment().getOrDefault(CaseLogs.DEMO, "");
        String target = log.target().isEmpty() ? log.language() : log.target();
        return (demo.isEmpty() ? "" : "the program " + demo + ", ") + "run with " + target + ", "
                + Layout.count(log.runs(), "run");
    }

    private static List<String> cells(Table.Run run, Paint paint, int columns) {
        List<String> lines = List.of();
        for (int count = MOST_COLUMNS; count >= LEAST_COLUMNS; count--) {
            Grid grid = new Grid(2);
            for (Table.Cell cell : run.cells()) {
                grid.add(row(cell, run.agreement().log()).subList(0, count));
            }
            UnaryOperator<String> painter = text -> painted(text, paint);
            lines = grid.lines(DEEP, painter, painter);
            boolean fits = grid.lines(DEEP, UnaryOperator.identity(), UnaryOperator.identity()).stream()
                    .allMatch(line -> line.length() <= columns);
            if (fits) {
                break;
            }
        }
        List<String> all = new ArrayList<>(lines);
        for (Table.Cell cell : run.cells()) {
            boolean said = cell.reason().isEmpty() || cell.isSteered();
            all.addAll(
                    said
                            ? List.of()
                            : wrapped(cell.row().outcome() + ": " + cell.reason(), DEEP, columns).stream()
                                    .map(paint::muted)
                                    .toList());
        }
        return all;
    }

    private static List<String> row(Table.Cell cell, RunLog log) {
        String seen =
                log.runs() == 0 ? "" : CampaignText.percent((double) cell.row().times() / log.runs());
        String interval = cell.row()
                .interval()
                .map(each -> cell.row().times() == 0
                        ? "below " + CampaignText.percent(each.high())
                        : CampaignText.percent(each.low()) + " to " + CampaignText.percent(each.high()))
                .orElse("");
        return List.of(
                cell.row().outcome(),
                cell.mark().words(),
                "model " + Chance.percent(cell.row().odds()),
                "seen " + seen,
                interval,
                cell.steered().map(TableText::steered).orElse(""));
    }

    private static String steered(SteeredLog.Line line) {
        return line.repeats() == 0 ? "not steered" : "steered " + line.reproduced() + " of " + line.repeats();
    }

    private static String painted(String cell, Paint paint) {
        for (Mark mark : Mark.values()) {
            if (cell.strip().equals(mark.words())) {
                return switch (mark) {
                    case CONFIRMED -> paint.good(cell);
                    case POSSIBLE_NOT_SEEN, NOT_APPLICABLE -> paint.warning(cell);
                    case SEEN_THOUGH_IMPOSSIBLE -> paint.danger(cell);
                };
            }
        }
        return cell;
    }

    /// {@return the sum in one line}
    ///
    /// @param table the whole table
    public static String summary(Table table) {
        List<String> parts = new ArrayList<>();
        table.marks().forEach((mark, times) -> parts.add(Layout.grouped(times) + " " + mark.words()));
        long open = table.onlyReasons();
        String steered = Layout.grouped(table.marks().get(Mark.POSSIBLE_NOT_SEEN) - open);
        return Layout.count(table.stories().size(), "scenario") + ": " + String.join("; ", parts)
                + ". Of what was not seen, " + steered + " was led there on purpose, " + Layout.grouped(open)
                + " has its reason.";
    }
}
