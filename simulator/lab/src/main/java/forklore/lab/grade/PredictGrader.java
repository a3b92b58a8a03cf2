package forklore.lab.grade;

import forklore.lab.answer.Reply;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import forklore.lab.sheet.Format.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Grades predictions: each right tick and cell earns its share, a wrong tick costs as much, what
/// was left out does
/// neither.
final class PredictGrader {

    private final PersonalTask task;
    private final Format.Predict predict;
    private final Reply.Predicted reply;
    private final Keys keys;
    private final List<String> log = new ArrayList<>();
    private int right;
    private int cost;
    private Optional<String> firstWrong = Optional.empty();

    private PredictGrader(PersonalTask task, Format.Predict predict, Reply.Predicted reply) {
        this.task = task;
        this.predict = predict;
        this.reply = reply;
        this.keys = Keys.of(task, predict);
    }

    static Mark grade(PersonalTask task, Format.Predict predict, Reply reply) {
        return reply instanceof Reply.Predicted predicted
                ? new PredictGrader(task, predict, predicted).mark()
                : Mark.unanswered();
    }

    private Mark mark() {
        for (int i = 0; i < predict.ticks().size(); i++) {
            tick(predict.ticks().get(i), keys.ticks().get(i));
        }
        for (int i = 0; i < predict.cells().size(); i++) {
            cell(predict.cells().get(i), keys.cells().get(i));
        }
        int items = predict.ticks().size() + predict.cells().size();
        int points = task.task().points() * Math.max(0, right - cost) / items;
        return right == items
                ? Mark.right(points, log)
                : Mark.wrong(
                        points,
                        log,
                        firstWrong.orElse("Not everything was answered."),
                        "Play the runs above, and find the step at which they leave what you had in mind.");
    }

    private void tick(Claim claim, Keys.Tick key) {
        Optional<Boolean> said = reply.tick(claim.name());
        String truth = key.shown()
                .map(path -> claim.condition() + ": possible, for example by "
                        + path.schedule().token())
                .orElse(claim.condition() + ": in no schedule.");
        boolean isRight = said.equals(Optional.of(key.possible()));
        right += isRight ? 1 : 0;
        cost += said.isPresent() && !isRight ? 1 : 0;
        told(claim.name(), said.map(yes -> yes ? "yes" : "no"), isRight, truth);
    }

    private void cell(Format.Cell cell, Keys.Cell key) {
        Optional<String> said = reply.cell(cell.name());
        String value = key.value().orElse("?");
        boolean isRight = said.isPresent() && same(said.get(), key);
        right += isRight ? 1 : 0;
        told(cell.name(), said, isRight, what(cell) + ": " + value + ".");
    }

    private String what(Format.Cell cell) {
        return switch (cell.kind()) {
            case LOOK -> cell.about() + (task.walk().isEmpty() ? " at the end" : " after these steps");
            case CHANCE -> "probability of " + cell.about();
            case SHORTEST -> "steps of the shortest run to " + cell.about();
            case ENDS -> "number of different ends";
        };
    }

    private static boolean same(String said, Keys.Cell key) {
        String plain = plain(said);
        return key.value().filter(value -> plain(value).equals(plain)).isPresent()
                || !key.percent().isEmpty() && plain(key.percent()).equals(plain);
    }

    /// Case, quotes and spaces do not count.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "").replace("%", "");
    }

    private void told(String name, Optional<String> said, boolean isRight, String truth) {
        String answer = said.map(each -> "you said " + each).orElse("you said nothing");
        log.add((isRight ? "right  " : "wrong  ") + name + ", " + answer + ". " + truth);
        if (!isRight && firstWrong.isEmpty() && said.isPresent()) {
            firstWrong = Optional.of(name + ": " + answer + ", but " + truth);
        }
    }
}
