package forklore.engine.rates;

import forklore.engine.machine.Event;
import forklore.engine.machine.Step;
import java.util.Arrays;

/// One run after the other, each event by event: whose step is done next, who then can make one, and who runs.
///
/// An actor is idle while it can make no step; asleep until a moment, without a processor; queued while it waits for
/// one; or running. Idle -> asleep when it can make a step, asleep -> queued when it wakes, queued <-> running in
/// turns.
final class TimedRun {

    /// What an actor does.
    private enum Mode {
        IDLE,
        ASLEEP,
        QUEUED,
        RUNNING
    }

    private final Chart chart;
    private final Assumptions assumptions;
    private final Durations durations;
    private final int maxSteps;
    private final Turns turns;

    private final Mode[] modes;

    /// The processor time that the step of an actor still needs; of a running one, as it was when it began to run.
    private final double[] remaining;

    /// When an actor that is asleep wakes.
    private final double[] wakes;

    /// The last run in which a state was come to.
    private int[] visited = new int[0];

    private Draws draws;
    private double now;
    private int run;

    TimedRun(Chart chart, Assumptions assumptions, int maxSteps) {
        this.chart = chart;
        this.assumptions = assumptions;
        this.durations = new Durations(assumptions);
        this.maxSteps = maxSteps;
        int actors = chart.actors();
        this.turns = new Turns(assumptions.processors(), actors);
        this.modes = new Mode[actors];
        this.remaining = new double[actors];
        this.wakes = new double[actors];
    }

    /// {@return the number of the state in which a run ends, or [Chart#LIMIT]}
    ///
    /// @param chance where its durations come from
    int end(Draws chance) {
        draws = chance;
        now = 0;
        run++;
        turns.clear();
        Arrays.fill(modes, Mode.IDLE);
        int state = 0;
        for (int i = 0; i < chart.actors(state).length; i++) {
            begin(state, i);
        }
        for (int steps = 0; steps <= maxSteps; steps++) {
            if (chart.actors(state).length == 0 || chart.mayGoRound() && isRound(state)) {
                return state;
            }
            int actor = nextStep();
            int next = chart.successor(state, index(state, actor));
            if (next == Chart.LIMIT) {
                return Chart.LIMIT;
            }
            change(state, next, actor);
            state = next;
        }
        return Chart.LIMIT;
    }

    /// A run that goes round comes to a state again; only then it is worth while to look.
    private boolean isRound(int state) {
        if (state >= visited.length) {
            visited = Arrays.copyOf(visited, Math.max(2 * visited.length, state + 1));
        }
        boolean again = visited[state] == run;
        visited[state] = run;
        return again && chart.goesRound(state);
    }

    /// Lets time pass until a step is done.
    ///
    /// @return whose step it was; it still runs
    private int nextStep() {
        while (true) {
            fillProcessors();
            int actor = nearest();
            if (modes[actor] == Mode.ASLEEP) {
                now = wakes[actor];
                modes[actor] = Mode.QUEUED;
                turns.enqueue(actor);
            } else if (turns.endOfTurn(actor) < turns.began(actor) + remaining[actor]) {
                now = turns.endOfTurn(actor);
                endTurn(actor);
            } else {
                now = turns.began(actor) + remaining[actor];
                remaining[actor] = 0;
                turns.restart(actor, now);
                return actor;
            }
        }
    }

    private void fillProcessors() {
        while (turns.isProcessorFree() && turns.isSomebodyQueued()) {
            int actor = turns.dequeue();
            modes[actor] = Mode.RUNNING;
            turns.run(actor, now, now + turn());
        }
    }

    private double turn() {
        return assumptions.noise().draw(assumptions.sliceMicros(), draws);
    }

    /// Of the ones to whom something happens next, the one with the least number.
    private int nearest() {
        int nearest = -1;
        double soonest = Double.POSITIVE_INFINITY;
        for (int actor = 0; actor < modes.length; actor++) {
            double moment = moment(actor);
            if (moment < soonest) {
                soonest = moment;
                nearest = actor;
            }
        }
        if (nearest < 0) {
            throw new IllegalStateException("somebody can make a step, and nobody ever does");
        }
        return nearest;
    }

    private double moment(int actor) {
        return switch (modes[actor]) {
            case IDLE, QUEUED -> Double.POSITIVE_INFINITY;
            case ASLEEP -> wakes[actor];
            case RUNNING -> Math.min(turns.endOfTurn(actor), turns.began(actor) + remaining[actor]);
        };
    }

    private void endTurn(int actor) {
        remaining[actor] -= now - turns.began(actor);
        if (turns.isSomebodyQueued()) {
            turns.leave(actor);
            modes[actor] = Mode.QUEUED;
            turns.enqueue(actor);
        } else {
            turns.run(actor, now, now + turn());
        }
    }

    /// What a step changes for everybody.
    private void change(int before, int after, int actor) {
        for (int i = 0; i < chart.actors(before).length; i++) {
            int each = chart.actors(before)[i];
            if (index(after, each) < 0) {
                stop(each);
            }
        }
        for (int i = 0; i < chart.actors(after).length; i++) {
            int each = chart.actors(after)[i];
            int was = index(before, each);
            if (each == actor) {
                next(after, i);
            } else if (was < 0) {
                begin(after, i);
            } else if (modes[each] == Mode.ASLEEP && waits(before, was) && isNews(before, was, after, i)) {
                wakes[each] = Math.min(wakes[each], now + durations.wake(draws));
            }
        }
    }

    private void stop(int actor) {
        turns.leave(actor);
        modes[actor] = Mode.IDLE;
    }

    /// An actor that could make no step can make one now.
    private void begin(int state, int index) {
        int actor = chart.actors(state)[index];
        Step step = chart.step(state, index);
        sleep(actor, durations.wake(draws) + durations.asleep(step, draws));
        remaining[actor] = durations.busy(step, draws);
    }

    /// An actor that has made a step goes on with the next one, on the same processor.
    private void next(int state, int index) {
        int actor = chart.actors(state)[index];
        Step step = chart.step(state, index);
        double asleep = durations.asleep(step, draws);
        remaining[actor] = durations.busy(step, draws);
        if (asleep > 0) {
            turns.leave(actor);
            sleep(actor, asleep);
        }
    }

    private void sleep(int actor, double micros) {
        modes[actor] = Mode.ASLEEP;
        wakes[actor] = now + micros;
    }

    /// {@return whether a step is that of a `timeout`, which something may cut short}
    private boolean waits(int state, int index) {
        return Durations.isTimeout(chart.step(state, index));
    }

    /// {@return whether the step of somebody does something else since somebody else's step}
    private boolean isNews(int before, int was, int after, int is) {
        Event old = chart.event(before, was);
        return !old.equals(chart.event(after, is));
    }

    private int index(int state, int actor) {
        return Arrays.binarySearch(chart.actors(state), actor);
    }
}
