package forklore.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.platform.Rules;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What makes processes, what they share, and what signals do to them.
class ProcessTests {

    @Nested
    class Handlers {

        @Test
        void runInTheOrderOfPosix() {
            String both = """
                      prepare
                        print "%1$s"
                      parent
                        print "%2$s"
                      child
                        print "%3$s"
                    """;
            String story =
                    "thread main\n  atfork\n" + both.formatted("a", "b", "c").indent(2) + "  atfork\n"
                            + both.formatted("A", "B", "C").indent(2)
                            + "  fork child\n    exit 0\n  wait child\n  flush\n";
            // Prepare handlers print into the buffer that is copied.
            assertThat(Ends.of(story)).containsExactly("parent 0, child 0, \"AacCAabB\"");
        }

        @Test
        void letOtherThreadsRunBetweenTheirStatements() {
            assertThat(Ends.of("""
                            mutex m

                            thread main
                              atfork
                                prepare
                                  lock m
                                parent
                                  unlock m
                                child
                                  unlock m
                              start worker
                              fork child
                                lock m
                                _exit 0
                              wait child
                              join worker

                            thread worker
                              lock m
                              unlock m
                            """)).containsExactly("parent 0, child 0");
        }

        @Test
        void inTheWrongOrderDeadlockTheParent() {
            assertThat(Ends.of("""
                            mutex a
                            mutex b

                            thread main
                              atfork
                                prepare
                                  lock a
                                parent
                                  unlock a
                                child
                                  unlock a
                              atfork
                                prepare
                                  lock b
                                parent
                                  unlock b
                                child
                                  unlock b
                              start worker
                              fork child
                                _exit 0
                              wait child
                              join worker

                            thread worker
                              lock a
                              lock b
                              unlock b
                              unlock a
                            """)).containsExactly("parent 0, child 0", "parent hangs on a and b");
        }

        @Test
        void thatRegisterAHandlerDependOnThePlatform() {
            String story = """
                    thread main
                      atfork
                        prepare
                          atfork
                            child
                              print "!"
                      fork child
                        exit 0
                      wait child
                    """;
            assertThat(Ends.of(story)).containsExactly("parent 0, child 0");
            assertThat(Ends.of(story, Rules.AtforkInHandler.THIS_FORK)).containsExactly("parent 0, child 0, \"!\"");
            assertThat(Ends.of(story, Rules.AtforkInHandler.DEADLOCKS))
                    .containsExactly("parent hangs on the list of at-fork handlers is free");
        }

        @Test
        void areNotRunForVforkAndSpawn() {
            assertThat(Ends.of("""
                            thread main
                              atfork
                                prepare
                                  print "!"
                              vfork one
                                _exit 0
                              spawn two "true"
                              wait one
                              wait two
                            """)).containsExactly("parent 0, one 0, two true");
        }

        @Test
        void ofTheParentAreCopied() {
            assertThat(Ends.of("""
                            thread main
                              atfork
                                child
                                  print "c"
                              fork one
                                fork two
                                  exit 0
                                wait two
                                _exit 0
                              wait one
                            """)).containsExactly("parent 0, one 0, two 0, \"cc\"");
        }
    }

    @Nested
    class Children {

        @Test
        void ofOneNameAreWaitedForInOrder() {
            assertThat(Ends.of("""
                            int n = 0
                            int r = 0

                            thread main
                              repeat 2
                                n = n + 1
                                fork child
                                  exit n
                              wait child
                              wait child into r
                              wait child into n
                              if n == -1
                                exit r
                            """)).containsExactly("parent 2, child 1, child#2 2");
        }

        @Test
        void areCollectedByWhoeverWaitsForAny() {
            assertThat(Ends.of("""
                            int r = 0

                            thread main
                              fork one
                                _exit 1
                              fork two
                                _exit 2
                              wait any into r
                              exit r
                            """)).containsExactly("parent 1, one 1, two 2", "parent 2, one 1, two 2");
        }

        @Test
        void ofVforkShareTheMemoryAndStopTheirCaller() {
            assertThat(Ends.of("""
                            int x = 0
                            int r = 0

                            thread main
                              vfork child
                                x = 7
                                _exit 3
                              wait child into r
                              exit x * 10 + r
                            """)).containsExactly("parent 73, child 3");
        }

        @Test
        void ofVforkWaitForLocksThatOtherThreadsGiveBack() {
            assertThat(Ends.of("""
                            mutex m

                            thread main
                              start worker
                              vfork child
                                lock m
                                unlock m
                                exec "true"
                              wait child
                              join worker

                            thread worker
                              lock m
                              unlock m
                            """)).containsExactly("parent 0, child true");
        }

        @Test
        void goOnWhenThereIsNoSuchProgram() {
            assertThat(Ends.of("thread main\n  exec \"nosuch\" fails\n  exit 4\n"))
                    .containsExactly("parent 4");
        }
    }

    @Nested
    class Descriptors {

        @Test
        void ofAPipeMustAllBeClosedForItsEnd() {
            String story = """
                    pipe p = 2
                    int r = 5

                    thread main
                      fork child
                        %s
                        read p into r
                        exit r
                      closewrite p
                      wait child
                    """;
            assertThat(Ends.of(story.formatted("work"))).containsExactly("parent hangs on child, child hangs on p");
            assertThat(Ends.of(story.formatted("closewrite p"))).containsExactly("parent 0, child 0");
        }

        @Test
        void ofAPipeWithoutReadersKill() {
            assertThat(Ends.of("pipe p = 2\n\nthread main\n  closeread p\n  write p\n"))
                    .containsExactly("parent signal 13");
        }

        @Test
        void ofAFileShareTheOffsetUntilItIsOpenedAgain() {
            String story = """
                    file f = 3
                    int r = 0

                    thread main
                      next f into r
                      fork child
                        %s
                        next f into r
                        exit r
                      wait child
                      next f into r
                      exit r
                    """;
            assertThat(Ends.of(story.formatted("work"))).containsExactly("parent 3, child 2");
            assertThat(Ends.of(story.formatted("reopen f"))).containsExactly("parent 2, child 1");
        }

        @Test
        void shareAFlockAndNotARecordLock() {
            assertThat(Ends.of("""
                            file f = 1
                            int r = 0
                            int s = 0

                            thread main
                              flock f
                              lockf f
                              fork child
                                flock f try into r
                                lockf f try into s
                                exit r + 2 * s
                              wait child
                            """)).containsExactly("parent 0, child 22");
        }
    }
}
