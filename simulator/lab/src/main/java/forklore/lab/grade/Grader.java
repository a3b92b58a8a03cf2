package forklore.lab.grade;

import forklore.lab.answer.Answers;
import forklore.lab.answer.Reply;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.result.Check;
import forklore.lab.result.Passed;
import forklore.lab.result.Result;
import forklore.lab.sheet.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Grades answers.
public final class Grader {

    private final PersonalLab lab;
    private final Evidence evidence;
    private final List<Check> checks = new ArrayList<>();

    private Grader(PersonalLab lab, Evidence evidence) {
        this.lab = lab;
        this.evidence = evidence;
    }

    /// {@return what the answers are worth, if no real run was made}
    ///
    /// @param lab the student's lab
    /// @param answers the answers
    public static Result grade(PersonalLab lab, Answers answers) {
        return grade(lab, answers, Evidence.NONE);
    }

    /// {@return what the answers are worth}
    ///
    /// @param lab the student's lab
    /// @param answers the answers
    /// @param evidence what real runs found
    public static Result grade(PersonalLab lab, Answers answers, Evidence evidence) {
        Grader grader = new Grader(lab, evidence);
        for (PersonalTask task : lab.tasks()) {
            grader.task(task, answers.task(task.id()));
        }
        return new Result(
                lab.sheet().id(), lab.sheet().title(), answers.student(), lab.seed(), lab.attempt(), grader.checks);
    }

    private void task(PersonalTask task, Answers.TaskAnswer answer) {
        Optional<String> needs = task.task().setting().dependsOn();
        boolean blocked = needs.isPresent() && !passed(needs.get());
        Mark mark = blocked ? Mark.notRun("task " + needs.get() + " must be solved first") : mark(task, answer.reply());
        checks.add(mark.check(task.id(), task.task(), answer.hints(), needs));
    }

    private boolean passed(String id) {
        return checks.stream().anyMatch(check -> check.id().equals(id) && check.passed() == Passed.YES);
    }

    private Mark mark(PersonalTask task, Reply reply) {
        return switch (task.task().format()) {
            case Format.Predict predict -> PredictGrader.grade(task, predict, reply);
            case Format.Drive drive -> PlayGrader.drive(task, drive, reply);
            case Format.Find find -> PlayGrader.find(task, find, reply);
            case Format.Break breaking -> EditGrader.broken(lab, task, breaking, reply);
            case Format.Fix fix -> EditGrader.fix(lab, task, fix, reply);
            case Format.Explain explain -> ExplainGrader.grade(task, explain, reply);
            case Format.Measure measure -> RunGrader.measure(task, measure, reply, evidence);
            case Format.Steer steer -> RunGrader.steer(task, steer, evidence);
            case Format.Recording _ -> Mark.notRun("this Forklore has no recorder yet");
            case Format.Migrate migrate -> RunGrader.migrate(task, migrate, evidence);
        };
    }
}
