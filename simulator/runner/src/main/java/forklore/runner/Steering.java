package forklore.runner;

import forklore.engine.explore.Path;
import forklore.engine.model.Scenario;

/// Drives one run of the model on the real kernel, step by step, and compares the two after each step.
public final class Steering {

    private Steering() {}

    /// {@return what came of it}
    ///
    /// It works in the calling thread until it is done. An interrupt of the thread ends it early, with the flag set
    /// again; every process it started is gone when it returns.
    ///
    /// @param scenario the scenario
    /// @param path the run of the model that is to be reproduced
    /// @param listener is told of each step
    public static SteeringResult steer(Scenario scenario, Path path, StepListener listener) {
        throw new UnsupportedOperationException("in work " + scenario.name() + path.schedule() + listener);
    }
}
