package forklore.lab.grade;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lab.answer.AnswerReader;
import forklore.lab.answer.AnswerReading;
import forklore.lab.answer.AnswerText;
import forklore.lab.answer.Answers;
import forklore.lab.answer.Reply;
import forklore.lab.answer.ReplyReading;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.personal.Shipped;
import forklore.lab.result.Check;
import forklore.lab.result.Passed;
import forklore.lab.sheet.Format;
import forklore.lab.sheet.LabSheet;
import forklore.lab.sheet.Task;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold for every shipped lab, whoever gets it.
class EveryLabTests {

    private static final int SEEDS = Integer.getInteger("forklore.seeds", 100);
    private static final int FEW = Math.min(SEEDS, 20);

    static Stream<LabSheet> labs() {
        return Shipped.course().labs().stream();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void everyCellHasOneRightAnswerForEverySeed(LabSheet sheet) {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (PersonalTask task : Shipped.lab(sheet, seed, 1).tasks()) {
                if (task.task().format() instanceof Format.Predict predict) {
                    assertThat(Keys.of(task, predict).cells())
                            .as("seed %s, task %s", seed, task.id())
                            .allMatch(cell -> cell.value().isPresent());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void theModelAnswerEarnsEverythingForEverySeed(LabSheet sheet) {
        for (int seed = 0; seed < SEEDS; seed++) {
            PersonalLab lab = Shipped.lab(sheet, seed, 1);
            String text = AnswerText.of(ModelAnswer.of(lab, "model"));
            for (Check check : Grader.grade(lab, read(lab, text)).checks()) {
                Format format = sheet.task(check.id()).orElseThrow().format();
                if (ModelAnswer.needsRealRuns(format)) {
                    assertThat(check.passed()).isEqualTo(Passed.NOT_RUN);
                    assertThat(check.rationale()).startsWith("not run, because ");
                } else {
                    assertThat(check.points())
                            .as("seed %s: %s\n%s", seed, check, text)
                            .isEqualTo(check.most());
                    assertThat(check.passed()).as("seed %s: %s", seed, check).isEqualTo(Passed.YES);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void listedWrongAnswersGetTheListedFeedback(LabSheet sheet) {
        for (int seed = 0; seed < FEW; seed++) {
            PersonalLab lab = Shipped.lab(sheet, seed, 1);
            for (PersonalTask task : lab.tasks()) {
                for (Task.Mistake mistake : task.task().mistakes()) {
                    Check check = graded(lab, task, mistake);
                    String told = check.rationale() + "\n" + check.log() + "\n" + check.help();
                    assertThat(told)
                            .as("seed %s, task %s, mistake %s", seed, task.id(), mistake.name())
                            .contains(mistake.says());
                    assertThat(check.passed() != Passed.YES && (check.points() < check.most() || check.most() == 0))
                            .as("seed %s, task %s, mistake %s", seed, task.id(), mistake.name())
                            .isTrue();
                }
            }
        }
    }

    private static Check graded(PersonalLab lab, PersonalTask task, Task.Mistake mistake) {
        Reply reply = mistake.changes().isEmpty()
                ? reply(lab, task, mistake.answer())
                : ModelAnswer.edited(task, mistake.changes());
        if (task.task().format().isWritten()) {
            assertThat(reply).as(task.id() + ", " + mistake.name()).isNotInstanceOf(Reply.None.class);
        }
        Answers model = ModelAnswer.of(lab, "model");
        List<Answers.TaskAnswer> tasks = model.tasks().stream()
                .map(each -> each.task().equals(task.id()) ? new Answers.TaskAnswer(task.id(), 0, reply) : each)
                .toList();
        Answers wrong = new Answers(model.lab(), model.student(), model.seed(), model.attempt(), tasks);
        return Grader.grade(lab, wrong, notSeen(task)).checks().stream()
                .filter(check -> check.id().equals(task.id()))
                .findFirst()
                .orElseThrow();
    }

    /// The record of a machine that did not show what is counted.
    private static Evidence notSeen(PersonalTask task) {
        return task.task().format() instanceof Format.Measure measure
                ? new Evidence(List.of(Records.free(task, measure.runs(), 0)), List.of(), List.of())
                : Evidence.NONE;
    }

    @ParameterizedTest
    @MethodSource("labs")
    void everyTaskHasThreeHintsWithTheirCostAndMistakesThatAreOftenMade(LabSheet sheet) {
        for (Task task : sheet.tasks()) {
            int costs = task.hints().stream().mapToInt(Task.Hint::cost).sum();
            assertThat(task.hints()).as(task.id()).hasSize(3).allMatch(hint -> hint.cost() > 0 || task.points() == 0);
            assertThat(costs).as("all hints of %s cost", task.id()).isLessThanOrEqualTo(task.points());
            assertThat(task.mistakes())
                    .as("mistakes of %s", task.id())
                    .hasSizeGreaterThanOrEqualTo(task.format().isWritten() ? 2 : 1)
                    .allMatch(mistake -> !mistake.because().isBlank());
        }
    }

    private static Reply reply(PersonalLab lab, PersonalTask task, String text) {
        return switch (AnswerReader.reply(lab, task, text)) {
            case ReplyReading.Read(Reply reply) -> reply;
            case ReplyReading.Rejected(var problems) -> throw new AssertionError(Shipped.rendered(problems, text));
        };
    }

    @ParameterizedTest
    @MethodSource("labs")
    void aBlankAnswerFileCanBeReadAndEarnsNothing(LabSheet sheet) {
        PersonalLab lab = Shipped.lab(sheet, 1, 1);
        assertThat(Grader.grade(lab, read(lab, AnswerText.blank(lab, "alice"))).points())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void studentsGetDataOfTheirOwnAndOtherDataAtTheNextAttempt(LabSheet sheet) {
        List<String> texts = Stream.iterate(1, seed -> seed + 1)
                .limit(FEW)
                .map(seed -> texts(Shipped.lab(sheet, seed, 1)))
                .distinct()
                .toList();
        assertThat(texts).hasSizeGreaterThan(FEW / 2);
        assertThat(texts(Shipped.lab(sheet, 1, 2))).isNotEqualTo(texts(Shipped.lab(sheet, 1, 1)));
        assertThat(texts(Shipped.lab(sheet, 1, 1))).isEqualTo(texts(Shipped.lab(sheet, 1, 1)));
    }

    private static String texts(PersonalLab lab) {
        StringBuilder all = new StringBuilder();
        for (PersonalTask task : lab.tasks()) {
            all.append(task.given().map(given -> given.text()).orElse(""))
                    .append(task.task().format());
        }
        return all.toString();
    }

    private static Answers read(PersonalLab lab, String text) {
        return switch (AnswerReader.read(lab, "answers.txt", text)) {
            case AnswerReading.Answered answered -> answered.answers();
            case AnswerReading.Rejected rejected ->
                throw new AssertionError(Shipped.rendered(rejected.problems(), text));
        };
    }
}
