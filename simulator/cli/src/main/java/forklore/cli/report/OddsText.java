package forklore.cli.report;

import forklore.cli.output.Bar;
import forklore.cli.output.Layout;
import forklore.cli.output.Paint;
import forklore.engine.model.Grade;
import forklore.engine.odds.Fraction;
import forklore.engine.verdict.Endings;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The exact probability of every outcome, on one platform or on several.
public final class OddsText {

    private static final String INDENT = "   ";
    private static final String ALL = "all";
    private static final int BAR = 12;
    private static final double FEW = 10;

    private OddsText() {}

    /// One line of the table.
    private record Row(String name, Optional<Grade> grade, boolean happens, Optional<Fraction> probability) {}

    /// {@return the tables, one for each platform}
    ///
    /// @param verdicts what the search found, one for each platform
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    public static List<String> lines(List<Verdict> verdicts, Paint paint, int columns) {
        List<String> lines = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            lines.addAll(table(verdict, paint));
        }
        lines.add("");
        for (String line : Layout.wrap(remark(verdicts), columns - INDENT.length())) {
            lines.add(INDENT + paint.muted(line));
        }
        return lines;
    }

    private static List<String> table(Verdict verdict, Paint paint) {
        List<String> lines = new ArrayList<>();
        lines.add(paint.strong(verdict.scenario().name()) + paint.muted(", platform " + verdict.platform()));
        lines.add("");
        List<Row> rows = rows(verdict);
        int name = Layout.longest(rows.stream().map(Row::name).toList());
        int fraction = Layout.longest(
                rows.stream().map(row -> Chance.fraction(row.probability())).toList());
        for (Row row : rows) {
            lines.add(line(row, verdict.statistics().complete(), name, fraction, paint));
            whole(row).ifPresent(exact -> lines.add(INDENT + "  = " + exact));
        }
        return lines;
    }

    private static List<Row> rows(Verdict verdict) {
        List<Row> rows = new ArrayList<>();
        for (Verdict.OutcomeVerdict each : verdict.outcomes()) {
            rows.add(new Row(
                    each.outcome().name(), Optional.of(each.outcome().grade()), each.happens(), each.probability()));
        }
        for (Verdict.UnexplainedEnd each : verdict.unexplained()) {
            rows.add(new Row(Endings.describe(each.ending()), Optional.empty(), true, each.probability()));
        }
        verdict.undefined()
                .ifPresent(each -> rows.add(
                        new Row("undefined on " + verdict.platform(), Optional.empty(), true, each.probability())));
        if (rows.stream().allMatch(row -> row.probability().isPresent())) {
            Fraction sum = rows.stream().map(row -> row.probability().get()).reduce(Fraction.ZERO, Fraction::plus);
            rows.add(new Row(ALL, Optional.empty(), true, Optional.of(sum)));
        }
        return rows;
    }

    private static String line(Row row, boolean complete, int name, int fraction, Paint paint) {
        int grade = "interesting".length();
        String graded = row.grade().map(each -> Scenarios.graded(each, paint)).orElse("");
        int shown = row.grade().map(each -> each.word().length()).orElse(0);
        String bar = Bar.of(row.probability().map(Fraction::toDouble).orElse(0.0), BAR);
        return (INDENT + paint.strong(Layout.pad(row.name(), name)) + "  " + graded + " ".repeat(grade - shown) + "  "
                        + Layout.padLeft(Chance.fraction(row.probability()), fraction) + "  "
                        + Layout.padLeft(Chance.percent(row.probability()), "100.00 %".length()) + "  "
                        + paint.accent(bar) + "  " + often(row, complete))
                .stripTrailing();
    }

    /// How many runs it takes, on average, until it happens; said of what is neither certain nor impossible.
    private static String often(Row row, boolean complete) {
        if (!row.happens()) {
            return complete ? "never" : "not found so far";
        }
        if (row.name().equals(ALL) || row.probability().isEmpty()) {
            return "";
        }
        Fraction share = row.probability().get();
        double runs = share.denominator().doubleValue() / share.numerator().doubleValue();
        return share.equals(Fraction.ONE)
                ? "always"
                : "1 in " + (runs < FEW ? String.format(Locale.ROOT, "%.1f", runs) : Layout.grouped(Math.round(runs)));
    }

    private static Optional<String> whole(Row row) {
        return row.probability()
                .map(Fraction::toString)
                .filter(exact -> !exact.equals(Chance.fraction(row.probability())));
    }

    private static String remark(List<Verdict> verdicts) {
        List<String> sentences = new ArrayList<>();
        if (verdicts.stream().anyMatch(OddsText::known)) {
            sentences.add("The odds are exact, " + Chance.SCHEDULER + ".");
        }
        for (Verdict verdict : verdicts) {
            if (!known(verdict)) {
                sentences.add("There are no odds on " + verdict.platform() + ": "
                        + verdict.statistics().oddsMissing().orElse("they are not known") + ".");
            }
        }
        return String.join(" ", sentences);
    }

    /// {@return whether every probability is known}
    ///
    /// @param verdict what the search found
    public static boolean known(Verdict verdict) {
        return verdict.outcomes().stream().allMatch(each -> each.probability().isPresent())
                && verdict.unexplained().stream()
                        .allMatch(each -> each.probability().isPresent());
    }

    /// {@return all of it as one record}
    ///
    /// @param verdicts what the search found, one for each platform, of the same scenario
    /// @param file the name of the scenario's file
    public static Map<String, Object> record(List<Verdict> verdicts, String file) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", "odds");
        record.put("scenario", verdicts.getFirst().scenario().name());
        record.put("file", file);
        record.put("scheduler", Chance.SCHEDULER);
        record.put("platforms", verdicts.stream().map(OddsText::platform).toList());
        return record;
    }

    /// {@return the odds on one platform as one record}
    ///
    /// @param verdict what the search found
    static Map<String, Object> platform(Verdict verdict) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("platform", verdict.platform());
        record.put("hash", verdict.hash());
        record.put("complete", verdict.statistics().complete());
        record.put(
                "outcomes",
                verdict.outcomes().stream()
                        .map(each -> outcome(
                                each.outcome().name(),
                                each.outcome().grade().word(),
                                each.happens(),
                                each.probability()))
                        .toList());
        record.put(
                "unexplained",
                verdict.unexplained().stream().map(OddsText::unexplained).toList());
        record.put("undefined", verdict.undefined().map(VerdictRecord::undefined));
        return record;
    }

    private static Map<String, Object> outcome(
            String name, String grade, boolean happens, Optional<Fraction> probability) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("name", name);
        record.put("grade", grade);
        record.put("happens", happens);
        record.put("probability", Chance.record(probability));
        return record;
    }

    private static Map<String, Object> unexplained(Verdict.UnexplainedEnd end) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("ending", Endings.describe(end.ending()));
        record.put("probability", Chance.record(end.probability()));
        return record;
    }
}
