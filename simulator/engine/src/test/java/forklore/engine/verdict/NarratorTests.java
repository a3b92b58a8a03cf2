package forklore.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import forklore.engine.model.Scenario;
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
        for (java.nio.file.Path file : Stories.files()) {
            Scenario scenario = Stories.read(file);
            for (Verdict.OutcomeVerdict each :
                    Judge.judge(scenario, Limits.DEFAULT).outcomes()) {
                Path path = each.shortest().orElseThrow();
                for (int step = 0; step <= path.steps().size(); step++) {
                    assertThat(Narrator.sentence(path, step)).endsWith(".").doesNotContain("  ", "null");
                }
                assertThat(Narrator.ending(path)).endsWith(".");
            }
        }
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
}
