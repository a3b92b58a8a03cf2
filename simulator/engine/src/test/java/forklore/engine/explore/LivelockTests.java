package forklore.engine.explore;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.machine.Limits;
import forklore.engine.machine.Program;
import forklore.engine.model.Ending;
import forklore.engine.model.Ending.Target;
import forklore.engine.odds.Fraction;
import forklore.engine.odds.Odds;
import java.util.List;
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
}
