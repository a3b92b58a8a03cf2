package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.Fixtures;
import forklore.desktop.model.SchedulerModel.Turn;
import org.junit.jupiter.api.Test;

class SchedulerModelTests {

    private final SimulatorModel simulator = Fixtures.open("orphaned-lock", 8);
    private final SchedulerModel scheduler = new SchedulerModel(simulator);
    private final Playback playback = simulator.playback();

    private void choose(String who) {
        for (int at = 0; at < scheduler.turns().size(); at++) {
            if (scheduler.turns().get(at).who().equals(who)) {
                scheduler.choose(at);
                return;
            }
        }
        throw new AssertionError(who + " has no turn: " + scheduler.turns());
    }

    @Test
    void atEachStepItIsKnownWhoCouldBeNextAndWhoIs() {
        playback.goTo(1);

        assertThat(scheduler.turns())
                .extracting(Turn::who)
                .containsExactly("main in the parent", "worker in the parent");
        assertThat(scheduler.turns()).extracting(Turn::statement).containsExactly("fork child", "lock m");
        assertThat(scheduler.turns()).extracting(Turn::taken).containsExactly(false, true);
        playback.end();
        assertThat(scheduler.turns()).isEmpty();
    }

    @Test
    void theTurnThatTheRunHasIsItsNextStep() {
        playback.goTo(1);

        choose("worker in the parent");

        assertThat(scheduler.drivingProperty().get()).isFalse();
        assertThat(playback.stepProperty().get()).isEqualTo(2);
        assertThat(playback.lastProperty().get()).isEqualTo(8);
    }

    @Test
    void anotherTurnMakesARunOfTheReadersOwn() {
        playback.goTo(1);

        choose("main in the parent");

        assertThat(scheduler.drivingProperty().get()).isTrue();
        assertThat(playback.lastProperty().get()).isEqualTo(2);
        assertThat(simulator.runProperty().get().orElseThrow().label()).isEqualTo("Yours (2 steps)");
        assertThat(simulator.token().orElseThrow()).endsWith(":main.2");
    }

    @Test
    void turnsAreTakenBackAndMadeAgain() {
        playback.goTo(1);
        choose("main in the parent");
        choose("main in the child");
        String token = simulator.token().orElseThrow();

        scheduler.undo();
        scheduler.undo();
        assertThat(playback.lastProperty().get()).isEqualTo(1);
        scheduler.redo();
        scheduler.redo();
        scheduler.redo();

        assertThat(simulator.token()).contains(token);
    }

    @Test
    void anEndIsNamedAndComparedWithTheShortestWayToIt() {
        simulator.chooseOutcome("both-finish");
        playback.goTo(1);
        scheduler.begin();
        choose("main in the parent");
        while (scheduler.turns().stream().anyMatch(turn -> turn.who().equals("main in the child"))) {
            choose("main in the child");
        }
        while (!scheduler.turns().isEmpty()) {
            scheduler.choose(0);
        }

        assertThat(scheduler.resultProperty().get())
                .startsWith("You came to both-finish in")
                .contains("par is 9");
        assertThat(simulator.runProperty().get().orElseThrow().outcome()).contains("both-finish");
    }

    @Test
    void whyAStepWasPossibleNamesWhoElseCouldHaveAndWhoCouldNot() {
        playback.goTo(2);
        assertThat(scheduler.why())
                .startsWith("worker in the parent was ready")
                .contains("main in the parent")
                .contains("the scheduler may pick any");
        playback.end();
        assertThat(scheduler.why()).contains("Who could not: main in the child");
    }

    @Test
    void anotherRunEndsTheReadersTurn() {
        playback.goTo(1);
        choose("main in the parent");

        simulator.chooseOutcome("both-finish");

        assertThat(scheduler.drivingProperty().get()).isFalse();
        assertThat(playback.lastProperty().get()).isEqualTo(9);
    }
}
