package forklore.cli.report;

import forklore.cli.output.Bar;
import forklore.cli.output.Layout;
import forklore.cli.output.Message;
import forklore.cli.output.Paint;
import forklore.engine.explore.Path;
import forklore.engine.model.Grade;
import forklore.engine.model.Heading;
import forklore.engine.model.Language;
import forklore.engine.odds.Fraction;
import forklore.engine.verdict.Endings;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Narrator;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A verdict as a person reads it: the answer first, then every outcome, every claim, and the run to look at.
public final class VerdictText {

    private static final String INDENT = "   ";
    private static final int BAR = 12;

    private final Verdict verdict;
    private final String argument;
    private final Paint paint;
    private final int columns;
    private final List<String> body = new ArrayList<>();

    private VerdictText(Verdict verdict, String argument, Paint paint, int columns) {
        this.verdict = verdict;
        this.argument = argument;
        this.paint = paint;
        this.columns = columns;
    }

    /// {@return the verdict as a message}
    ///
    /// @param verdict the verdict
    /// @param argument how the user named the scenario
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    /// @param hints whether to say what to do next
    public static Message of(Verdict verdict, String argument, Paint paint, int columns, boolean hints) {
        return new VerdictText(verdict, argument, paint, columns).message(hints);
    }

    /// {@return the verdict in one line that stands alone}
    ///
    /// @param verdict the verdict
    public static String headline(Verdict verdict) {
        return switch (verdict.status()) {
            case HOLDS -> "every claim holds" + worstThatHappens(verdict);
            case LIMIT ->
                "stopped at " + String.join(" and ", verdict.statistics().boundsReached())
                        + ", nothing wrong up to there: no verdict";
            case DOES_NOT_HOLD -> firstProblem(verdict);
        };
    }

    private static String worstThatHappens(Verdict verdict) {
        for (Verdict.OutcomeVerdict each : verdict.outcomes()) {
            if (each.outcome().grade() == Grade.INTERESTING && each.happens()) {
                String share = Chance.percent(each.probability());
                return "; `" + each.outcome().name() + "` happens"
                        + (share.isEmpty() ? "" : " in " + share + " of random schedules");
            }
        }
        return "";
    }

    private static String firstProblem(Verdict verdict) {
        String line = verdict.problems().getFirst().sentence();
        int more = verdict.problems().size() - 1;
        return decapitalised(line) + (more == 0 ? "" : " (and " + Layout.count(more, "more problem") + ")");
    }

