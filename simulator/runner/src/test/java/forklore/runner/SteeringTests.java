package forklore.runner;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Snapshot;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import forklore.runner.tool.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SteeringTests {

    private static final int TIMES = 20;

    @BeforeEach
    void needsACompiler() {
        Runs.assumeCompiler();
    }

    private static List<Path> shortest(Scenario scenario) {
        return Judge.judge(scenario, Limits.DEFAULT).outcomes().stream()
                .map(Verdict.OutcomeVerdict::shortest)
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    private static SteeringResult.Reproduced reproduced(Scenario scenario, Path path) {
        SteeringResult result = Steering.steer(scenario, path, StepListener.NONE);
        assertThat(result).isInstanceOf(SteeringResult.Reproduced.class);
        return (SteeringResult.Reproduced) result;
    }

    @ParameterizedTest
    @ValueSource(strings = {"orphaned-lock", "printed-twice", "exec-saves-you"})
    void reproducesEveryOutcomeEveryTime(String name) {
        Scenario scenario = Runs.catalogue(name);
        for (Path path : shortest(scenario)) {
            for (int i = 0; i < TIMES; i++) {
                SteeringResult.Reproduced result = reproduced(scenario, path);
                assertThat(result.ending()).isEqualTo(path.ending().orElseThrow());
                assertThat(result.steps()).hasSameSizeAs(path.steps());
            }
        }
    }

    @Test
    void readsTheOrphanedLockAndItsOwnerInTheChild() {
        Scenario scenario = Runs.catalogue("orphaned-lock");
        SteeringResult.Reproduced result =
                reproduced(scenario, shortest(scenario).getFirst());
        ComparedStep last = result.steps().getLast();
        ComparedStep.RealProcess parent = last.processes().get(0);
        ComparedStep.RealProcess child = last.processes().get(1);
        ComparedStep.RealLock lock = child.locks().getFirst();
        assertThat(lock.model()).isEqualTo(new Snapshot.LockOwner.Orphaned("worker"));
        assertThat(lock.word()).isEqualTo(2);
        assertThat(parent.locks().getFirst().word()).isZero();
        int worker = result.steps()
                .getFirst()
                .processes()
                .getFirst()
                .threads()
                .get(1)
                .tid();
        assertThat(lock.ownerTid()).hasValue(worker);
        assertThat(result.xRay().orElseThrow().sentence())
                .isEqualTo("child " + child.pid() + ": one thread, blocked on m; m = 2, owner " + worker
                        + " = worker, which was a thread of " + parent.pid() + ", not of this process");
    }

    @Test
    void tellsOfEachStepAsItIsCompared() {
        Scenario scenario = Runs.catalogue("printed-twice");
        Path path = shortest(scenario).getFirst();
        List<ComparedStep> heard = new ArrayList<>();
        SteeringResult result = Steering.steer(scenario, path, heard::add);
        assertThat(heard).isEqualTo(((SteeringResult.Reproduced) result).steps());
        assertThat(heard.getLast().output()).isEqualTo("A\nA\n");
    }

    @Nested
    class AStoryOfTheWholeLanguage {

        private static final int FEW = 3;

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ghost-eats-the-signal",
                    "semaphore-of-a-ghost",
                    "readers-that-left",
                    "barrier-one-short",
                    "fork-in-a-signal-handler",
                    "two-forks-at-once",
                    "no-handlers-for-spawn-and-vfork",
                    "syslog-and-friends",
                    "half-written-buffer"
                })
        void endsAsTheModelSays(String name) {
            Target target = Toolchain.usual().orElseThrow();
            Linked linked = Catalogues.linked(name, target.platforms().getFirst());
            for (Verdict.OutcomeVerdict outcome : Catalogues.verdict(linked).outcomes()) {
                for (int i = 0; outcome.shortest().isPresent() && i < FEW; i++) {
                    Path path = outcome.shortest().get();
                    SteeringResult result = Steering.steer(linked, target, path, StepListener.NONE);
                    assertThat(result)
                            .as(outcome.outcome().name())
                            .isInstanceOfSatisfying(
                                    SteeringResult.Reproduced.class,
                                    reproduced -> assertThat(
                                                    reproduced.compared().compared())
                                            .isNotEmpty());
                }
            }
        }
    }

    static List<String> stories() {
        return List.of(CROSSED_LOCKS, FORKS_IN_FORKS, THREADS_IN_A_CHILD);
    }

    private static final String CROSSED_LOCKS = """
            mutex a
            mutex b
            int   x = 0
            thread main
              start w
              lock a
              fork child
                lock a
                x = x + 5
                unlock a
                lock b
                exit 3
              unlock a
              lock b
              x = x + 1
              unlock b
              wait child
              join w
            thread w
              lock b
              lock a
              x = x * 2
              unlock a
              unlock b
            """;

    private static final String FORKS_IN_FORKS = """
            mutex m
            thread main
              start w
              fork a
                fork b
                  lock m
                  exec "true"
                wait b
                print "a"
                exit 0
              wait a
              join w
            thread w
              lock m
              fork c
                unlock m
                lock m
                unlock m
                _exit 9
              unlock m
              wait c
            """;

    private static final String THREADS_IN_A_CHILD = """
            mutex m
            thread main
              print "x"
              start w
              lock m
              fork a
                start v
                unlock m
                join v
                exit 0
              unlock m
              wait a
            thread w
              lock m
              print "w"
              flush
              unlock m
            thread v
              lock m
              if 1 > 0
                print "v"
              unlock m
            """;

    @ParameterizedTest
    @MethodSource("stories")
    void reproducesRunsThatChanceChose(String text) {
        Scenario scenario = Runs.story(text);
        for (long seed = 1; seed <= 6; seed++) {
            Path path = Plays.chance(scenario, seed);
            assertThat(Steering.steer(scenario, path, StepListener.NONE))
                    .as(path.schedule().token())
                    .isInstanceOf(SteeringResult.Reproduced.class);
        }
    }

    @Nested
    class AWaitingThread {

        private static final String THREE = """
                mutex m
                int   x = 0
                thread main
                  start first
                  start second
                  join first
                  join second
                thread first
                  lock m
                  x = x + 1
                  unlock m
                thread second
                  lock m
                  if x > 0
                    x = 10
                  else
                    repeat 2
                      x = x - 1
                  unlock m
                """;

        /// Plays the steps of the named threads, then goes on with whoever comes first.
        private static Path play(Scenario scenario, String... actors) {
            return Plays.play(scenario, actors);
        }

        @Test
        void getsTheMutexStraightFromTheKernel() {
            Scenario scenario = Runs.story(THREE);
            Path path = play(scenario, "main", "main", "first", "second", "first", "first", "first", "second");
            SteeringResult.Reproduced result = reproduced(scenario, path);
            assertThat(result.steps().get(6).note()).contains("m has gone straight to second");
        }

        @Test
        void isHeldAtItsGateWhenSomebodyElseTakesTheMutexFirst() {
            Scenario scenario = Runs.story("""
                    mutex m
                    thread main
                      start other
                      lock m
                      unlock m
                      lock m
                      unlock m
                      join other
                    thread other
                      lock m
                      unlock m
                    """);
            Path path = play(scenario, "main", "main", "other", "main", "main", "main", "other");
            SteeringResult.Reproduced result = reproduced(scenario, path);
            assertThat(result.steps().get(2).note()).startsWith("other is held at its gate");
        }

        @Test
        void isHeldAtItsGateWhenTheFreeMutexIsCopiedFirst() {
            Scenario scenario = Runs.story("""
                    mutex m
                    thread main
                      start other
                      lock m
                      unlock m
                      fork child
                        lock m
                        _exit 4
                      wait child
                      join other
                    thread other
                      lock m
                      unlock m
                    """);
            Path path = play(scenario, "main", "main", "other", "main", "main", "child", "child");
            SteeringResult.Reproduced result = reproduced(scenario, path);
            assertThat(result.steps().get(2).note()).startsWith("other is held at its gate");
        }
    }

    @Nested
    class ADifference {

        /// A machine that says: after the worker's lock, m is free.
        private static Path wrong(Path path, int number) {
            List<Path.Step> steps = new ArrayList<>(path.steps());
            Path.Step step = steps.get(number - 1);
            Snapshot before = path.stateAfter(number - 1);
            steps.set(
                    number - 1,
                    new Path.Step(step.actor(), step.name(), step.event(), step.span(), before, step.choices()));
            return new Path(path.schedule(), path.start(), steps, path.ending());
        }

        @Test
        void betweenTheLockWordAndAWrongModelIsReported() {
            Scenario scenario = Runs.catalogue("orphaned-lock");
            Path path = wrong(shortest(scenario).getFirst(), 2);
            SteeringResult.Diverged result =
                    (SteeringResult.Diverged) Steering.steer(scenario, path, StepListener.NONE);
            assertThat(result.step()).isEqualTo(2);
            assertThat(result.agreed()).hasSize(1);
            assertThat(result.what()).isEqualTo("the lock m of parent");
            assertThat(result.expected()).isEqualTo("free");
            assertThat(result.found()).matches("word 1, owner \\d+ = worker");
        }

        /// The state after a step is that of the step before: whatever the step changed is wrong in it.
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        semaphore s = 0 | release s  | the semaphore s of parent
                        rwlock s        | rdlock s   | the rwlock s of parent
                        rwlock s        | wrlock s   | the rwlock s of parent
                        mutex s robust  | lock s     | the lock s of parent
                        int s = 0       | s = 7      | the variable s of parent
                        """)
        void isNoticedInEveryKindOfObject(String declaration, String statement, String what) {
            Scenario scenario = Runs.story("""
                    %s
                    thread main
                      work
                      %s
                      work
                    """.formatted(declaration, statement));
            SteeringResult result = Steering.steer(scenario, wrong(Plays.play(scenario), 2), StepListener.NONE);
            assertThat(result)
                    .isInstanceOfSatisfying(
                            SteeringResult.Diverged.class,
                            diverged -> assertThat(diverged.step() + " " + diverged.what())
                                    .isEqualTo("2 " + what));
        }

        @Test
        void betweenTheEndsIsReported() {
            Scenario scenario = Runs.catalogue("orphaned-lock");
            List<Path> paths = shortest(scenario);
            Path path = new Path(
                    paths.get(0).schedule(),
                    paths.get(0).start(),
                    paths.get(0).steps(),
                    paths.get(1).ending());
            SteeringResult.Diverged result =
                    (SteeringResult.Diverged) Steering.steer(scenario, path, StepListener.NONE);
            assertThat(result.sentence())
                    .isEqualTo("step 9: how it ends: the model says parent exits 0, child exits 0, "
                            + "the real machine shows parent hangs on child, child hangs on m");
            assertThat(result.xRay().orElseThrow().sentence())
                    .matches("child \\d+: one thread, blocked on m; m = 2, owner \\d+ = worker, .*not of this process");
        }
    }

    @Test
    void ofARunOfAnotherVersionIsRefused() {
        Path path = shortest(Runs.catalogue("orphaned-lock")).getFirst();
        SteeringResult result = Steering.steer(Runs.catalogue("exec-saves-you"), path, StepListener.NONE);
        assertThat(result).isInstanceOf(SteeringResult.Unavailable.class);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Scenario scenario = Runs.catalogue("orphaned-lock");
        Path path = shortest(scenario).getFirst();
        SteeringResult result =
                Steering.steer(scenario, path, step -> Thread.currentThread().interrupt());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isInstanceOf(SteeringResult.Interrupted.class);
    }
}
