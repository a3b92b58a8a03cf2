package forklore.lab.grade;

import forklore.engine.explore.Path;
import forklore.engine.model.Condition;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.lab.answer.Answers;
import forklore.lab.answer.Reply;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.personal.Splice;
import forklore.lab.sheet.Format;
import forklore.lab.sheet.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answers of a model student, for teachers, and for a student after a graded try.
public final class ModelAnswer {

    private ModelAnswer() {}

    /// {@return the answers that earn all points that can be earned without real runs}
    ///
    /// @param lab the student's lab
    /// @param student the name to write on them
    public static Answers of(PersonalLab lab, String student) {
        List<Answers.TaskAnswer> tasks = new ArrayList<>();
        for (PersonalTask task : lab.tasks()) {
            tasks.add(new Answers.TaskAnswer(task.id(), 0, of(task)));
        }
        return new Answers(lab.sheet().number(), student, lab.seed(), lab.attempt(), tasks);
    }

    /// {@return the answer to one task; none where only a real run can answer}
    ///
    /// @param task the task
    public static Reply of(PersonalTask task) {
        return switch (task.task().format()) {
            case Format.Predict predict -> predicted(Keys.of(task, predict));
            case Format.Drive drive -> played(shortest(task, drive));
            case Format.Find find -> played(shortest(task, find.end()));
            case Format.Break breaking -> edited(task, breaking.model());
            case Format.Fix fix -> edited(task, fix.model());
            case Format.Explain explain -> ordered(explain);
            case Format.Recording recording -> new Reply.Named(recording.thread(), recording.lock());
            case Format.Measure _, Format.Steer _, Format.Migrate _ -> new Reply.None();
        };
    }

    /// {@return whether only real runs can answer a task of this format}
    ///
    /// @param format the format
    public static boolean needsRealRuns(Format format) {
        return switch (format) {
            case Format.Measure _, Format.Steer _, Format.Recording _, Format.Migrate _ -> true;
            case Format.Predict _, Format.Drive _, Format.Find _, Format.Break _, Format.Fix _, Format.Explain _ ->
                false;
        };
    }

    private static Reply predicted(Keys keys) {
        return new Reply.Predicted(
                keys.ticks().stream()
                        .map(tick -> new Reply.Tick(tick.name(), tick.possible()))
                        .toList(),
                keys.cells().stream()
                        .map(cell -> new Reply.Cell(cell.name(), cell.value().orElse("?")))
                        .toList());
    }

    private static Reply played(Optional<Path> path) {
        return path.<Reply>map(each -> new Reply.Played(each.schedule().turns()))
                .orElse(new Reply.None());
    }

    private static Optional<Path> shortest(PersonalTask task, Format.Claim claim) {
        Optional<Condition> condition = task.scenario().condition(claim.name());
        return Ways.of(task.scenario().linked().getFirst()).shortest(condition.orElseThrow());
    }

    private static Optional<Path> shortest(PersonalTask task, Format.Drive drive) {
        if (drive.end().isPresent()) {
            return shortest(task, drive.end().get());
        }
        Ways ways = Ways.of(task.scenario().linked().getFirst());
        return Wanted.of(drive.look())
                .flatMap(wanted -> ways.states(wanted).stream()
                        .findFirst()
                        .map(state -> ways.all().path(state)));
    }

    /// {@return a changed scenario as an answer; none if a change does not fit or makes no scenario}
    ///
    /// @param task the task
    /// @param edits the changes, in order
    public static Reply edited(PersonalTask task, List<Task.Edit> edits) {
        String text = task.scenario().text();
        for (Task.Edit edit : edits) {
            switch (Splice.of(text, edit.find(), edit.put())) {
                case Splice.Spliced.Done done -> text = done.text();
                case Splice.Spliced.Not _ -> {
                    return new Reply.None();
                }
            }
        }
        return switch (Reader.read(task.scenario().name() + ".fork", text)) {
            case Reading.Parsed parsed -> new Reply.Edited(text, parsed.scenario());
            case Reading.Rejected _ -> new Reply.None();
        };
    }

    /// Of several right orders the first in the order of the letters.
    private static Reply ordered(Format.Explain explain) {
        List<String> letters = new ArrayList<>();
        List<String> placed = new ArrayList<>();
        for (int turn = 0; turn < explain.sentences().size(); turn++) {
            for (int i = 0; i < explain.sentences().size(); i++) {
                Format.Sentence sentence = explain.sentences().get(i);
                if (sentence.belongs() && !placed.contains(sentence.id()) && placed.containsAll(sentence.after())) {
                    placed.add(sentence.id());
                    letters.add(String.valueOf((char) ('A' + i)));
                    break;
                }
            }
        }
        return new Reply.Ordered(letters);
    }
}
