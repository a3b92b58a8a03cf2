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

    @Nested
    class Signals {

        @Test
        void withoutAHandlerKill() {
            assertThat(Ends.of("""
                            int r = 0
                            shared int gate = 0

                            thread main
                              fork child
                                atomic when gate == 1
                                _exit 0
                              send SIGTERM to child
                              wait child into r
                              exit r
                            """)).containsExactly("parent 143, child signal 15");
        }

        @Test
        void interruptAWaitAndGoBackToIt() {
            assertThat(Ends.of("""
                            mutex m
                            int x = 0
                            shared int gate = 0

                            handler SIGUSR1
                              x = 1
                              gate = 1

                            thread main
                              start worker
                              lock m
                              send SIGUSR1 to worker
                              atomic when gate == 1
                              unlock m
                              join worker
                              exit x

                            thread worker
                              lock m
                              unlock m
                            """))
                    .as("a worker that has ended is sent nothing")
                    .containsExactly("parent 1", "parent hangs on gate == 1");
        }

        @Test
        void inAHandlerThatWantsTheInterruptedLockHang() {
            assertThat(Ends.of("""
                            mutex m

                            handler SIGUSR1
                              lock m
                              unlock m

                            thread main
                              lock m
                              send SIGUSR1 to parent
                              unlock m
                            """)).containsExactly("parent hangs on m");
        }

        @Test
        void thatArePendingAreNotInheritedNorIsTheTimer() {
            String story = """
                    int x = 0

                    handler SIGALRM
                      x = 1

                    thread main
                      alarm
                      fork child
                        pause
                        exit x
                      pause
                      exit x
                    """;
            assertThat(Ends.of(story)).containsExactly("parent 1, child hangs on pause");
        }

        @Test
        void fromAClaimThatFailsAreSigabrt() {
            assertThat(Ends.of("int x = 2\n\nthread main\n  assert x == 2\n  assert x == 3\n"))
                    .containsExactly("parent signal 6");
        }
    }

    @Nested
    class TheStrictReading {

        private static final String STORY = """
                thread main
                  %s
                  fork child
                    print "x"
                    _exit 0
                  wait child

                thread worker
                  work
                """;

        @Test
        void forbidsWhatIsNotAsyncSignalSafeInTheChildOfSeveralThreads() {
            assertThat(Ends.of(STORY.formatted("start worker"), Rules.ChildCalls.ASYNC_SIGNAL_SAFE))
                    .containsExactly(
                            "parent 0, child 0",
                            "parent 0, child calls printf, which is not async-signal-safe, "
                                    + "in the child of a process with several threads");
        }

        @Test
        void allowsEverythingInTheChildOfOneThread() {
            assertThat(Ends.of(STORY.formatted("start worker\n  join worker"), Rules.ChildCalls.ASYNC_SIGNAL_SAFE))
                    .containsExactly("parent 0, child 0");
        }
    }

    @Nested
    class Threads {

        @Test
        void goRoundForEverWhereNobodyAnswers() {
            assertThat(Ends.of("""
                            int flag = 0

                            thread main
                              start worker
                              fork child
                                while flag == 0
                                  work
                                _exit 0
                              wait child
                              join worker

                            thread worker
                              flag = 1
                            """))
                    .containsExactly("parent 0, child 0", "parent hangs on child, child hangs on itself");
        }

        @Test
        void outliveMainWhenItEndsAlone() {
            assertThat(Ends.of("""
                            thread main
                              start worker
                              print "m"
                              thread_exit

                            thread worker
                              print "w"
                            """)).containsExactly("parent 0, \"mw\"", "parent 0, \"wm\"");
        }

        @Test
        void haveVariablesOfTheirOwn() {
            assertThat(Ends.of("""
                            local int x = 1
                            shared int sum = 0

                            function add()
                              x = x + 1
                              atomic
                                sum = sum + x

                            thread main
                              start worker
                              add()
                              join worker
                              exit sum

                            thread worker
                              add()
                              add()
                            """)).containsExactly("parent 7");
        }

        @Test
        void callFunctionsWithWhatTheyAreGiven() {
            assertThat(Ends.of("""
                            mutex a
                            mutex b
                            int x = 0

                            function twice(lock1, n)
                              once_more(lock1, n)
                              once_more(b, n + 1)

                            function once_more(l, more)
                              lock l
                              x = x + more
                              unlock l

                            thread main
                              twice(a, 3)
                              exit x
                            """)).containsExactly("parent 7");
        }
    }
}
