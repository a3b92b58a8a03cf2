package forklore.cli.report;

import forklore.cli.output.Grid;
import forklore.cli.output.Layout;
import forklore.cli.output.Paint;
import forklore.engine.model.Grade;
import forklore.engine.odds.Fraction;
import forklore.engine.platform.LinkProblem;
import forklore.engine.verdict.SideBySide;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Scenarios on platforms: one scenario in full, or many as a matrix.
public final class ComparisonText {

    private static final String INDENT = "   ";
    private static final String ELSEWHERE = "-";
    private static final String UNDEFINED = "undefined";

    private ComparisonText() {}

    /// {@return one scenario on its platforms}
    ///
    /// @param checked the verdicts
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    public static List<String> one(Checked checked, Paint paint, int columns) {
        List<String> lines = new ArrayList<>();
        lines.add(paint.strong(checked.scenario().title())
                + paint.muted("        " + checked.scenario().name()));
        lines.addAll(SideBySideText.table(checked.sides(), paint, columns));
        for (SideBySide.Column column : checked.sides().columns()) {
            if (column instanceof SideBySide.Refused refused) {
                String why = refused.platform() + " does not fit: "
                        + refused.reasons().getFirst().message() + ".";
                Layout.wrap(why, columns - INDENT.length()).forEach(line -> lines.add(INDENT + paint.muted(line)));
            }
        }
        return lines;
    }

    /// {@return many scenarios as a matrix: how often each ends as it should not}
    ///
    /// @param compared the verdicts, one entry for each scenario
    /// @param order the platforms, in the order of their columns
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    public static List<String> matrix(List<Checked> compared, List<String> order, Paint paint, int columns) {
        List<String> platforms = order.stream()
                .filter(name -> compared.stream()
                        .anyMatch(each -> each.sides().verdict(name).isPresent()))
                .toList();
        List<String> lines = new ArrayList<>();
        for (List<String> part : parts(compared, platforms, columns)) {
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            lines.addAll(grid(compared, part).lines(INDENT, paint::muted, cell -> painted(cell, paint)));
        }
        lines.add("");
        String legend = "A share is how often a run ends otherwise than acceptable, " + Chance.SCHEDULER + ". `"
                + UNDEFINED + "`: the platform promises nothing. `" + ELSEWHERE
                + "`: not checked there. `!`: a claim of the scenario does not hold. `?`: stopped at a limit.";
        Layout.wrap(legend, columns - INDENT.length()).forEach(line -> lines.add(INDENT + paint.muted(line)));
        return lines;
    }

    /// As many platforms beside each other as fit into a line, then the next ones below.
    private static List<List<String>> parts(List<Checked> compared, List<String> platforms, int columns) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String platform : platforms) {
            part.add(platform);
            boolean fits =
                    grid(compared, part).lines(INDENT, UnaryOperator.identity(), UnaryOperator.identity()).stream()
                            .allMatch(line -> line.length() <= columns);
            if (!fits && part.size() > 1) {
                part.removeLast();
                parts.add(List.copyOf(part));
                part.clear();
                part.add(platform);
            }
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    private static Grid grid(List<Checked> compared, List<String> platforms) {
        Grid grid = new Grid(1);
        List<String> head = new ArrayList<>(List.of("scenario"));
        head.addAll(platforms);
        grid.add(head);
        for (Checked each : compared) {
            List<String> row = new ArrayList<>(List.of(each.scenario().name()));
            platforms.forEach(name ->
                    row.add(each.sides().verdict(name).map(ComparisonText::cell).orElse(ELSEWHERE)));
            grid.add(row);
        }
        return grid;
    }

    private static String cell(Verdict verdict) {
        String mark = switch (verdict.status()) {
            case HOLDS -> "";
            case DOES_NOT_HOLD -> " !";
            case LIMIT -> " ?";
        };
        boolean complete = verdict.statistics().complete();
        return (verdict.undefined().isPresent()
                        ? UNDEFINED
                        : SideBySideText.share(bad(verdict), share(verdict), complete))
                + mark;
    }

    private static boolean bad(Verdict verdict) {
        return !verdict.unexplained().isEmpty()
                || verdict.outcomes().stream()
                        .anyMatch(each -> each.happens() && each.outcome().grade() != Grade.ACCEPTABLE);
    }

    /// {@return how often a run ends otherwise than acceptable}
    private static Optional<Fraction> share(Verdict verdict) {
        Optional<Fraction> sum = Optional.of(Fraction.ZERO);
        for (Verdict.OutcomeVerdict each : verdict.outcomes()) {
            if (each.outcome().grade() != Grade.ACCEPTABLE) {
                sum = plus(sum, each.probability());
            }
        }
        for (Verdict.UnexplainedEnd each : verdict.unexplained()) {
            sum = plus(sum, each.probability());
        }
        return sum;
    }

    private static Optional<Fraction> plus(Optional<Fraction> one, Optional<Fraction> other) {
        return one.flatMap(a -> other.map(a::plus));
    }

    private static String painted(String cell, Paint paint) {
        String text = cell.strip();
        if (text.endsWith("!")) {
            return paint.danger(cell);
        }
        if (text.equals("never")) {
            return paint.good(cell);
        }
        if (text.equals(ELSEWHERE)) {
            return paint.muted(cell);
        }
        return text.endsWith("%") || text.equals(UNDEFINED) ? paint.warning(cell) : cell;
    }

    /// {@return all of it as one record}
    ///
    /// @param compared the verdicts, one entry for each scenario
    /// @param refused the records of what could not be compared
    public static Map<String, Object> record(List<Checked> compared, List<Map<String, Object>> refused) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "comparison");
        record.put("scheduler", Chance.SCHEDULER);
        record.put("scenarios", compared.stream().map(ComparisonText::scenario).toList());
        record.put("refused", refused);
        return record;
    }

    private static Map<String, Object> scenario(Checked checked) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("scenario", checked.scenario().name());
        record.put("file", checked.file());
        record.put("title", checked.scenario().title());
        record.put("status", VerdictRecord.word(checked.status()));
        record.put("summary", checked.sides().summary());
        record.put(
                "platforms",
                checked.sides().columns().stream().map(ComparisonText::column).toList());
        return record;
    }

    private static Map<String, Object> column(SideBySide.Column column) {
        Map<String, Object> record = new LinkedHashMap<>();
        switch (column) {
            case SideBySide.Judged(Verdict verdict) -> {
                record.putAll(OddsText.platform(verdict));
                record.put("fits", true);
                record.put("status", VerdictRecord.word(verdict.status()));
                record.put("hangs", Chance.record(verdict.hangs().probability()));
                record.put("bad", Chance.record(share(verdict)));
            }
            case SideBySide.Refused(String platform, var reasons) -> {
                record.put("platform", platform);
                record.put("fits", false);
                record.put("reasons", reasons.stream().map(LinkProblem::message).toList());
            }
        }
        return record;
    }
}
