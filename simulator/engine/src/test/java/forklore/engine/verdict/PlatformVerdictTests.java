package forklore.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.machine.Limits;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.platform.Shipped;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the cards of the platforms claim, asked of the machine.
class PlatformVerdictTests {

    private static final String ENDS = """

            outcome killed
              when  child killed
              grade interesting "It was killed."
            outcome hangs
              when  child hangs
              grade interesting "It waits for ever."
            outcome misuses
              when  child misuses
              grade interesting "It did something undefined."
            outcome gives-up
              when  child exits 127
              grade interesting "The loader ended it."
            outcome refused
              when  child exits 1
              grade interesting "It was told EPERM."
            outcome fine
              when  child exits 0
              grade acceptable "It ended."
            outcome never-born
              when  parent hangs
              grade interesting "The fork did not return."
            """;

    @ParameterizedTest
    @CsvSource({
        "malloc(), glibc, fine",
        "malloc(), glibc-2.43, fine",
        "malloc(), musl, fine",
        "malloc(), tcmalloc-debug, fine hangs",
        "malloc(), posix, undefined fine",
        "localtime(), glibc, fine hangs",
        "localtime(), musl, fine",
        "localtime(), tcmalloc-debug, fine hangs",
        "setenv(), glibc, fine hangs",
        "setenv(), musl, fine",
        "getaddrinfo(), glibc, fine hangs",
        "getaddrinfo(), musl, fine",
        "syslog(), posix, undefined fine",
        "dlopen(), glibc, gives-up fine hangs",
        "dlopen(), musl, fine",
        "print \"A\", glibc, fine",
        "print \"A\", musl, fine hangs",
        "print \"A\", core, fine",
        "print \"A\", posix, undefined fine",
        "printf_long(\"AB\"), glibc, fine",
        "printf_long(\"AB\"), musl, fine hangs",
        "flush, glibc, fine",
        "flush, musl, fine hangs",
        "work, posix, fine",
        "log(\"A\"), cpython-3.6, fine hangs",
        "log(\"A\"), cpython-3.11, fine",
        "log(\"A\"), cpython-3.14, fine",
        "import_module(), cpython-3.12, fine hangs",
        "getaddrinfo(), cpython-3.12, fine hangs",
        "getaddrinfo(), macos, killed fine",
        "load_class(), macos, killed fine",
    })
    void aChildThatCallsWhatAGhostWasIn(String call, String platform, String outcomes) {
        String story = """
                thread main
                  start worker
                  fork child
                    CALL
                    _exit 0
                  _exit 0

                thread worker
                  CALL
                """.replace("CALL", call);
        assertThat(outcomes(story, platform)).isEqualTo(outcomes);
    }

    @ParameterizedTest
    @CsvSource({"core, hangs", "glibc, fine", "glibc-2.43, hangs", "musl, hangs", "cpython-3.11, fine"})
    void aChildThatJoinsAGhost(String platform, String outcomes) {
        assertThat(outcomes(whileHolding("work", "join worker"), platform)).isEqualTo(outcomes);
    }

    @ParameterizedTest
    @CsvSource({"core, misuses", "glibc, fine", "musl, fine", "cpython-3.11, fine", "posix, undefined"})
    void aChildThatUnlocksAGhostsMutex(String platform, String outcomes) {
        assertThat(outcomes(whileHolding("lock m", "unlock m\n    lock m"), platform))
                .isEqualTo(outcomes);
    }

    @ParameterizedTest
    @CsvSource({"core, misuses", "glibc, hangs", "musl, fine"})
    void aChildThatUnlocksAGhostsReadWriteLock(String platform, String outcomes) {
        assertThat(outcomes(whileHolding("wrlock r", "rwunlock r\n    wrlock r"), platform))
                .isEqualTo(outcomes);
    }

    /// The worker has done something, will never do anything else, and main forks.
    private static String whileHolding(String work, String child) {
        return """
                mutex m
                rwlock r
                semaphore done = 0
                semaphore forever = 0

                thread main
                  start worker
                  acquire done
                  fork child
                    CHILD
                    _exit 0
                  _exit 0

                thread worker
                  WORK
                  release done
                  acquire forever
                """.replace("WORK", work).replace("CHILD", child);
    }

