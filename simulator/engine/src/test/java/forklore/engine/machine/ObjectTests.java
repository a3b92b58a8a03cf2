package forklore.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.platform.Rules;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What locks and other objects do, in one process and across a fork.
class ObjectTests {

    /// A worker that takes something and never gives it back, and a child made while it has it.
    static String heldByAGhost(String declarations, String take, String inChild) {
        return declarations + """

                int r = 0
                shared int taken = 0

                thread main
                  start worker
                  atomic when taken == 1
                  fork child
                %s    exit r
                  wait child

                thread worker
                  %s
                  taken = 1
                  join worker2

                thread worker2 started
                  atomic when taken == 9
                """.formatted(inChild.indent(4), take);
    }

    @Nested
    class AMutex {

        @Test
        void answersATryWithBusy() {
            assertThat(Ends.of(heldByAGhost("mutex m", "lock m", "lock m try into r")))
                    .containsExactly("parent 0, child 16");
        }

        @Test
        void answersATimeoutOfAnOrphanWithTimedOut() {
            assertThat(Ends.of(heldByAGhost("mutex m", "lock m", "lock m timeout into r")))
                    .containsExactly("parent 0, child 110");
        }

        @Test
        void mayComeBeforeTheTimeIsOver() {
            assertThat(Ends.of("""
                            mutex m
                            int r = 5

                            thread main
                              lock m
                              start worker
                              unlock m
                              join worker
                              exit r

                            thread worker
                              lock m timeout into r
                            """)).containsExactly("parent 0", "parent 110");
        }

        @Test
        void waitsForEverForItsOwner() {
            assertThat(Ends.of("mutex m\n\nthread main\n  lock m\n  lock m\n")).containsExactly("parent hangs on m");
        }

        @Test
        void ofTypeErrorcheckKnowsItsOwner() {
            assertThat(Ends.of("""
                            mutex m errorcheck
                            int r = 0

                            thread main
                              lock m
                              lock m into r
                              exit r
                            """)).containsExactly("parent 35");
        }

        @Test
        void ofTypeRecursiveCounts() {
            assertThat(Ends.of("""
                            mutex m recursive
                            int r = 0

                            thread main
                              lock m
                              lock m
                              unlock m
                              start worker
                              join worker
                              exit r

                            thread worker
                              lock m try into r
                            """)).containsExactly("parent 16");
        }

        @Test
        void ofTypeErrorcheckIsNotUnlockedByAStranger() {
            String story = heldByAGhost("mutex m errorcheck", "lock m", "unlock m into r");
            assertThat(Ends.of(story)).containsExactly("parent 0, child 1");
        }

        @Test
        void isUnlockedByAStrangerWhereThePlatformLetsIt() {
            String story = heldByAGhost("mutex m", "lock m", "unlock m\nlock m try into r");
            assertThat(Ends.of(story)).containsExactly("parent 0, child unlocks m, which it does not hold");
            assertThat(Ends.of(story, Rules.UnlockByStranger.WORKS)).containsExactly("parent 0, child 0");
        }

        @Test
        void isFreeAgainWhenItIsInitialised() {
            assertThat(Ends.of(heldByAGhost("mutex m", "lock m", "reinit m\nlock m")))
                    .containsExactly("parent 0, child 0");
        }

        @Test
        void ofTheCallerIsItsOwnInTheChildOnlyWhereThePlatformKeepsIt() {
            String story = """
                    mutex m recursive
                    int r = 0

                    thread main
                      lock m
                      fork child
                        unlock m into r
                        lock m
                        exit r
                      wait child
                    """;
            assertThat(Ends.of(story)).containsExactly("parent 0, child 0");
            assertThat(Ends.of(story, Rules.OwnerAfterFork.LOST))
                    .containsExactly("parent hangs on child, child hangs on m");
        }

        @Test
        void ofTypeRobustTellsTheNextOneThatItsOwnerEnded() {
            String story = """
                    mutex m robust
                    int r = 0
                    int s = 0

                    thread main
                      start worker
                      join worker
                      lock m into r
                      %s
                      unlock m
                      lock m into s
                      if r == EOWNERDEAD
                        exit s
                      exit 99

                    thread worker
                      lock m
                    """;
            assertThat(Ends.of(story.formatted("consistent m"))).containsExactly("parent 0");
            assertThat(Ends.of(story.formatted("work"))).containsExactly("parent 131");
        }

        @Test
        void ofTypeRobustDoesNotHelpTheChild() {
            assertThat(Ends.of(heldByAGhost("mutex m robust", "lock m", "lock m")))
                    .containsExactly("parent hangs on child and worker2 and taken == 9, child hangs on m");
        }

        @Test
        void thatIsSharedIsNoOrphan() {
            assertThat(Ends.of("""
                            mutex m shared

                            thread main
                              start worker
                              fork child
                                lock m
                                _exit 0
                              wait child
                              join worker

                            thread worker
                              lock m
                              unlock m
                            """)).containsExactly("parent 0, child 0", "parent hangs on worker and m, child 0");
        }

        @Test
        void thatIsSharedAndRobustOutlivesAProcess() {
            assertThat(Ends.of("""
                            mutex m robust shared
                            int r = 0

                            thread main
                              fork child
                                lock m
                                _exit 0
                              wait child
                              lock m into r
                              exit r
                            """)).containsExactly("parent 130, child 0");
        }
    }

    @Nested
    class AReadWriteLock {

        @Test
        void letsReadersInTogetherAndWritersAlone() {
            String story = """
                    rwlock w
                    int r = 0

                    thread main
                      rdlock w
                      start worker
                      join worker
                      exit r

                    thread worker
                      %s w try into r
                    """;
            assertThat(Ends.of(story.formatted("rdlock"))).containsExactly("parent 0");
            assertThat(Ends.of(story.formatted("wrlock"))).containsExactly("parent 16");
        }

        @Test
        void readByAGhostStopsWritersOnly() {
            assertThat(Ends.of(heldByAGhost("rwlock w", "rdlock w", "rdlock w")))
                    .containsExactly("parent 0, child 0");
            assertThat(Ends.of(heldByAGhost("rwlock w", "rdlock w", "wrlock w")))
                    .containsExactly("parent hangs on child and worker2 and taken == 9, child hangs on w");
        }

        @Test
        void isRepairedOrBrokenByAStrangersUnlock() {
            String read = heldByAGhost("rwlock w", "rdlock w", "rwunlock w\nwrlock w try into r");
            String written = heldByAGhost("rwlock w", "wrlock w", "rwunlock w\nwrlock w try into r");
            assertThat(Ends.of(read, Rules.RwunlockByStranger.BREAKS)).containsExactly("parent 0, child 0");
            assertThat(Ends.of(written, Rules.RwunlockByStranger.BREAKS)).containsExactly("parent 0, child 16");
            assertThat(Ends.of(written, Rules.RwunlockByStranger.WORKS)).containsExactly("parent 0, child 0");
            assertThat(Ends.of(read)).containsExactly("parent 0, child unlocks w, which it does not hold");
        }
    }
}
