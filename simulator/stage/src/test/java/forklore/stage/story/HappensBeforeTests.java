package forklore.stage.story;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import forklore.stage.Runs;
import forklore.stage.story.HappensBefore.Edge;
import forklore.stage.story.HappensBefore.Why;
import java.util.List;
import org.junit.jupiter.api.Test;

class HappensBeforeTests {

    @Test
    void aChildComesAfterItsForkAndItsEndBeforeTheWait() {
        Path path = Runs.shortest("locks", "orphaned-lock", "both-finish");
        List<Edge> edges = HappensBefore.of(path);
        assertThat(edges).extracting(Edge::why).contains(Why.FORK, Why.WAIT);
        Edge wait = edge(edges, Why.WAIT);
        assertThat(path.steps().get(wait.from() - 1).event()).isInstanceOf(Event.Exited.class);
        assertThat(path.steps().get(wait.to() - 1).event()).isInstanceOf(Event.WaitedFor.class);
    }

    @Test
    void anItemComesOutOfAPipeAfterItWentIn() {
        Path path = Runs.helperProcess();
        List<Edge> items = HappensBefore.of(path).stream()
                .filter(edge -> edge.why() == Why.ITEM)
                .toList();
        assertThat(items).hasSize(2);
        for (Edge edge : items) {
            assertThat(path.steps().get(edge.from() - 1).actor())
                    .isNotEqualTo(path.steps().get(edge.to() - 1).actor());
        }
    }

    @Test
    void aHandlerBeginsAfterItsSignalWasSent() {
        Path path = Runs.signal();
        Edge edge = edge(HappensBefore.of(path), Why.SIGNAL);
        assertThat(path.steps().get(edge.from() - 1).event()).isInstanceOf(Event.Sent.class);
        assertThat(path.steps().get(edge.to() - 1).event()).isInstanceOf(Event.Interrupted.class);
    }

    @Test
    void aLockIsTakenAfterAnotherThreadGaveItBack() {
        Path path = Runs.ghostEatsTheSignal();
        Edge edge = edge(HappensBefore.of(path), Why.UNLOCK);
        assertThat(path.steps().get(edge.from() - 1).event())
                .isInstanceOfAny(Event.Unlocked.class, Event.Awaited.class);
        assertThat(path.steps().get(edge.to() - 1).event()).isInstanceOf(Event.Locked.class);
    }

    @Test
    void everyEdgePointsForwardAndJoinsTwoThreads() {
        for (Storyboard story : Runs.stories()) {
            for (Edge edge : story.edges()) {
                assertThat(edge.from()).isLessThan(edge.to());
                assertThat(story.path().steps().get(edge.from() - 1).actor())
                        .isNotEqualTo(story.path().steps().get(edge.to() - 1).actor());
            }
        }
    }

    private static Edge edge(List<Edge> edges, Why why) {
        return edges.stream().filter(edge -> edge.why() == why).findFirst().orElseThrow();
    }
}
