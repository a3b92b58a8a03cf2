package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Condition;
import forklore.engine.model.Ending;
import forklore.engine.model.Ending.Target;
import forklore.engine.odds.Fraction;
import forklore.engine.odds.Odds;
import forklore.engine.verdict.Narrator;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Runs that nobody ends and in which nobody stops.
class LivelockTests {

    /// Two threads that start each other for ever, while main waits for a mutex that it holds itself.
    private static final String RELAY = """
            mutex m

            thread main
              start ping
              lock m
              lock m

            thread ping
              start pong

            thread pong
              start ping
            """;

    private static final Ending ENDLESS = new Ending(
            List.of(new Ending.Hung(
                    "parent",
                    List.of(
                            new Ending.Wait("main", new Target.OfMutex("m")),
                            new Ending.Wait("ping", new Target.OfItself("")),
                            new Ending.Wait("pong", new Target.OfItself(""))))),
            "");

    private static final Program PROGRAM = Program.of(Stories.story(RELAY));
    private static final Exploration GRAPH = Explorer.explore(PROGRAM, Limits.DEFAULT);

    @Test
    void areEndsOfTheSearch() {
        assertThat(GRAPH.ends()).hasSize(1);
        End end = GRAPH.ends().getFirst();
        assertThat(end).isEqualTo(new End.Livelock(end.state(), 2));
        assertThat(GRAPH.ending(end)).isEqualTo(ENDLESS);
        assertThat(Odds.of(GRAPH)).isEqualTo(new Odds.Known(List.of(Fraction.ONE)));
    }

    @Test
    void areReachedByAShortestPathThatSaysWhatItIs() {
        Path path = GRAPH.path(GRAPH.ends().getFirst());
        assertThat(path.schedule().actors()).containsExactly("main", "ping", "main", "main");
        assertThat(path.ending()).contains(ENDLESS);
        assertThat(path.goesRound()).isTrue();
    }

    @Test
    void areSeenWhenARunIsPlayed() {
        Path path = GRAPH.path(GRAPH.ends().getFirst());
        assertThat(Replay.of(PROGRAM, Limits.DEFAULT, path.schedule())).isEqualTo(new Replay.Played(path));
        assertThat(GRAPH.path(0).ending()).isEmpty();
    }

    @Test
    void areNotSeenInAPartOfTheGraphThatCanBeLeft() {
        Exploration cut = Explorer.explore(PROGRAM, new Limits(GRAPH.states() - 1, 8));
        assertThat(cut.boundsReached()).isNotEmpty();
        assertThat(cut.ends()).isEmpty();
    }

    @Nested
    class OfAChild {

        private final Program program = Program.of(Stories.story("""
                int done = 0

                thread main
                  start worker
                  fork child
                    while done == 0
                      work
                    exit 0
                  wait child

                thread worker
                  done = 1
                """));
        private final Exploration graph = Explorer.explore(program, Limits.DEFAULT);

        @Test
        void thatWaitsForAFlagNobodyWillSet() {
            Ending spins = new Ending(
                    List.of(
                            new Ending.Hung("parent", List.of(new Ending.Wait("main", new Target.OfProcess("child")))),
                            new Ending.Hung(
                                    "child", List.of(new Ending.Wait("main", new Target.OfItself("done == 0"))))),
                    "");
            Ending fine = new Ending(List.of(new Ending.Exited("parent", 0), new Ending.Exited("child", 0)), "");
            assertThat(graph.ends()).extracting(graph::ending).containsExactlyInAnyOrder(spins, fine);
            assertThat(new Condition.Spins("child").holds(spins)).isTrue();
        }

        @Test
        void isReachedInTheFewestStepsThatMakeItCertain() {
            // start, fork, done = 1 in the parent, main asks for the child: the child is at its loop all the time.
            Path path = graph.ends().stream()
                    .map(graph::path)
                    .filter(Path::goesRound)
                    .findFirst()
                    .orElseThrow();
            assertThat(path.steps()).hasSize(4);
            assertThat(Narrator.ending(path))
                    .isEqualTo("The child never ends: main goes round for ever, while done == 0."
                            + " The parent never ends: main waits for the end of the child.");
        }
    }

    @Test
    void nameThoseThatAreBlockedBesideThoseThatTurn() {
        // The spinner takes n in each round; whoever waits for m, which main holds, waits in all of them.
        Program program = Program.of(Stories.story("""
                mutex m
                mutex n

                thread main
                  lock m
                  start spinner
                  start sleeper
                  while 1
                    lock n
                    unlock n

                thread spinner
                  while 1
                    lock n
                    unlock n

                thread sleeper
                  lock m
                """));
        Exploration graph = Explorer.explore(program, Limits.DEFAULT);
        assertThat(graph.ends()).hasSize(1);
        Ending.Hung parent =
                (Ending.Hung) graph.ending(graph.ends().getFirst()).processes().getFirst();
        assertThat(parent.waits())
                .containsExactly(
                        new Ending.Wait("main", new Target.OfItself("1")),
                        new Ending.Wait("spinner", new Target.OfItself("1")),
                        new Ending.Wait("sleeper", new Target.OfMutex("m")));
        assertThat(Odds.of(graph)).isEqualTo(new Odds.Known(List.of(Fraction.ONE)));
    }

    @Test
    void areNoneWhereALoopCanBeLeft() {
        Program program = Program.of(Stories.story("""
                int x = 0

                thread main
                  start worker
                  while x == 0
                    work
                  exit 7

                thread worker
                  x = 1
                """));
        Exploration graph = Explorer.explore(program, Limits.DEFAULT);
        assertThat(graph.ends()).hasSize(1).allMatch(End.Halt.class::isInstance);
        assertThat(Odds.of(graph)).isEqualTo(new Odds.Known(List.of(Fraction.ONE)));
    }
}
