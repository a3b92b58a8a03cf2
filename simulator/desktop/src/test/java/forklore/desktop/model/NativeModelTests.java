package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.Fixtures;
import forklore.desktop.model.NativeModel.Counts;
import forklore.desktop.model.NativeModel.State;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.engine.trace.RunLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NativeModelTests {

    private static final Scenario SCENARIO =
            Fixtures.open("orphaned-lock", 1).ready().orElseThrow().scenario();
    private static final RunLog LOG = Fixtures.log("orphaned-lock", "12345678");

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private NativeModel model(RealRuns runs) {
        NativeModel model = new NativeModel(runs, waiting::add, Runnable::run);
        model.show(Optional.of(Linked.core(SCENARIO)), Optional.empty());
        return model;
    }

    private static RunLog seen(int runs) {
        List<RunLog.Count> counts =
                List.of(new RunLog.Count("child-hangs", 1), new RunLog.Count("both-finish", runs - 1));
        return new RunLog("orphaned-lock", "12345678", "core", "c", new LinkedHashMap<>(), runs, counts, List.of());
    }

    @Test
    void countsAppearWhenTheRunsAreMade() {
        NativeModel model = model((_, _, _, _) -> new RealRuns.Answer.Finished(LOG));

        model.run();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Running(0, NativeModel.RUNS));
        waiting.remove().run();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Finished(1000));
        assertThat(model.countsProperty().get()).isEqualTo(new Counts.Here(LOG));
    }

    @Test
    void progressIsShownWhileItRuns() {
        List<State> states = new ArrayList<>();
        List<Integer> shown = new ArrayList<>();
        NativeModel model = model((_, _, progress, _) -> {
            progress.accept(seen(10));
            progress.accept(seen(500));
            return new RealRuns.Answer.Finished(LOG);
        });
        model.stateProperty().subscribe(state -> states.add(state));

        model.countsProperty().subscribe(counts -> counts.shown().ifPresent(log -> shown.add(log.runs())));

        model.run();
        waiting.remove().run();

        assertThat(shown).containsExactly(10, 500, 1000);
        assertThat(states).contains(new State.Running(10, NativeModel.RUNS), new State.Running(500, NativeModel.RUNS));
    }

    @Test
    void cancellingReachesTheRunnerAndShowsWhatWasSeen() {
        NativeModel model = model((_, _, _, cancelled) ->
                cancelled.getAsBoolean() ? new RealRuns.Answer.Cancelled(seen(7)) : new RealRuns.Answer.Finished(LOG));

        model.run();
        model.cancel();
        waiting.remove().run();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Cancelled(7));
        assertThat(model.countsProperty().get()).isEqualTo(new Counts.Here(seen(7)));
    }

    @Test
    void whatIsMissingIsSaidWithTheCommand() {
        NativeModel model = model((_, _, _, _) -> new RealRuns.Answer.Unavailable("No compiler.", "install gcc"));

        model.run();
        waiting.remove().run();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Unavailable("No compiler.", "install gcc"));
    }

    @Test
    void aDefectOfTheRunnerDoesNotLeaveTheWindowWaiting() {
        NativeModel model = model((_, _, _, _) -> {
            throw new IllegalStateException("boom");
        });

        model.run();
        waiting.remove().run();

        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Failed.class, failed -> assertThat(failed.what()).contains("boom"));
    }

    @Test
    void anAnswerForAnotherScenarioIsNotShown() {
        NativeModel model = model((_, _, _, _) -> new RealRuns.Answer.Finished(LOG));

        model.run();
        model.show(
                Optional.of(
                        Fixtures.open("printed-twice", 1).ready().orElseThrow().linked()),
                Optional.empty());
        waiting.remove().run();

        assertThat(model.stateProperty().get()).isEqualTo(new State.Idle());
        assertThat(model.countsProperty().get()).isEqualTo(new Counts.None());
    }

    @Test
    void aSecondPressWhileItRunsStartsNothing() {
        NativeModel model = model((_, _, _, _) -> new RealRuns.Answer.Finished(LOG));

        model.run();
        model.run();

        assertThat(waiting).hasSize(1);
    }
}
