package forklore.runner;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.explore.Path;
import forklore.engine.machine.Actor;
import forklore.engine.platform.Linked;
import forklore.engine.verdict.Verdict;
import forklore.runner.plan.Action;
import forklore.runner.plan.Plan;
import forklore.runner.plan.Planner;
import forklore.runner.plan.Planner.Planned;
import forklore.runner.plan.Unit;
import forklore.runner.plan.WayIn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTests {

    private static final Actor OTHER = new Actor(0, 1);

    private static Path path(String mainEnd, String... actors) {
        return Plays.play(Runs.story("""
                mutex m
                thread main
                  start other
                  lock m
                  unlock m
                %s
                  join other
                thread other
                  lock m
                  unlock m
                """.formatted(mainEnd)), actors);
    }

    private static Plan plan(Path path, String mainEnd) {
        Linked linked = Linked.core(Runs.story("""
                mutex m
                thread main
                  start other
                  lock m
                  unlock m
                %s
                  join other
                thread other
                  lock m
                  unlock m
                """.formatted(mainEnd)));
        return possible(linked, path, false);
    }

    private static Plan possible(Linked linked, Path path, boolean hasWayIn) {
        Planned planned = Planner.plan(linked, path, (unit, stop) -> hasWayIn);
        assertThat(planned).isInstanceOf(Planned.Possible.class);
        return ((Planned.Possible) planned).plan();
    }

    /// The number of the step, from 1, at which an actor is let into the statement it comes to first.
    private static int firstEntry(Plan plan, Actor actor) {
        for (int i = 0; i < plan.beats().size(); i++) {
            for (Action action : plan.beats().get(i).actions()) {
                if (action instanceof Action.Enter enter && enter.actor().equals(actor)) {
                    return i + 1;
                }
            }
        }
        throw new AssertionError("never");
    }

    @Nested
    class AThreadThatAsksForALockedMutex {

        @Test
        void waitsInTheKernelIfItGetsTheMutexNext() {
            String end = "  flush";
            Path path = path(end, "main", "main", "other", "main", "other");
            assertThat(firstEntry(plan(path, end), OTHER)).isEqualTo(3);
        }

        @Test
        void hasTheMutexAtOnceWhenItIsUnlocked() {
            String end = "  flush";
            Path path = path(end, "main", "main", "other", "main", "main", "other");
            List<Action> atUnlock = plan(path, end).beats().get(3).actions();
            assertThat(atUnlock)
                    .anyMatch(action -> action instanceof Action.Finish finish
                            && finish.actor().equals(OTHER));
        }

        @Test
        void isHeldBeforeWhomAnotherOneGetsIt() {
            String end = "  lock m\n  unlock m";
            Path path = path(end, "main", "main", "other", "main", "main", "main", "other");
            Plan plan = plan(path, end);
            assertThat(firstEntry(plan, OTHER)).isGreaterThan(4);
            assertThat(plan.beats().get(2).late()).isNotEmpty();
        }

        @Test
        void isHeldWhenTheMutexIsCopiedWhileItIsFree() {
            String end = "  fork child\n    lock m\n    _exit 0";
            Path path = path(end, "main", "main", "other", "main", "main", "other");
            assertThat(firstEntry(plan(path, end), OTHER)).isGreaterThan(4);
        }

        @Test
        void waitsInTheKernelIfNobodyWillEverWakeIt() {
            var scenario = Runs.story("""
                    mutex m
                    thread main
                      lock m
                      lock m
                    """);
            Plan plan = possible(Linked.core(scenario), Plays.play(scenario), false);
            assertThat(plan.beats().get(1).actions()).anyMatch(Action.Block.class::isInstance);
        }
    }

    @Nested
    class ACallOfTheLibrary {

        private static final String CHILD_HANGS = "child-hangs";

        private static List<Action> actions(Plan plan) {
            return plan.beats().stream()
                    .flatMap(beat -> beat.actions().stream())
                    .toList();
        }

        @Test
        void isStoppedInsideWhereItsLockIsCopied() {
            Linked linked = Catalogues.linked("syslog-and-friends", "glibc");
            Plan plan = possible(linked, Catalogues.shortest(linked, CHILD_HANGS), true);
            assertThat(actions(plan))
                    .filteredOn(Action.Stop.class::isInstance)
                    .extracting(action -> ((Action.Stop) action).unit().function())
                    .containsExactly("syslog");
        }

        @Test
        void cannotBeSteeredThereWithoutAWayIn() {
            Linked linked = Catalogues.linked("syslog-and-friends", "glibc");
            Planned planned = Planner.plan(linked, Catalogues.shortest(linked, CHILD_HANGS), (_, _) -> false);
            assertThat(((Planned.Impossible) planned).split())
                    .filteredOn(Unit::isCall)
                    .extracting(Unit::function)
                    .containsOnly("syslog");
        }
    }

    @Test
    void whoCanNeverMakeItsNextStepIsLetIntoItAtTheEnd() {
        Linked linked = Catalogues.linked("handler-that-registers", "musl");
        Plan plan = possible(linked, Catalogues.shortest(linked, "fork-never-returns"), true);
        assertThat(plan.beats().getLast().actions())
                .singleElement()
                .isInstanceOfSatisfying(
                        Action.Enter.class,
                        enter -> assertThat(enter.unit().span().line()).isGreaterThan(1));
    }

    /// What no thread can be led to: between the last statement of a block that is done once and the end of that block
    /// there is no gate, and a thread inside the loader can be stopped only when it has just taken a lock.
    private static final List<String> NO_PLAN =
            List.of("half-initialised built-twice", "first-use-in-the-child loader-gives-up");

    @ParameterizedTest
    @ValueSource(strings = {"glibc", "musl"})
    void everyReachableOutcomeOfTheCatalogueHasAPlan(String platform) {
        List<String> impossible = new ArrayList<>();
        for (Linked linked : Catalogues.all(platform)) {
            for (Verdict.OutcomeVerdict outcome : Catalogues.verdict(linked).outcomes()) {
                boolean none = outcome.shortest().isPresent()
                        && Planner.plan(linked, outcome.shortest().get(), (_, stop) -> hasWayIn(platform, stop))
                                instanceof Planned.Impossible;
                if (none) {
                    impossible.add(
                            linked.scenario().name() + " " + outcome.outcome().name());
                }
            }
        }
        assertThat(impossible).isSubsetOf(platform.equals("glibc") ? NO_PLAN : NOT_ON_MUSL);
    }

    private static boolean hasWayIn(String platform, WayIn stop) {
        return platform.equals("glibc") || stop == WayIn.AT_LOCK;
    }

    /// There nobody sees how much is in a buffer, and a fork cannot be stopped before it copies.
    private static final List<String> NOT_ON_MUSL = List.of(
            "one-flag-for-two-forks note-is-gone",
            "registered-too-late child-hangs",
            "signal-handler-printf line-torn");
}
