package forklore.lab.answer;

import forklore.engine.model.Schedule;
import forklore.lab.outline.Outline;
import forklore.lab.outline.RawLine;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;

/// Answers as text: a blank one to begin with, and given ones.
public final class AnswerText {

    private static final String LINE = "\n";
    private static final int DECIMALS = 4;

    private final StringBuilder text = new StringBuilder();

    private AnswerText() {}

    /// {@return an answer file to be filled in; it can be read, and answers nothing}
    ///
    /// @param lab the student's lab
    /// @param student the student's name or number
    public static String blank(PersonalLab lab, String student) {
        AnswerText writer = new AnswerText();
        writer.remark(
                "",
                "Answers to lab " + lab.sheet().number() + ": " + lab.sheet().title());
        writer.remark("", "A line that begins with # is a remark. ? stands for no answer.");
        writer.head(lab.sheet().number(), student, lab.seed(), lab.attempt());
        for (PersonalTask task : lab.tasks()) {
            writer.text.append(LINE);
            writer.remark("", task.task().title() + " (" + task.task().points() + " points)");
            writer.line("", "task", task.id());
            writer.open(task);
        }
        return writer.text.toString();
    }

    /// {@return the text that is read as these answers}
    ///
    /// @param answers the answers
    public static String of(Answers answers) {
        AnswerText writer = new AnswerText();
        writer.head(answers.lab(), answers.student(), answers.seed(), answers.attempt());
        for (Answers.TaskAnswer task : answers.tasks()) {
            writer.text.append(LINE);
            writer.line("", "task", task.task());
            if (task.hints() > 0) {
                writer.line("  ", "hints", Integer.toString(task.hints()));
            }
            writer.reply(task.reply());
        }
        return writer.text.toString();
    }

    private void head(int lab, String student, long seed, int attempt) {
        line("", "lab", Integer.toString(lab));
        line("", "student", student);
        line("", "seed", Long.toString(seed));
        line("", "attempt", Integer.toString(attempt));
    }

    private void open(PersonalTask task) {
        switch (task.task().format()) {
            case Format.Predict predict -> predictions(predict);
            case Format.Drive drive -> {
                remark("  ", "Goal: " + drive.end().map(Format.Claim::condition).orElse(drive.look()));
                schedule();
            }
            case Format.Find find -> {
                remark("  ", "Goal: " + find.end().condition());
                schedule();
            }
            case Format.Break _, Format.Fix _ -> {
                remark("  ", "Put the whole changed scenario below, indented.");
                line("  ", "scenario", "?");
            }
            case Format.Explain explain -> {
                for (int i = 0; i < explain.sentences().size(); i++) {
                    String sentence = explain.sentences().get(i).text().replace('\n', ' ');
                    remark("  ", (char) ('A' + i) + "  " + sentence);
                }
                remark("  ", "The letters, first cause first: B A C. Leave out what is wrong.");
                line("  ", "order", "?");
            }
            case Format.Measure _ -> {
                remark("  ", "How many runs, how many ended so, and the 95 % interval in percent.");
                line("  ", "runs", "?");
                line("  ", "seen", "?");
                line("  ", "low", "?");
                line("  ", "high", "?");
            }
            case Format.Recording _ -> {
                line("  ", "thread", "?");
                line("  ", "lock", "?");
            }
            case Format.Steer _ -> remark("  ", "Nothing to write here: hand in the record of `forklore steer --out`.");
            case Format.Migrate migrate ->
                remark("  ", "Nothing to write here: " + migrate.program() + " is run as it lies beside this file.");
        }
    }

    private void predictions(Format.Predict predict) {
        if (!predict.ticks().isEmpty()) {
            remark("  ", "yes: there is a schedule in which it happens; no: there is none.");
        }
        for (Format.Claim claim : predict.ticks()) {
            remark("  ", claim.condition());
            line("  ", claim.name(), "?");
        }
        for (Format.Cell cell : predict.cells()) {
            remark("  ", question(cell));
            line("  ", cell.name(), "?");
        }
    }

    private void schedule() {
        remark("  ", "Whose turn, and for how many steps: main.2,worker.1,child.3; or a token.");
        line("  ", "schedule", "?");
    }

    private static String question(Format.Cell cell) {
        return switch (cell.kind()) {
            case LOOK -> cell.about();
            case CHANCE -> "how likely is: " + cell.about() + "; a fraction, or a percentage with two decimals";
            case SHORTEST -> "how many steps has the shortest run to: " + cell.about();
            case ENDS -> "how many different ends there are";
        };
    }

    private void reply(Reply reply) {
        switch (reply) {
            case Reply.None _ -> {}
            case Reply.Predicted predicted -> {
                predicted.ticks().forEach(tick -> line("  ", tick.name(), tick.possible() ? "yes" : "no"));
                predicted
                        .cells()
                        .forEach(cell -> line("  ", cell.name(), cell.value().replace('\n', ' ')));
            }
            case Reply.Played played -> line("  ", "schedule", Schedule.turns(played.turns()));
            case Reply.Edited edited -> {
                text.append("  scenario").append(LINE);
                for (RawLine line : Outline.lines(edited.text())) {
                    text.append(line.text().isBlank() ? "" : "    " + line.text())
                            .append(LINE);
                }
            }
            case Reply.Ordered ordered -> line("  ", "order", String.join(" ", ordered.letters()));
            case Reply.Measured measured -> {
                line("  ", "runs", Integer.toString(measured.runs()));
                line("  ", "seen", Integer.toString(measured.seen()));
                line("  ", "low", Percents.text(measured.low(), DECIMALS));
                line("  ", "high", Percents.text(measured.high(), DECIMALS));
            }
            case Reply.Named named -> {
                line("  ", "thread", named.thread());
                line("  ", "lock", named.lock());
            }
        }
    }

    private void remark(String margin, String words) {
        text.append(margin).append("# ").append(words).append(LINE);
    }

    private void line(String margin, String key, String value) {
        text.append(margin).append(key);
        text.append(" ".repeat(Math.max(1, 9 - key.length()))).append(value).append(LINE);
    }
}
