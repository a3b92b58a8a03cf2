package forklore.cli.report;

import forklore.cli.output.Grid;
import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.Paint;
import forklore.engine.model.Outcome;
import forklore.engine.odds.Fraction;
import forklore.engine.verdict.Narrator;
import forklore.engine.verdict.SideBySide;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One scenario on several platforms, as a table: a line for each platform, a column for each outcome.
public final class SideBySideText {

    private static final String INDENT = "   ";
    private static final String GAP = "  ";

    private SideBySideText() {}

    /// {@return the answer to a check on several platforms}
    ///
    /// @param checked the verdicts
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    /// @param hints whether to say what to do next
    public static Message of(Checked checked, Paint paint, int columns, boolean hints) {
        List<String> body = new ArrayList<>(table(checked.sides(), paint, columns));
        if (checked.problems().size() > 1) {
            body.add("");
            for (SideBySide.Problem problem : checked.problems()) {
                String place =
                        problem.platform().map(name -> "on " + name + ": ").orElse("");
                Layout.wrap("- " + place + problem.sentence(), columns - INDENT.length())
                        .forEach(line -> body.add(INDENT + line));
            }
        }
        body.add("");
        body.addAll(claims(checked.verdicts(), paint));
        List<Message.Note> notes = new ArrayList<>();
        Verdict first = checked.first();
        first.worst().ifPresent(path -> {
            body.add("");
            body.addAll(VerdictText.story(first, path, paint, " on " + first.platform()));
            body.add("");
            Optional.of(Narrator.ending(path))
                    .filter(why -> !why.isEmpty())
                    .ifPresent(why -> notes.add(Message.why(why)));
            notes.add(new Message.Note("token", path.schedule().token()));
        });
        if (hints) {
            VerdictText.next(first, checked.argument()).forEach(command -> notes.add(Message.next(command)));
            notes.add(Message.next("forklore odds " + checked.argument()));
            if (checked.status() == Verdict.Status.DOES_NOT_HOLD && first.status() != Verdict.Status.DOES_NOT_HOLD) {
                notes.add(Message.next("forklore explain " + checked.code().code()));
            }
        }
        Message.Level level = checked.status() == Verdict.Status.HOLDS ? Message.Level.VERDICT : Message.Level.REFUTED;
        return new Message(
                level,
                checked.code().code(),
                checked.headline(),
                checked.scenario().name(),
                body,
                notes);
    }

    /// {@return the summary, the table and what each outcome means}
    ///
    /// @param sides the verdicts
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    public static List<String> table(SideBySide sides, Paint paint, int columns) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        String summary = sides.summary();
        Layout.wrap(
                        summary.substring(0, 1).toUpperCase(Locale.ROOT) + summary.substring(1) + ".",
                        columns - INDENT.length())
                .forEach(line -> lines.add(INDENT + line));
        lines.add("");
        lines.addAll(grid(sides, paint));
        lines.add("");
        for (Verdict.OutcomeVerdict each : outcomes(sides)) {
            Outcome outcome = each.outcome();
            lines.add(INDENT + paint.strong(outcome.name()) + GAP + Scenarios.graded(outcome.grade(), paint));
            Layout.wrap(outcome.reason(), columns - INDENT.length() - 2)
                    .forEach(line -> lines.add(INDENT + GAP + paint.muted(line)));
        }
        Layout.wrap("The odds are exact, " + Chance.SCHEDULER + ".", columns - INDENT.length())
                .forEach(line -> lines.add(INDENT + paint.muted(line)));
        return lines;
    }

    private static List<Verdict.OutcomeVerdict> outcomes(SideBySide sides) {
        return sides.verdicts().isEmpty()
                ? List.of()
                : sides.verdicts().getFirst().outcomes();
    }

    private static List<String> grid(SideBySide sides, Paint paint) {
        boolean undefined =
                sides.verdicts().stream().anyMatch(each -> each.undefined().isPresent());
        boolean unnamed =
                sides.verdicts().stream().anyMatch(each -> !each.unexplained().isEmpty());
        Grid grid = new Grid(2);
        List<String> head = new ArrayList<>(List.of("platform", "verdict"));
        outcomes(sides).forEach(each -> head.add(each.outcome().name()));
        head.addAll(undefined ? List.of("undefined") : List.of());
        head.addAll(unnamed ? List.of("no name") : List.of());
        grid.add(head);
        for (SideBySide.Column column : sides.columns()) {
            grid.add(
                    switch (column) {
                        case SideBySide.Judged(Verdict verdict) -> cells(verdict, undefined, unnamed);
                        case SideBySide.Refused(String platform, var _) -> List.of(platform, "does not fit");
                    });
        }
        return grid.lines(INDENT, paint::muted, cell -> painted(cell, paint));
    }

    private static List<String> cells(Verdict verdict, boolean undefined, boolean unnamed) {
        List<String> cells = new ArrayList<>(List.of(verdict.platform(), word(verdict.status())));
        boolean complete = verdict.statistics().complete();
        for (Verdict.OutcomeVerdict each : verdict.outcomes()) {
            cells.add(share(each.happens(), each.probability(), complete));
        }
        if (undefined) {
            cells.add(verdict.undefined()
                    .map(each -> share(true, each.probability(), complete))
                    .orElse("never"));
        }
        if (unnamed) {
            Optional<Fraction> sum = verdict.unexplained().stream()
                    .map(Verdict.UnexplainedEnd::probability)
                    .reduce(Optional.of(Fraction.ZERO), (a, b) -> a.flatMap(x -> b.map(x::plus)));
            cells.add(share(!verdict.unexplained().isEmpty(), sum, complete));
        }
        return cells;
    }

    /// {@return how often something happens, in a word or two}
    static String share(boolean happens, Optional<Fraction> probability, boolean complete) {
        if (!happens) {
            return complete ? "never" : "unknown";
        }
        return probability.isPresent() ? Chance.percent(probability) : "happens";
    }

    /// {@return a status in words}
    static String word(Verdict.Status status) {
        return switch (status) {
            case HOLDS -> "holds";
            case DOES_NOT_HOLD -> "does not hold";
            case LIMIT -> "no verdict";
        };
    }

    private static String painted(String cell, Paint paint) {
        return switch (cell.strip()) {
            case "holds" -> paint.good(cell);
            case "does not hold" -> paint.danger(cell);
            case "no verdict", "does not fit" -> paint.warning(cell);
            case "never" -> paint.muted(cell);
            default -> cell;
        };
    }

    private static List<String> claims(List<Verdict> verdicts, Paint paint) {
        int width = Claim.width(verdicts);
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            for (Claim claim : Claim.of(verdict)) {
                String line = claim.line(paint, width);
                answers.computeIfAbsent(line, _ -> new ArrayList<>()).add(verdict.platform());
                places.computeIfAbsent(claim.text(), _ -> new ArrayList<>()).add(verdict.platform());
            }
        }
        List<String> lines = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            for (Claim claim : Claim.of(verdict)) {
                List<String> here = answers.remove(claim.line(paint, width));
                if (here != null) {
                    boolean everywhere = here.equals(places.get(claim.text()));
                    lines.add(INDENT
                            + claim.line(paint, width)
                            + (everywhere ? "" : paint.muted("   (on " + String.join(", ", here) + ")")));
                }
            }
        }
        return lines;
    }
}