    @ParameterizedTest
    @CsvSource({
        "1, core, hangs",
        "1, musl, hangs",
        "1, glibc, fine",
        "1, glibc-2.43, fine",
        "2, glibc, hangs",
        "2, glibc-2.43, hangs",
    })
    void aChildThatSignalsWhileAGhostWaits(int rounds, String platform, String outcomes) {
        String round = """
                    start waiter
                    atomic when waiting == ROUND
                    lock m
                    signal c
                    unlock m
                    join waiter
                """;
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= rounds; i++) {
            all.append(round.replace("ROUND", Integer.toString(i + 1)));
        }
        String story = """
                mutex m
                condition c
                int waiting = 0

                thread main
                  start ghost
                  atomic when waiting == 1
                  lock m
                  unlock m
                  fork child
                ROUNDS    _exit 0
                  _exit 0

                thread ghost
                  lock m
                  waiting = waiting + 1
                  await c with m
                  unlock m

                thread waiter
                  lock m
                  waiting = waiting + 1
                  await c with m
                  unlock m
                """.replace("ROUNDS", all);
        assertThat(outcomes(story, platform)).isEqualTo(outcomes);
    }

    @ParameterizedTest
    @CsvSource({"core, fine", "glibc, refused", "musl, refused", "cpython-3.11, fine"})
    void aChildThatUnlocksARecursiveMutexOfItsOwn(String platform, String outcomes) {
        String story = """
                mutex m recursive
                int   x = 0

                thread main
                  lock m
                  fork child
                    unlock m into x
                    _exit x
                  _exit 0
                """;
        assertThat(outcomes(story, platform)).isEqualTo(outcomes);
    }

    @ParameterizedTest
    @CsvSource({"core, hangs", "glibc, fine", "glibc-2.43, fine", "musl, hangs"})
    void aChildThatInitialisesWhatAGhostHasBegun(String platform, String outcomes) {
        String story = """
                once o
                semaphore begun = 0
                semaphore forever = 0

                thread main
                  start worker
                  acquire begun
                  fork child
                    once o
                      work
                    _exit 0
                  _exit 0

                thread worker
                  once o
                    release begun
                    acquire forever
                """;
        assertThat(outcomes(story, platform)).isEqualTo(outcomes);
    }

    @ParameterizedTest
    @CsvSource({"core, fine", "glibc, fine", "musl, never-born", "cpython-3.11, fine"})
    void aHandlerThatRegistersAHandler(String platform, String outcomes) {
        String story = """
                thread main
                  atfork
                    prepare
                      atfork
                        child
                          work
                  start worker
                  fork child
                    _exit 0
                  _exit 0

                thread worker
                  work
                """;
        assertThat(outcomes(story, platform)).isEqualTo(outcomes);
    }

    @ParameterizedTest
    @CsvSource({"glibc, fine never-born", "musl, fine never-born"})
    void aForkWaitsForAThreadThatFlushesAllWhileAnotherReads(String platform, String outcomes) {
        String story = """
                pipe p = 1

                thread main
                  start reader
                  start flusher
                  fork child
                    _exit 0
                  _exit 0

                thread reader
                  getc(p)

                thread flusher
                  flush_all()
                """;
        assertThat(outcomes(story, platform)).isEqualTo(outcomes);
    }

    @ParameterizedTest
    @CsvSource({
        "exit 0, glibc, fine",
        "exit 0, musl, fine hangs",
        "exit 0, jvm, hangs",
        "_exit 0, musl, fine",
        "_exit 0, jvm, fine"
    })
    void aChildThatEnds(String end, String platform, String outcomes) {
        String story = """
                thread main
                  start worker
                  fork child
                    END
                  _exit 0

                thread worker
                  print "A"
                """.replace("END", end);
        assertThat(outcomes(story, platform)).isEqualTo(outcomes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gc()", "dump_stacks()", "halt(0)"})
    void aJavaChildThatNeedsTheVmThread(String call) {
        String story = """
                thread main
                  fork child
                    CALL
                    _exit 0
                  _exit 0
                """.replace("CALL", call);
        assertThat(outcomes(story, "jvm")).isEqualTo("hangs");
    }

    @ParameterizedTest
    @CsvSource({"result(), take_job()~  finish_job(), hangs", "queue_join(), get()~  task_done(), hangs"})
    void aPythonChildWhoseWorkerWasNotCopied(String wait, String worker, String outcomes) {
        String story = """
                semaphore idle = 0

                thread main
                  start worker
                  acquire idle
                  fork child
                    SUBMIT
                    WAIT
                    _exit 0
                  _exit 0

                thread worker
                  release idle
                  WORKER
                """.replace("SUBMIT", wait.startsWith("result") ? "submit()" : "put()")
                .replace("WAIT", wait)
                .replace("WORKER", worker.replace('~', '\n'));
        assertThat(outcomes(story, "cpython-3.12")).isEqualTo(outcomes);
    }

    @ParameterizedTest
    @CsvSource({"glibc, fine", "musl, fine", "core, fine"})
    void aHandlerThatPrintsInsideAPrintDoesNotWaitForItself(String platform, String outcomes) {
        String story = """
                handler SIGUSR1
                  print "B"

                thread main
                  fork child
                    start signaller
                    print "A"
                    join signaller
                    _exit 0
                  _exit 0

                thread signaller
                  send SIGUSR1 to main
                """;
        assertThat(outcomes(story, platform)).isEqualTo(outcomes);
    }

    @ParameterizedTest
    @CsvSource({"glibc, fine hangs", "musl, fine hangs"})
    void aHandlerThatForksInsideAMallocWaitsForItsOwnThread(String platform, String outcomes) {
        String story = """
                handler SIGUSR1
                  fork grandchild
                    _exit 0

                thread main
                  fork child
                    start signaller
                    malloc()
                    join signaller
                    _exit 0
                  _exit 0

                thread signaller
                  send SIGUSR1 to main
                """;
        assertThat(outcomes(story, platform)).isEqualTo(outcomes);
    }

    private static String outcomes(String story, String platform) {
        Linked linked = switch (Linker.link(Stories.story(story + ENDS), Shipped.ALL, platform)) {
            case Linking.Complete complete -> complete.linked();
            case Linking.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
        Verdict verdict = Judge.judge(linked, Limits.DEFAULT);
        List<String> happening = new ArrayList<>();
        if (verdict.undefined().isPresent()) {
            happening.add("undefined");
        }
        verdict.outcomes().stream()
                .filter(Verdict.OutcomeVerdict::happens)
                .forEach(each -> happening.add(each.outcome().name()));
        verdict.unexplained().forEach(each -> happening.add(each.ending().toString()));
        return String.join(
                " ", happening.stream().sorted(PlatformVerdictTests::inOrder).toList());
    }

    /// The killed before the fine before the hanging; whatever else, by its name.
    private static int inOrder(String left, String right) {
        List<String> order = List.of("killed", "fine", "hangs", "never-born");
        int byOrder = Integer.compare(order.indexOf(left), order.indexOf(right));
        return byOrder == 0 ? left.compareTo(right) : byOrder;
    }
}
