package forklore.engine.rates;

import forklore.engine.machine.Act;
import forklore.engine.machine.Step;
import forklore.engine.model.WorkTime;
import java.util.List;

/// How long each step takes.
final class Durations {

    private final Assumptions assumptions;
    private final Costs costs;

    Durations(Assumptions assumptions) {
        this.assumptions = assumptions;
        this.costs = assumptions.costs();
    }

    /// {@return how long somebody who was started, or need not wait any longer, takes to come to a processor}
    double wake(Draws draws) {
        return costs.wakeMicros() == 0 ? 0 : assumptions.noise().draw(costs.wakeMicros(), draws);
    }

    /// {@return how long a step takes without a processor, before it needs one}
    double asleep(Step step, Draws draws) {
        if (isTimeout(step)) {
            return assumptions.noise().draw(costs.timeoutMicros(), draws);
        }
        return assumptions.workSleeps() && step.time().isPresent()
                ? work(step.time().get(), draws)
                : 0;
    }

    /// {@return how long a step needs a processor}
    double busy(Step step, Draws draws) {
        double jitter = costs.jitterMicros() == 0 ? 0 : draws.between(0, costs.jitterMicros());
        if (step.time().isPresent() && !assumptions.workSleeps()) {
            return jitter + work(step.time().get(), draws);
        }
        double mean = makesProcess(step.acts()) ? costs.forkMicros() : costs.stepMicros();
        return jitter + assumptions.noise().draw(mean, draws);
    }

    private double work(WorkTime time, Draws draws) {
        double mean = time.isFixed() ? time.leastMicros() : draws.between(time.leastMicros(), time.mostMicros());
        return assumptions.noise().draw(mean, draws);
    }

    /// {@return whether it is the step of a `timeout`: it waits for something, and yet its turn may come}
    static boolean isTimeout(Step step) {
        return step.target().isPresent() && step.guard().isEmpty();
    }

    private static boolean makesProcess(List<Act> acts) {
        for (Act act : acts) {
            if (act instanceof Act.Fork || act instanceof Act.Create) {
                return true;
            }
            if (act instanceof Act.When when && (makesProcess(when.then()) || makesProcess(when.otherwise()))) {
                return true;
            }
        }
        return false;
    }
}
