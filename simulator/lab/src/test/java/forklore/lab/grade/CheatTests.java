package forklore.lab.grade;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.Shipped;
import forklore.lab.result.Check;
import forklore.lab.result.Passed;
import forklore.lab.session.Entered;
import forklore.lab.session.Opening;
import forklore.lab.session.Work;
import forklore.lab.sheet.LabSheet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A repair that takes away what could go wrong, or asks for less, earns nothing and says why.
class CheatTests {

    private static final LabSheet SHEET = Shipped.sheet("cheats.lab", """
            lab 3
            name cheats
            title Ways not to repair it
            minutes 10
            goal Nothing much.
            about
              A lab.
            world lock
              scenario orphaned-lock
            world line
              scenario printed-twice
            task lock
              format fix
              title Never hangs
              points 8
              world lock
              on core glibc
              ask
                Repair it.
              never child-hangs child hangs
              always both-finish child exits 0 and parent exits 0
              keep main: start worker
              keep main: fork child
              keep worker: lock m
              keep child: lock m
              change
                find
                  start worker
                put
                  start worker
                  join worker
            task line
              format fix
              title Once
              points 8
              world line
              on core glibc
              ask
                Repair it.
              never twice output is "A\\nA\\n"
              always ends loud exits 0 and quiet exits 0 and parent exits 0
              keep main: print "A\\n"
              keep main: fork loud
              keep main: start flusher
              change
                find
                  start flusher
                put
                  flush
                  start flusher
            """);

    private static final PersonalLab LAB = Shipped.lab(SHEET, 1, 1);
    private static final Work WORK = switch (Work.begin(SHEET, Shipped.SOURCES, "alice", 0, 1)) {
        case Opening.Opened(Work work) -> work;
        case Opening.Refused refused -> throw new AssertionError(refused.problems());
    };

    private static Check check(Work work, String task) {
        return work.check(Evidence.NONE).checks().stream()
                .filter(each -> each.id().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private static String given(String task) {
        return LAB.task(task).orElseThrow().scenario().text();
    }

    private static Check changed(String task, String find, String put) {
        String text = given(task);
        assertThat(text).contains(find);
        return check(WORK.enter(task, text.replace(find, put)).work(), task);
    }

    @Test
    void theModelAnswersOfThisSheetEarnEverything() {
        assertThat(changed("lock", "  start worker\n", "  start worker\n  join worker\n")
                        .passed())
                .isEqualTo(Passed.YES);
        assertThat(changed("line", "  start flusher\n", "  flush\n  start flusher\n")
                        .passed())
                .isEqualTo(Passed.YES);
    }

    /// What is taken away, what is put there, and what is said.
    static Stream<Arguments> cheats() {
        return Stream.of(
                Arguments.of(
                        "  start worker\n", "", "`start worker` is gone: a program without it does not do its job"),
                Arguments.of(
                        "  start worker\n",
                        "  if balance == 9\n    start worker\n",
                        "`start worker` is still written there, but no run ever comes to it. Without the thread"),
                Arguments.of("  lock m\n  balance", "  balance", "is gone"),
                Arguments.of("    lock m\n", "", "`lock m` is gone from child. The lock protects something"),
                Arguments.of(
                        "when  child hangs",
                        "when  child hangs and parent exits 0",
                        "The outcomes are not those that you were given: `outcome child-hangs"),
                Arguments.of(
                        "grade forbidden",
                        "grade acceptable",
                        "The outcomes are not those that you were given: `outcome child-hangs"),
                Arguments.of(
                        "expect never child-hangs\n",
                        "",
                        "The claims are not those that you were given: `expect never child-hangs` is gone"),
                Arguments.of("expect never", "expect sometimes", "The claims are not those that you were given"),
                Arguments.of(
                        "core glibc",
                        "core",
                        "The platforms are not those that you were given: `on core glibc` was changed."));
    }

    @ParameterizedTest
    @MethodSource("cheats")
    void theThreadTheLockAndThePropertyStay(String find, String put, String says) {
        Check check = changed("lock", find, put);
        assertThat(check.points()).isZero();
        assertThat(check.rationale()).contains(says);
    }

    @Test
    void theForkStays() {
        String text = given("lock");
        int fork = text.indexOf("  fork child\n");
        int end = text.indexOf("\nthread worker");
        String without = text.substring(0, fork) + text.substring(end);
        Entered entered = WORK.enter("lock", without);
        assertThat(((Entered.Refused) entered).problems())
                .anyMatch(problem ->
                        problem.message().equals("`fork child` is gone: a program without it does not do its job"));
        assertThat(check(entered.work(), "lock").points()).isZero();
        Check never =
                changed("lock", "  fork child\n", "  if balance == 9\n    fork child\n      exit 0\n  fork child\n");
        assertThat(never.passed()).as("the fork that counts is still there").isNotEqualTo(Passed.YES);
        String dead = text.substring(0, fork) + "  if balance == 9\n"
                + text.substring(fork, end).replace("  ", "    ").replace("    wait", "    wait") + text.substring(end);
        assertThat(check(WORK.enter("lock", dead).work(), "lock").rationale())
                .contains("`fork child` is still written there, but no run ever comes to it. Without the fork");
    }

    @Test
    void thePrintStays() {
        assertThat(changed("line", "  print \"A\\n\"\n", "").rationale())
                .isEqualTo("`print \"A\\n\"` is gone from main. What the program prints is its job.");
        Check never =
                changed("line", "  print \"A\\n\"\n  start flusher\n", "  start flusher\n  stop\n  print \"A\\n\"\n");
        assertThat(never.points()).isZero();
    }
}
