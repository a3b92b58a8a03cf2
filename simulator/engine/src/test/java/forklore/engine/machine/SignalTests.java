package forklore.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.platform.Rules;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What signals do, what strict POSIX forbids, and what threads do by themselves.
class SignalTests {

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