    /// {@return a sentence as it goes on after a colon}
    static String decapitalised(String text) {
        String sentence = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private Message message(boolean hints) {
        VerdictCode code = VerdictCode.of(verdict);
        Message.Level level = verdict.status() == Verdict.Status.HOLDS ? Message.Level.VERDICT : Message.Level.REFUTED;
        problems();
        outcomes();
        unexplained();
        undefined();
        claims();
        List<Message.Note> notes = new ArrayList<>();
        verdict.worst().ifPresent(path -> run(path, notes));
        notes.add(new Message.Note("size", statistics()));
        if (hints) {
            next(verdict, argument).forEach(command -> notes.add(Message.next(command)));
        }
        String place = verdict.scenario().name() + ", platform " + verdict.platform();
        return new Message(level, code.code(), headline(verdict), place, body, notes);
    }

    private void problems() {
        if (verdict.problems().size() > 1) {
            for (Verdict.Problem problem : verdict.problems()) {
                paragraph("- ", problem.sentence());
            }
        }
    }

    private void outcomes() {
        body.add("");
        int nameWidth = Layout.longest(
                verdict.outcomes().stream().map(each -> each.outcome().name()).toList());
        int fractionWidth = Layout.longest(verdict.outcomes().stream()
                .map(each -> Chance.fraction(each.probability()))
                .toList());
        for (Verdict.OutcomeVerdict each : verdict.outcomes()) {
            String grade = Layout.pad(
                    "", "interesting".length() - each.outcome().grade().word().length());
            body.add((INDENT + paint.strong(Layout.pad(each.outcome().name(), nameWidth)) + "  "
                            + Scenarios.graded(each.outcome().grade(), paint) + grade + "  "
                            + odds(each.probability(), fractionWidth) + "  " + length(each))
                    .stripTrailing());
            paragraph("  ", each.outcome().reason());
        }
        boolean exact =
                verdict.outcomes().stream().anyMatch(each -> each.probability().isPresent());
        paragraph("", exact ? "The odds are exact, " + Chance.SCHEDULER + "." : noOdds());
    }

    private String noOdds() {
        return "There are no odds: " + verdict.statistics().oddsMissing().orElse("they are not known") + ".";
    }

    private String odds(Optional<Fraction> probability, int fractionWidth) {
        String bar = Bar.of(probability.map(Fraction::toDouble).orElse(0.0), BAR);
        return Layout.padLeft(Chance.fraction(probability), fractionWidth) + "  "
                + Layout.padLeft(Chance.percent(probability), 7) + "  " + paint.accent(bar);
    }

    private String length(Verdict.OutcomeVerdict each) {
        return each.shortest()
                .map(path -> "shortest: " + Layout.count(path.steps().size(), "step"))
                .orElse(verdict.statistics().complete() ? "never happens" : "not found so far");
    }

    private void unexplained() {
        for (Verdict.UnexplainedEnd end : verdict.unexplained()) {
            String share = Chance.percent(end.probability());
            body.add("");
            body.add(INDENT + paint.danger("no outcome names this end: ") + Endings.describe(end.ending()));
            body.add(INDENT + "  " + (share.isEmpty() ? "" : Chance.fraction(end.probability()) + "  " + share + "  ")
                    + "shortest: " + Layout.count(end.shortest().steps().size(), "step"));
        }
    }

    private void undefined() {
        verdict.undefined().ifPresent(undefined -> {
            String share = Chance.percent(undefined.probability());
            body.add("");
            body.add(INDENT
                    + paint.danger("undefined on " + verdict.platform() + ": ")
                    + (share.isEmpty() ? "" : Chance.fraction(undefined.probability()) + "  " + share));
            undefined.calls().forEach(call -> paragraph("  ", "it " + call));
        });
    }

    private void claims() {
        body.add("");
        for (Claim claim : Claim.of(verdict)) {
            body.add(INDENT + claim.line(paint, Claim.width(List.of(verdict))));
        }
    }

    private void run(Path path, List<Message.Note> notes) {
        body.add("");
        body.addAll(story(verdict, path, paint, ""));
        body.add("");
        String why = Narrator.ending(path);
        if (!why.isEmpty()) {
            notes.add(Message.why(why));
        }
        notes.add(new Message.Note("token", path.schedule().token()));
    }

    /// {@return a run, drawn, below what it is a run to}
    ///
    /// @param verdict the verdict that shows it
    /// @param path the run
    /// @param paint the colour of the stream
    /// @param where on which platform, if that is to be said
    static List<String> story(Verdict verdict, Path path, Paint paint, String where) {
        boolean undefined =
                verdict.undefined().filter(each -> each.shortest().equals(path)).isPresent();
        String end = path.ending()
                .flatMap(ending -> Judge.classify(verdict.scenario(), ending))
                .map(outcome -> "to " + outcome.name())
                .orElse(undefined ? "to what is undefined" : "to an end without a name");
        boolean chosen =
                verdict.outcomes().stream().anyMatch(each -> each.shown().equals(Optional.of(path)));
        List<String> lines = new ArrayList<>();
        lines.add(INDENT + paint.strong((chosen ? "A run " : "The shortest run ") + end) + where + ", "
                + Layout.count(path.steps().size(), "step") + ":");
        lines.add("");
        lines.addAll(Picture.lines(path, paint));
        return lines;
    }

    private String statistics() {
        Verdict.Statistics size = verdict.statistics();
        return Layout.count(size.states(), "state") + ", " + Layout.count(size.transitions(), "transition") + ", "
                + Layout.count(size.ends(), "end") + ", depth " + size.depth() + ", "
                + Math.round(size.bytesPerState()) + " bytes per state, "
                + (size.complete() ? "complete" : "not complete");
    }

    /// {@return the commands that go on from a verdict}
    ///
    /// @param verdict the verdict
    /// @param argument how the user named the scenario
    static List<String> next(Verdict verdict, String argument) {
        List<String> commands = new ArrayList<>();
        verdict.worst().ifPresent(path -> {
            boolean part =
                    verdict.outcomes().size() < verdict.scenario().outcomes().size();
            String outcome = verdict.outcomes().getFirst().outcome().name();
            boolean core = verdict.platform().equals(Heading.CORE);
            String place = core ? "" : " --platform " + verdict.platform();
            commands.add(
                    part || !core
                            ? "forklore play " + argument + " --schedule "
                                    + path.schedule().token()
                            : "forklore open " + argument + " --step "
                                    + path.steps().size());
            if (verdict.scenario().languages().contains(Language.C)) {
                commands.add("forklore steer " + argument + place + (part ? " --outcome " + outcome : ""));
            }
        });
        if (verdict.status() != Verdict.Status.HOLDS) {
            commands.add("forklore explain " + VerdictCode.of(verdict).code());
        }
        return commands;
    }

    private void paragraph(String lead, String text) {
        for (String line : Layout.wrap(text, columns - INDENT.length() - lead.length())) {
            body.add(INDENT + lead + paint.muted(line));
        }
    }
}
