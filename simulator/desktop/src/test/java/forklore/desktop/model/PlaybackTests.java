package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.Fixtures;
import forklore.engine.machine.Event;
import forklore.stage.layout.ForkFilm;
import org.junit.jupiter.api.Test;

class PlaybackTests {

    private final Playback playback = Fixtures.open("orphaned-lock", 0).playback();

    private int step() {
        return playback.stepProperty().get();
    }

    @Test
    void stepsForthAndBackAndStaysWithinTheRun() {
        int last = playback.lastProperty().get();

        playback.back();
        assertThat(step()).isZero();
        playback.next();
        playback.next();
        playback.back();
        assertThat(step()).isEqualTo(1);
        playback.goTo(last + 10);
        assertThat(step()).isEqualTo(last);
        playback.next();
        assertThat(step()).isEqualTo(last);
        playback.first();
        assertThat(step()).isZero();
    }

    @Test
    void theFrameIsThatOfTheStep() {
        playback.goTo(2);

        assertThat(playback.frameProperty().get().orElseThrow().step()).isEqualTo(2);
    }

    @Test
    void playsToTheEndAndStopsThere() {
        playback.togglePlay();
        for (int tick = 0; tick < 200; tick++) {
            playback.tick(100);
        }

        assertThat(step()).isEqualTo(playback.lastProperty().get());
        assertThat(playback.playingProperty().get()).isFalse();
    }

    @Test
    void atTwiceTheSpeedAStepTakesHalfTheTime() {
        playback.setSpeed(2);
        playback.togglePlay();

        playback.tick(Playback.STEP_MILLIS / 2 - 1);
        assertThat(step()).isZero();
        playback.tick(1);
        assertThat(step()).isEqualTo(1);
    }

    @Test
    void playingAtTheEndBeginsAgain() {
        playback.end();

        playback.togglePlay();

        assertThat(step()).isZero();
        assertThat(playback.playingProperty().get()).isTrue();
    }

    @Test
    void steppingOverAForkShowsItsFilmAndTheRunWaitsForIt() {
        int fork = playback.forkStep().orElseThrow();
        playback.goTo(fork - 1);
        playback.togglePlay();

        playback.tick(Playback.STEP_MILLIS);
        assertThat(step()).isEqualTo(fork);
        assertThat(playback.filmProperty().get()).isZero();
        playback.tick(ForkFilm.DURATION_MILLIS / 2);
        assertThat(playback.filmProperty().get()).isEqualTo(0.5);
        assertThat(step()).isEqualTo(fork);
        playback.tick(ForkFilm.DURATION_MILLIS);
        assertThat(playback.filmProperty().get()).isEqualTo(1);
    }

    @Test
    void jumpingToAForkOrGoingBackToItShowsNoFilm() {
        int fork = playback.forkStep().orElseThrow();

        playback.goTo(fork);
        assertThat(playback.filmProperty().get()).isEqualTo(1);
        playback.goTo(fork + 1);
        playback.back();
        assertThat(playback.filmProperty().get()).isEqualTo(1);
    }

    @Test
    void withReducedMotionAForkJumpsToItsEnd() {
        playback.reduceMotion(true);

        playback.toFork();

        assertThat(step()).isEqualTo(playback.forkStep().orElseThrow());
        assertThat(playback.filmProperty().get()).isEqualTo(1);
    }

    @Test
    void theNextStepOfTheSameThreadSkipsTheOthers() {
        playback.goTo(1);
        String name = playback.path().orElseThrow().steps().getFirst().name();

        playback.sameThread(1);

        assertThat(step()).isGreaterThan(1);
        assertThat(playback.path().orElseThrow().steps().get(step() - 1).name()).isEqualTo(name);
        assertThat(playback.path().orElseThrow().steps().subList(1, step() - 1))
                .noneMatch(between -> between.name().equals(name));
        playback.sameThread(-1);
        assertThat(step()).isEqualTo(1);
    }

    @Test
    void theForkStepForks() {
        int fork = playback.forkStep().orElseThrow();

        assertThat(playback.path().orElseThrow().steps().get(fork - 1).event()).isInstanceOf(Event.Forked.class);
    }
}
