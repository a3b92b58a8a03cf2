package forklore.runner;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.explore.Path;
import forklore.engine.machine.Actor;
import org.junit.jupiter.api.Test;

class GatePlanTests {

    private static final Actor MAIN = new Actor(0, 0);
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

    @Test
    void letsAThreadWaitInTheKernelThatGetsTheMutexNext() {
        Path path = path("  flush", "main", "main", "other", "main", "other");
        assertThat(new GatePlan(path).holds(3, OTHER, "m")).isFalse();
    }

    @Test
    void holdsAThreadBeforeWhomAnotherOneGetsTheMutex() {
        Path path = path("  lock m\n  unlock m", "main", "main", "other", "main", "main", "main", "other");
        GatePlan plan = new GatePlan(path);
        assertThat(plan.holds(3, OTHER, "m")).isTrue();
        assertThat(plan.holds(5, OTHER, "m")).isFalse();
    }

    @Test
    void holdsAThreadWhenTheMutexIsCopiedWhileItIsFree() {
        Path path = path("  fork child\n    _exit 0", "main", "main", "other", "main", "main", "other");
        assertThat(new GatePlan(path).holds(3, OTHER, "m")).isTrue();
    }

    @Test
    void letsAThreadWaitInTheKernelThatNobodyWillEverWake() {
        Path path = Plays.play(Runs.story("""
                mutex m
                thread main
                  lock m
                  lock m
                """));
        assertThat(new GatePlan(path).holds(2, MAIN, "m")).isFalse();
    }
}
