package forklore.lab.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.text.Problem;
import forklore.lab.answer.Answers;
import forklore.lab.answer.Reply;
import forklore.lab.grade.Evidence;
import forklore.lab.grade.ModelAnswer;
import forklore.lab.handin.HandIn;
import forklore.lab.handin.HandInText;
import forklore.lab.personal.Shipped;
import forklore.lab.result.Check;
import forklore.lab.result.Passed;
import forklore.lab.result.Result;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkTests {

    private static final Library LIBRARY = new Library(Shipped.course(), Shipped.SOURCES);
    private static final String PREDICT = "in-3-6";
    private static final String FIX = "repair";
    private static final Work BEGUN = begin("2", 1);
    private static final Work SOLVED = solved(BEGUN);

    private static Work begin(String lab, int attempt) {
        return opened(Work.begin(LIBRARY.course().find(lab).orElseThrow(), Shipped.SOURCES, "alice", 2026, attempt));
    }

    private static Work opened(Opening opening) {
        return switch (opening) {
            case Opening.Opened(Work work) -> work;
            case Opening.Refused refused ->
                throw new AssertionError(Shipped.rendered(refused.problems(), refused.text()));
        };
    }

    private static List<String> refused(Opening opening) {
        return switch (opening) {
            case Opening.Opened _ -> throw new AssertionError("it was opened");
            case Opening.Refused refused ->
                refused.problems().stream().map(Problem::message).toList();
        };
    }

    private static Work solved(Work work) {
        Work solved = work;
        for (Answers.TaskAnswer task : ModelAnswer.of(work.lab(), "alice").tasks()) {
            solved = solved.with(task.task(), task.reply());
        }
        return solved;
    }

    private static Work taken(Entered entered) {
        assertThat(entered).isInstanceOf(Entered.Taken.class);
        return entered.work();
    }

    private static Handing.Handed handed(Work work) {
        Handing handing = work.submit(Evidence.NONE, "0.1");
        assertThat(handing).isInstanceOf(Handing.Handed.class);
        return (Handing.Handed) handing;
    }

    private static Check check(Result result, String task) {
        return result.checks().stream()
                .filter(each -> each.id().equals(task))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWorkBeginsWithoutAnAnswerAndEarnsNothing() {
        assertThat(BEGUN.check(Evidence.NONE).points()).isZero();
        assertThat(BEGUN.handInText()).isEmpty();
        assertThat(BEGUN.entries()).extracting(Work.Entry::reply).containsOnly(new Reply.None());
    }

    @Test
    void whoCannotBeginIsToldWhy() {
        var sheet = LIBRARY.course().find("1").orElseThrow();
        assertThat(refused(Work.begin(sheet, Shipped.SOURCES, "../x", 0, 100)))
                .containsExactlyInAnyOrder("`../x` cannot be a name here", "there is no try 100");
        assertThat(refused(Work.begin(sheet, Shipped.SOURCES, "", 0, 1)))
                .containsExactly("a lab is somebody's: say whose");
    }

    @Test
    void answersAreCheckedAsOftenAsOneLikes() {
        assertThat(SOLVED.check(Evidence.NONE).points())
                .isEqualTo(SOLVED.lab().sheet().points());
        assertThat(SOLVED.check(Evidence.NONE)).isEqualTo(SOLVED.check(Evidence.NONE));
        assertThat(SOLVED.handIn()).isEmpty();
    }

    @Test
    void anAnswerThatCannotBeReadIsKeptAsADraftAndCostsNoTry() {
        String text = "scenario lab2-repair\nnonsense here\n";
        Entered entered = SOLVED.enter(FIX, text);
        assertThat(entered).isInstanceOf(Entered.Refused.class);
        Work work = entered.work();
        assertThat(work.entry(FIX).draft()).isEqualTo(text);
        assertThat(work.problems(FIX)).anyMatch(problem -> problem.span().line() == 2);
        Check check = check(work.check(Evidence.NONE), FIX);
        assertThat(check.passed()).isEqualTo(Passed.NOT_RUN);
        assertThat(check.rationale()).startsWith("not run, because the answer cannot be read: line ");
        assertThat(work.submit(Evidence.NONE, "0.1")).isInstanceOf(Handing.Refused.class);
        assertThat(work.with(FIX, SOLVED.entry(FIX).reply())).isEqualTo(SOLVED);
    }

    @Test
    void answersAreReadAsInAnAnswerFile() {
        Work work = taken(BEGUN.enter("hang", "schedule main.2, worker.1"));
        assertThat(work.entry("hang").reply()).isInstanceOf(Reply.Played.class);
        assertThat(((Entered.Refused) BEGUN.enter("hang", "schedule main.2,?")).problems())
                .extracting(Problem::message)
                .containsExactly("`main.2,?` is no schedule");
    }

    @Test
    void aHintSaysItsCostBeforeItIsTaken() {
        assertThat(SOLVED.hints(PREDICT)).isEmpty();
        int cost = SOLVED.nextHint(PREDICT).orElseThrow().cost();
        Work hinted = SOLVED.hinted(PREDICT);
        assertThat(hinted.hints(PREDICT))
                .containsExactly(SOLVED.nextHint(PREDICT).orElseThrow());
        assertThat(SOLVED.check(Evidence.NONE).points()
                        - hinted.check(Evidence.NONE).points())
                .isEqualTo(cost);
        Work all = hinted.hinted(PREDICT).hinted(PREDICT);
        assertThat(all.nextHint(PREDICT)).isEmpty();
        assertThat(all.hinted(PREDICT)).isEqualTo(all);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Work work = taken(SOLVED.hinted(PREDICT).attach("runs.log", "a\n|b\n\n  # c\n"));
        Work drafted = work.enter(FIX, "scenario x\n\tbroken\n").work();
        Work handed = handed(work).work();
        for (Work each : List.of(BEGUN, work, drafted, handed, opened(handed.next()))) {
            assertThat(opened(WorkText.read(LIBRARY, "work", each.text()))).isEqualTo(each);
        }
    }

    @Test
    void whatIsNoWorkIsRefusedWithItsPlaces() {
        assertThat(refused(WorkText.read(LIBRARY, "work", "hello\n")))
                .contains("`hello` is not a key of a work on a lab");
        assertThat(refused(WorkText.read(LIBRARY, "work", SOLVED.text().replace("|lab      2", "|lab      77"))))
                .containsExactly("there is no lab 77");
        assertThat(refused(WorkText.read(LIBRARY, "work", SOLVED.text() + "file a/b\n  |x\ndraft no\n  |x\n")))
                .containsExactlyInAnyOrder("`a/b` is no name of a file", "`no` is not a task of this lab");
        String other = handed(solved(begin("1", 1))).work().handInText().orElseThrow();
        assertThat(refused(WorkText.read(LIBRARY, "work", SOLVED.text() + "handed-in\n  |" + indented(other))))
                .singleElement()
                .asString()
                .startsWith("it is no hand-in of alice for lab 2");
    }

    private static String indented(String text) {
        return text.strip().replace("\n", "\n  |") + "\n";
    }

    @Test
    void afterATryTheDataChangeAndTheTryIsKept() {
        assertThat(SOLVED.modelAnswer(FIX)).isEmpty();
        Handing.Handed first = handed(SOLVED);
        assertThat(first.result().points()).isEqualTo(SOLVED.lab().sheet().points());
        assertThat(first.work().isHandedIn()).isTrue();
        assertThat(first.work().isUnchanged()).isTrue();
        assertThat(first.work().modelAnswer(FIX)).isPresent();
        assertThat(first.work().submit(Evidence.NONE, "0.1")).isInstanceOf(Handing.Refused.class);
        Work next = opened(first.work().next());
        assertThat(next.lab()).isEqualTo(begin("2", 2).lab()).isNotEqualTo(SOLVED.lab());
        assertThat(next.modelAnswer(FIX)).isEmpty();
        HandIn both = handed(next).handIn();
        assertThat(both.tries())
                .extracting(HandIn.Try::points)
                .containsExactly(SOLVED.lab().sheet().points(), 0);
        assertThat(both.tampered()).isEmpty();
    }

    @Test
    void thereIsNoTryAfterTheLast() {
        assertThat(refused(begin("1", 99).next())).containsExactly("there is no try 100");
    }

    @Test
    void theFileToHandInIsReadAsTheSameWork() {
        Work ragged = taken(SOLVED.attach("a.py", "print(1)\r\nprint(2)"));
        Handing.Handed handed = handed(ragged);
        assertThat(handed.work().handInFile()).isEqualTo("alice-lab2.forklore-lab");
        String text = handed.work().handInText().orElseThrow();
        assertThat(((HandInText.HandInReading.Parsed) HandInText.read("x", text))
                        .handIn()
                        .tampered())
                .as("a text without its last line end keeps its seal")
                .isEmpty();
        Work again = opened(WorkText.handedIn(LIBRARY, "x", text));
        assertThat(again.check(Evidence.NONE)).isEqualTo(handed.result());
        assertThat(again.handIn()).isEqualTo(Optional.of(handed.handIn()));
        assertThat(again.isHandedIn()).isTrue();
    }

    @Test
    void aHandInThatCouldNotBeReadAgainIsRefused() {
        Work heavy = taken(SOLVED.attach("big.log", "x".repeat(400_000)));
        Handing handing = heavy.submit(Evidence.NONE, "0.1");
        assertThat(handing)
                .isInstanceOfSatisfying(
                        Handing.Refused.class,
                        refused -> assertThat(refused.problems().getFirst().message())
                                .startsWith("the hand-in would have 4"));
    }

    @Test
    void filesHavePlainNamesAndAreFew() {
        Work work = BEGUN;
        for (int i = 0; i < Work.MOST_FILES; i++) {
            work = taken(work.attach("run" + i + ".log", "x\n"));
        }
        assertThat(taken(work.attach("run3.log", "y\n")).files()).hasSize(Work.MOST_FILES);
        assertThat(work.attach("one-more.log", "x\n")).isInstanceOf(Entered.Refused.class);
        assertThat(work.detach("run3.log").files()).hasSize(Work.MOST_FILES - 1);
        assertThat(work.attach("../up.log", "x\n")).isInstanceOf(Entered.Refused.class);
    }

    @Test
    void aProgramToMigrateIsTakenAlongToTheNextTry() {
        Work work =
                taken(taken(begin("9", 1).attach("forking-server.py", "pass\n")).attach("runs.log", "x\n"));
        assertThat(opened(handed(work).work().next()).files())
                .containsExactly(new HandIn.Attached("forking-server.py", "pass\n"));
    }

    @Test
    void aFolderIsReadAsTheWorkThatMadeIt() {
        List<HandIn.Attached> files = WorkFolder.files(BEGUN);
        assertThat(files)
                .extracting(HandIn.Attached::name)
                .startsWith("sheet.adoc")
                .endsWith("answers.txt");
        assertThat(opened(WorkFolder.read(LIBRARY, files.getLast().text(), files)))
                .isEqualTo(BEGUN);
        Reply.Edited fixed = (Reply.Edited) SOLVED.entry(FIX).reply();
        HandIn.Attached changed = new HandIn.Attached("lab2-repair.fork", fixed.text());
        Work read = opened(WorkFolder.read(LIBRARY, files.getLast().text(), List.of(changed)));
        assertThat(check(read.check(Evidence.NONE), FIX).rationale())
                .isEqualTo(
                        check(BEGUN.with(FIX, fixed).check(Evidence.NONE), FIX).rationale());
        assertThat(read.entry(FIX).reply()).isInstanceOf(Reply.Edited.class);
        HandIn.Attached broken = new HandIn.Attached("lab2-repair.fork", "nonsense\n");
        assertThat(opened(WorkFolder.read(LIBRARY, files.getLast().text(), List.of(broken)))
                        .problems(FIX))
                .isNotEmpty();
    }
}
