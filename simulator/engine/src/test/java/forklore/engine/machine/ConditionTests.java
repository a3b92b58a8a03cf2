package forklore.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.platform.Rules;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What condition variables, semaphores, barriers and `once` do across a fork.
class ConditionTests {

    @Nested
    class ACondition {

        /// A ghost waits; in the child a new thread waits, and main signals so many times.
        private static String signalled(String... signals) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < signals.length; i++) {
                text.append("    start w").append(i + 1).append('\n');
                text.append("    atomic when waiting == ").append(i + 2).append('\n');
                text.append("    lock m\n    ").append(signals[i]).append(" c\n    unlock m\n");
                text.append("    join w").append(i + 1).append('\n');
            }
            StringBuilder threads = new StringBuilder();
            for (int i = 0; i <= signals.length; i++) {
                threads.append("\nthread w").append(i).append("\n  lock m\n  atomic\n    waiting = waiting + 1\n");
                threads.append("  await c with m\n  unlock m\n");
            }
            return """
                    mutex m
                    condition c
                    int waiting = 0

                    thread main
                      start w0
                      atomic when waiting == 1
                      lock m
                      unlock m
                      fork child
                    %s    _exit 0
                      exit 0
                    %s""".formatted(text, threads);
        }

        @Test
        void wakesOneThatWaits() {
            assertThat(Ends.of("""
                            mutex m
                            condition c
                            int ready = 0

                            thread main
                              start worker
                              lock m
                              while ready == 0
                                await c with m
                              unlock m
                              exit 3

                            thread worker
                              lock m
                              ready = 1
                              signal c
                              unlock m
                            """)).containsExactly("parent 3");
        }

        @Test
        void losesASignalThatComesTooEarly() {
            assertThat(Ends.of("""
                            mutex m
                            condition c

                            thread main
                              start worker
                              lock m
                              await c with m
                              exit 3

                            thread worker
                              signal c
                            """)).containsExactly("parent 3", "parent hangs on c");
        }

        @Test
        void swallowsTheFirstSignalForAGhost() {
            assertThat(Ends.of(signalled("signal"))).containsExactly("parent 0, child hangs on w1 and c");
        }

        @Test
        void wakesEverybodyByABroadcast() {
            assertThat(Ends.of(signalled("broadcast", "broadcast"))).containsExactly("parent 0, child 0");
        }

        @Test
        void ofGlibcWakesOnceThenLosesOneAndThenBlocksItsSignal() {
            Rules.Value old = Rules.ConditionWakes.GROUPS_WAIT;
            assertThat(Ends.of(signalled("signal"), old)).containsExactly("parent 0, child 0");
            assertThat(Ends.of(signalled("signal", "signal"), old))
                    .containsExactly("parent 0, child hangs on w2 and c");
            assertThat(Ends.of(signalled("broadcast", "broadcast"), old)).containsExactly("parent 0, child hangs on c");
            assertThat(Ends.of(signalled("broadcast", "broadcast"), Rules.ConditionWakes.GROUPS))
                    .containsExactly("parent 0, child 0");
        }

        @Test
        void mayRunOutOfTime() {
            assertThat(Ends.of("""
                            mutex m
                            condition c
                            int r = 0

                            thread main
                              lock m
                              await c with m timeout into r
                              unlock m
                              exit r
                            """)).containsExactly("parent 110");
        }

        @Test
        void wantsItsMutexHeld() {
            assertThat(Ends.of("mutex m\ncondition c\n\nthread main\n  await c with m\n"))
                    .containsExactly("parent waits for c with m, which it does not hold");
        }
    }

    @Nested
    class Others {

        @Test
        void aSemaphoreOfAGhostIsRepairedByARelease() {
            assertThat(Ends.of(ObjectTests.heldByAGhost("semaphore s = 1", "acquire s", "acquire s")))
                    .containsExactly("parent hangs on child and worker2 and taken == 9, child hangs on s");
            assertThat(Ends.of(ObjectTests.heldByAGhost("semaphore s = 1", "acquire s", "release s\nacquire s")))
                    .containsExactly("parent 0, child 0");
            assertThat(Ends.of(ObjectTests.heldByAGhost("semaphore s = 1", "acquire s", "acquire s try into r")))
                    .containsExactly("parent 0, child 11");
        }

        @Test
        void aSharedSemaphoreIsOneForAll() {
            assertThat(Ends.of("""
                            semaphore s = 0 shared

                            thread main
                              fork child
                                release s
                                _exit 0
                              acquire s
                              wait child
                            """)).containsExactly("parent 0, child 0");
        }

        @Test
        void aBarrierCountsAGhost() {
            assertThat(Ends.of("""
                            barrier b = 2
                            int there = 0

                            thread main
                              start worker
                              fork child
                                arrive b
                                _exit 0
                              arrive b
                              wait child

                            thread worker
                              arrive b
                            """)).containsExactly("parent 0, child 0", "parent hangs on child, child hangs on b");
        }

        @Test
        void aOnceOfAGhostIsDoneAgainOrNever() {
            String story = """
                    once o
                    int r = 0
                    shared int begun = 0
                    shared int gate = 0

                    thread main
                      start worker
                      atomic when begun == 1
                      fork child
                        once o
                          r = 1
                        exit r
                      wait child

                    thread worker
                      once o
                        begun = 1
                        atomic when gate == 1
                    """;
            assertThat(Ends.of(story)).containsExactly("parent hangs on child and gate == 1, child hangs on o");
            assertThat(Ends.of(story, Rules.OnceOfGhost.AGAIN)).containsExactly("parent 0, child 1");
        }

        @Test
        void aOnceIsDoneByOneThreadOnly() {
            assertThat(Ends.of("""
                            once o
                            int r = 0

                            thread main
                              start worker
                              once o
                                r = r + 1
                              join worker
                              exit r

                            thread worker
                              once o
                                r = r + 1
                            """)).containsExactly("parent 1");
        }

        @Test
        void aJoinOfAGhostDependsOnThePlatform() {
            String story = """
                    shared int gate = 0

                    thread main
                      start worker
                      fork child
                        join worker
                        _exit 0
                      wait child

                    thread worker
                      atomic when gate == 1
                    """;
            assertThat(Ends.of(story)).containsExactly("parent hangs on child and gate == 1, child hangs on worker");
            assertThat(Ends.of(story, Rules.JoinOfGhost.RETURNS)).containsExactly("parent 0, child 0");
            assertThat(Ends.of(story, Rules.JoinOfGhost.UNDEFINED))
                    .containsExactly("parent 0, child joins worker, which does not run in this process");
        }
    }
}
