package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.explore.Components;
import forklore.engine.explore.End;
import forklore.engine.explore.Exploration;
import forklore.engine.explore.Explorer;
import forklore.engine.explore.Path;
import forklore.engine.explore.Replay;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Ending;
import forklore.engine.odds.Fraction;
import forklore.engine.odds.Odds;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Narrator;
import forklore.engine.verdict.Verdict;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What must be true of every scenario, on random ones. A failure names its seed.
class RandomStoriesTests {

    private static final int STORIES = 1500;
    /// Of each story so many ends are played.
    private static final int PLAYED = 5;
    private static final Limits LIMITS = new Limits(3000, 8);

    @Test
    void keepWhatIsTrueOfEveryScenario() {
        AtomicInteger hanging = new AtomicInteger();
        check(RandomStories::text, (graph, hangs) -> hanging.addAndGet(hangs ? 1 : 0));
        assertThat(hanging.get()).as("stories that can hang").isGreaterThan(STORIES / 20);
    }

    @Test
    void keepItWhereThreadsGoRoundInCircles() {
        AtomicInteger endless = new AtomicInteger();
        AtomicInteger left = new AtomicInteger();
        check(RandomStories::withLoops, (graph, hangs) -> {
            endless.addAndGet(graph.ends().stream().anyMatch(End.Livelock.class::isInstance) ? 1 : 0);
            left.addAndGet(canLeaveARound(graph.components()) ? 1 : 0);
        });
        assertThat(endless.get()).as("stories that can go round for ever").isGreaterThan(STORIES / 20);
        assertThat(left.get()).as("stories with rounds that can be left").isGreaterThan(STORIES / 10);
    }

    @Test
    void keepItInTheWholeLanguage() {
        AtomicInteger killed = new AtomicInteger();
        check(
                WideStories::text,
                (graph, hangs) ->
                        killed.addAndGet(graph.ends().stream().anyMatch(end -> isKilled(graph.ending(end))) ? 1 : 0));
        assertThat(killed.get()).as("stories in which a signal ends a process").isGreaterThan(STORIES / 20);
    }

    /// Checks the stories whose search is complete, on all processors.
    ///
    /// @param kind makes a story of a seed
    /// @param look is shown each of them, and whether a process can hang in it
    private static void check(IntFunction<String> kind, BiConsumer<Exploration, Boolean> look) {
        long complete = IntStream.rangeClosed(1, STORIES)
                .parallel()
                .filter(seed -> {
                    Program program = Program.of(Stories.read("story.fork", kind.apply(seed)));
                    Exploration graph = Explorer.explore(program, LIMITS);
                    assertThat(graph.states()).as("seed %d", seed).isLessThanOrEqualTo(LIMITS.states());
                    boolean all = graph.boundsReached().isEmpty();
                    if (all) {
                        look.accept(graph, check(seed, program, graph));
                    }
                    return all;
                })
                .count();
        assertThat(complete).as("complete searches").isGreaterThan(STORIES / 2);
    }

    private static boolean isKilled(Ending ending) {
        return ending.processes().stream().anyMatch(Ending.Killed.class::isInstance);
    }

    private static boolean canLeaveARound(Components components) {
        for (int number = 0; number < components.count(); number++) {
            if (components.cyclic(number) && !components.closed(number)) {
                return true;
            }
        }
        return false;
    }

    /// {@return whether a process can hang}
    private static boolean check(int seed, Program program, Exploration graph) {
        assertThat(graph.ends()).as("seed %d has an end", seed).isNotEmpty();
        List<Fraction> odds = Odds.of(graph).known().orElseThrow();
        Fraction sum = odds.stream().reduce(Fraction.ZERO, Fraction::plus);
        assertThat(sum).as("seed %d: probabilities sum to 1", seed).isEqualTo(Fraction.ONE);
        assertThat(odds).as("seed %d: every end can happen", seed).doesNotContain(Fraction.ZERO);
        boolean hangs = false;
        for (End end : graph.ends().subList(0, Math.min(graph.ends().size(), PLAYED))) {
            Path path = graph.path(end);
            assertThat(path.ending()).as("seed %d", seed).contains(graph.ending(end));
            assertThat(path.steps().size()).as("seed %d", seed).isLessThanOrEqualTo(graph.depth());
            assertThat(Replay.of(program, LIMITS, path.schedule()))
                    .as("seed %d", seed)
                    .isEqualTo(new Replay.Played(path));
            hangs |= path.ending().orElseThrow().processes().stream().anyMatch(Ending.Hung.class::isInstance);
        }
        tell(seed, graph.path(graph.ends().getLast()));
        return hangs;
    }

    private static void tell(int seed, Path path) {
        for (int step = 0; step <= path.steps().size(); step++) {
            assertThat(Narrator.sentence(path, step))
                    .as("seed %d, step %d", seed, step)
                    .endsWith(".");
        }
        assertThat(Narrator.ending(path)).as("seed %d", seed).endsWith(".");
    }

    @Test
    void nameEachEndExactlyOnce() {
        for (int seed = 1; seed <= 200; seed++) {
            Verdict verdict = Judge.judge(Stories.read("story.fork", RandomStories.text(seed)), LIMITS);
            int named = verdict.outcomes().stream()
                    .mapToInt(Verdict.OutcomeVerdict::ends)
                    .sum();
            assertThat(named + verdict.unexplained().size())
                    .as("seed %d", seed)
                    .isEqualTo(verdict.statistics().ends());
        }
    }
}
