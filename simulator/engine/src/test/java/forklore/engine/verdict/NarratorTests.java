package forklore.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import forklore.engine.platform.Shipped;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NarratorTests {

    private static List<String> story(String scenario, String outcome) {
        return sentences(Judge.judge(Stories.shipped(scenario), Limits.DEFAULT), outcome);
    }

    private static List<String> sentences(Verdict verdict, String outcome) {
        Path path = verdict.outcome(outcome).orElseThrow().shortest().orElseThrow();
        List<String> sentences = new ArrayList<>();
        for (int step = 0; step <= path.steps().size(); step++) {
            sentences.add(Narrator.sentence(path, step));
        }
        sentences.add(Narrator.ending(path));
        return sentences;
    }

    @Test
    void tellsWhyTheChildHangs() {
        assertThat(story("orphaned-lock", "child-hangs"))
                .contains(
                        "Main starts worker. The parent has 2 threads now.",
                        "Worker locks m.",
                        "Main forks. The child gets a copy of all memory and one thread, the caller. Its copy of m is"
                                + " locked by worker, who was not copied.",
                        "Main asks for its own copy of m. It is locked by worker, and there is no worker here: nobody"
                                + " will ever unlock it.")
                .last()
                .isEqualTo("The child never ends: main waits for m, which is locked by worker, a thread that is not"
                        + " in this process. The parent never ends: main waits for the end of the child.");
    }

    @Test
    void tellsThatTheBufferIsCopiedAndWrittenAgain() {
        assertThat(String.join(" ", story("printed-twice", "printed-twice")))
                .contains("The buffer is copied too, with \"A\\n\" in it.", "is thrown away", ", again.")
                .endsWith("Every process has ended; written was \"A\\nA\\n\".");
    }

    @Test
    void saysWhoInWhichProcess() {
        Verdict verdict = Judge.judge(Stories.shipped("orphaned-lock"), Limits.DEFAULT);
        Path path = verdict.outcome("child-hangs").orElseThrow().shortest().orElseThrow();
        List<String> who = new ArrayList<>();
        for (int step = 1; step <= path.steps().size(); step++) {
            who.add(Narrator.who(path, step));
        }
        assertThat(who).contains("main in the parent", "worker in the parent", "main in the child");
    }

    @Test
    void hasASentenceForEveryStepOfEveryRunOfTheCatalogue() {
        int sentences = 0;
        for (java.nio.file.Path file : Stories.files()) {
            SideBySide verdicts = SideBySide.of(Stories.read(file), Shipped.ALL, Limits.DEFAULT);
            for (Verdict verdict : verdicts.verdicts()) {
                for (Verdict.OutcomeVerdict each : verdict.outcomes()) {
                    if (each.story().isPresent()) {
                        sentences += complete(each.story().get());
                    }
                }
            }
        }
        assertThat(sentences).isGreaterThan(100);
    }

    private static int complete(Path path) {
        for (int step = 0; step <= path.steps().size(); step++) {
            assertThat(Narrator.sentence(path, step)).endsWith(".").doesNotContain("  ", "null", "..");
        }
        assertThat(Narrator.ending(path)).endsWith(".").doesNotContain("  ", "null", "..");
        return path.steps().size();
    }

    /// What was said of the steps of the shortest run to an outcome.
    private static String said(String story) {
        return String.join("\n", sentences(Stories.judge(story), "told"));
    }

    private static final String TOLD = """

            outcome told
              when  not output is "impossible"
              grade acceptable "Told."
            """;

    @Test
    void saysInsideOfWhatALibraryMakesAStep() {
        assertThat(said("""
                mutex list

                function log()
                  add(list)

                function add(l)
                  lock l
                  unlock l

                thread main
                  atfork
                    prepare
                      lock list
                    parent
                      unlock list
                    child
                      reinit list
                  log()
                  fork child
                    _exit 0
                  wait child
                """ + TOLD))
                .contains(
                        "Inside log, add: main locks list.",
                        "Inside prepare handler: main locks list.",
                        "Inside child handler: main initialises its own copy of list again: it is as it was at the"
                                + " start.");
    }

    private static final String LOST_SIGNAL = """
            mutex m
            condition c
            shared int waiting = 0

            thread main
              start worker
              atomic when waiting == 1
              lock m
              unlock m
              fork child
                start other
                atomic when waiting == 2
                lock m
                signal c
                unlock m
                join other
                _exit 0
              exit 0

            thread worker
              lock m
              waiting = 1
              await c with m

            thread other
              lock m
              waiting = 2
              await c with m

            outcome told
              when  child hangs
              grade interesting "Told."

            outcome rest
              when  not child hangs
              grade acceptable "Rest."
            """;

    @Test
    void saysThatASignalForAGhostIsLost() {
        assertThat(said(LOST_SIGNAL))
                .contains(
                        "The signal goes to worker, who is not in this process: it is lost.",
                        "waits for a signal on c.",
                        "The child never ends: main waits for the end of other, and other waits for c.");
    }

    @Test
    void saysWhichGhostHasAnObject() {
        assertThat(said("""
                rwlock w
                shared int taken = 0
                shared int gate = 0

                thread main
                  start worker
                  atomic when taken == 1
                  fork child
                    wrlock w
                    _exit 0
                  wait child

                thread worker
                  rdlock w
                  taken = 1
                  atomic when gate == 1
                """ + TOLD))
                .contains(
                        "It is locked for reading by worker, who is not in this process, so main waits.",
                        "main waits for w, which worker had, a thread that is not in this process");
    }

    @Test
    void tellsAThreadThatLocksTwiceThatItHoldsTheMutexItself() {
        Verdict verdict = Stories.judge("""
                mutex m

                thread main
                  lock m
                  lock m

                outcome stuck
                  when  parent hangs on m
                  grade interesting "Nobody else can unlock it."
                """);
        assertThat(sentences(verdict, "stuck"))
                .contains("Main asks for m. It holds it already, so main waits.")
                .last()
                .isEqualTo("The parent never ends: main waits for m, which it holds itself.");
    }

    @Test
    void saysHowLongAThreadWorks() {
        Verdict verdict = Judge.judge(Stories.story("""
                        thread main
                          work 10us to 2ms
                          work

                        outcome ends
                          when  parent exits 0
                          grade acceptable "It ends."
                        """), Limits.DEFAULT);
        assertThat(sentences(verdict, "ends"))
                .contains("Main works for 10us to 2ms; nothing that others can see changes.")
                .contains("Main works; nothing that others can see changes.");
    }
}
