package forklore.lab.grade;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.compare.Interval;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import forklore.lab.answer.Answers;
import forklore.lab.answer.Reply;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.PersonalTask;
import forklore.lab.personal.Shipped;
import forklore.lab.result.Check;
import forklore.lab.result.Passed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What only real runs can answer: each verdict from a record as the command line writes it.
class RunGraderTests {

    private static final PersonalLab RARE =
            Shipped.lab(Shipped.course().find("8").orElseThrow(), 7, 1);
    private static final PersonalLab SERVICE =
            Shipped.lab(Shipped.course().find("9").orElseThrow(), 7, 1);

    private static Check check(PersonalLab lab, String task, Reply reply, Evidence evidence) {
        List<Answers.TaskAnswer> answers = ModelAnswer.of(lab, "alice").tasks().stream()
                .map(each -> each.task().equals(task) ? new Answers.TaskAnswer(task, 0, reply) : each)
                .toList();
        Answers all = new Answers(lab.sheet().number(), "alice", lab.seed(), lab.attempt(), answers);
        return Grader.grade(lab, all, evidence).checks().stream()
                .filter(each -> each.id().equals(task))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Measuring {

        private final PersonalTask task = RARE.task("count").orElseThrow();

        private Check check(RunLog log, Reply reply) {
            return RunGraderTests.check(RARE, "count", reply, new Evidence(List.of(log), List.of(), List.of()));
        }

        private Reply said(int runs, int seen) {
            Interval interval = Interval.wilson(seen, runs);
            return new Reply.Measured(runs, seen, 100 * interval.low(), 100 * interval.high());
        }

        /// Otherwise `forklore run` would say of the common end that it is impossible.
        @Test
        void everyEndOfTheScenarioHasAName() {
            Verdict verdict = Judge.judge(task.scenario().linked().getFirst(), Ways.LIMITS);
            assertThat(verdict.status()).isEqualTo(Verdict.Status.HOLDS);
        }

        @Test
        void theNumbersOfTheRecordWithTheirIntervalEarnEverything() {
            Check check = check(Records.free(task, 200, 30), said(200, 30));
            assertThat(check.passed()).isEqualTo(Passed.YES);
            assertThat(check.points()).isEqualTo(check.most());
            assertThat(check.log())
                    .contains("30 of 200 runs. From 10.71 % to 20.61 %, with 95 % confidence.", "Exactly, if each");
        }

        @Test
        void notSeenIsAnAnswerWithABound() {
            Check check = check(Records.free(task, 1000, 0), said(1000, 0));
            assertThat(check.passed()).isEqualTo(Passed.YES);
            assertThat(check.log()).contains("Not seen; so it is rarer than 0.38 %");
        }

        @Test
        void tooFewRunsOtherNumbersAndAnotherIntervalEarnNothing() {
            assertThat(check(Records.free(task, 199, 3), said(199, 3)).rationale())
                    .isEqualTo("The record has 199 runs, and 200 are needed.");
            assertThat(check(Records.free(task, 200, 3), said(200, 4)).rationale())
                    .isEqualTo("You say 4 of 200, the record says 3 of 200.");
            Check guessed = check(Records.free(task, 200, 30), new Reply.Measured(200, 30, 15, 15));
            assertThat(guessed.rationale())
                    .isEqualTo("You say from 15.00 % to 15.00 %, but the 95 % interval is from 10.71 % to 20.61 %.");
            assertThat(guessed.points()).isZero();
            assertThat(check(Records.free(task, 200, 3), new Reply.None()).rationale())
                    .isEqualTo("Nothing was answered.");
        }

        @Test
        void withoutARecordOfThisVeryProgramNothingIsGraded() {
            Check none = RunGraderTests.check(RARE, "count", said(200, 3), Evidence.NONE);
            assertThat(none.passed()).isEqualTo(Passed.NOT_RUN);
            assertThat(none.rationale())
                    .isEqualTo("not run, because there is no record of real runs of lab8-count.fork: run it at least"
                            + " 200 times, and hand in the record");
            RunLog right = Records.free(task, 200, 3);
            RunLog changed =
                    RunLog.parse(right.text().replace(right.hash(), "00000000")).orElseThrow();
            assertThat(check(changed, said(200, 3)).rationale())
                    .startsWith("not run, because the record is of another text of lab8-count.fork");
            RunLog elsewhere = RunLog.parse(right.text().replace("platform: glibc", "platform: musl"))
                    .orElseThrow();
            assertThat(check(elsewhere, said(200, 3)).rationale())
                    .startsWith("not run, because the record is of lab8-count.fork on musl, and glibc is asked");
        }
    }

    @Nested
    class Steering {

        private final PersonalTask task = RARE.task("steer").orElseThrow();

        private Check check(SteeredLog log) {
            Evidence evidence = new Evidence(List.of(), List.of(log), List.of());
            return RunGraderTests.check(RARE, "steer", new Reply.None(), evidence);
        }

        @Test
        void aRunThatAgreedToItsEndEarnsEverything() {
            Check check = check(Records.steered(task, Optional.empty(), new SteeredLog.Line("child-hangs", 1, 1, "")));
            assertThat(check.passed()).isEqualTo(Passed.YES);
            assertThat(check.log()).contains("1 of 1 steered runs came to: ");
        }

        @Test
        void aRunThatWasLeftEarnsNothingAndSaysWhere() {
            SteeredLog.Line left = new SteeredLog.Line("child-hangs", 0, 1, "step 3: the owner of m");
            Check check = check(Records.steered(task, Optional.empty(), left));
            assertThat(check.passed()).isEqualTo(Passed.NO);
            assertThat(check.points()).isZero();
            assertThat(check.rationale()).isEqualTo("The real machine left the schedule: step 3: the owner of m");
        }

        @Test
        void anotherOutcomeOrNoProgramIsNotRun() {
            SteeredLog.Line other = new SteeredLog.Line("both-finish", 1, 1, "");
            assertThat(check(Records.steered(task, Optional.empty(), other)).rationale())
                    .isEqualTo("not run, because the record says nothing of child-hangs");
            assertThat(check(Records.steered(task, Optional.of("It uses atfork.")))
                            .rationale())
                    .isEqualTo("not run, because the program cannot be made here: It uses atfork.");
            SteeredLog right = Records.steered(task, Optional.empty(), new SteeredLog.Line("child-hangs", 1, 1, ""));
            String hash = right.stories().getFirst().hash();
            assertThat(check(SteeredLog.parse(right.text().replace(hash, "00000000"))
                                    .orElseThrow())
                            .rationale())
                    .startsWith("not run, because the record is of another text of lab8-steer.fork");
        }
    }

    @Nested
    class Migrating {

        private Check check(Evidence.Migrated... runs) {
            return RunGraderTests.check(
                    SERVICE, "program", new Reply.None(), new Evidence(List.of(), List.of(), List.of(runs)));
        }

        private Evidence.Migrated run(String version, Evidence.End end, String told) {
            return new Evidence.Migrated("program", version, end, told);
        }

        @Test
        void bothVersionsEarnEverythingAndOneTheHalf() {
            Check both =
                    check(run("cpython-3.12", Evidence.End.PASSED, ""), run("cpython-3.14", Evidence.End.PASSED, ""));
            assertThat(both.passed()).isEqualTo(Passed.YES);
            assertThat(both.points()).isEqualTo(both.most());
            Check one = check(
                    run("cpython-3.12", Evidence.End.PASSED, ""),
                    run("cpython-3.14", Evidence.End.FAILED, "It printed nothing."));
            assertThat(one.points()).isEqualTo(one.most() / 2);
            assertThat(one.rationale()).isEqualTo("It fails on cpython-3.14.");
            assertThat(one.log()).contains("cpython-3.12: passed", "cpython-3.14: failed. It printed nothing.");
        }

        @Test
        void aVersionThatWasNotRunIsSaidWithItsReason() {
            Check check = check(run("cpython-3.12", Evidence.End.PASSED, ""));
            assertThat(check.passed()).isEqualTo(Passed.NOT_RUN);
            assertThat(check.rationale())
                    .isEqualTo("not run, because no run of forking-server.py on cpython-3.14 was made here: it must be"
                            + " handed in under its own name; on the other versions it passed");
            Check failed = check(run("cpython-3.12", Evidence.End.FAILED, "It hangs."));
            assertThat(failed.passed())
                    .as("what failed is said, whatever else is missing")
                    .isEqualTo(Passed.NO);
            assertThat(failed.log()).contains("cpython-3.12: failed. It hangs.", "cpython-3.14: not run, because");
            String walls = "This machine does not allow the walls.";
            Check refused = check(run("cpython-3.12", Evidence.End.NOT_RUN, walls));
            assertThat(refused.rationale())
                    .isEqualTo("not run, because forking-server.py could not be run on cpython-3.12 here: " + walls);
        }
    }

    @Test
    void aTaskForARecorderSaysThatThereIsNone() {
        PersonalLab capstone = Shipped.lab(Shipped.course().find("10").orElseThrow(), 7, 1);
        Check check = check(capstone, "recorded", new Reply.Named("worker", "m"), Evidence.NONE);
        assertThat(check.passed()).isEqualTo(Passed.NOT_RUN);
        assertThat(check.rationale()).isEqualTo("not run, because this Forklore has no recorder yet");
        assertThat(check.most()).isZero();
    }
}
