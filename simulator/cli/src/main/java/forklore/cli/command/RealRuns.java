package forklore.cli.command;

import forklore.engine.explore.Path;
import forklore.engine.model.Scenario;
import forklore.runner.Campaign;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ProgressListener;
import forklore.runner.Steering;
import forklore.runner.SteeringResult;
import forklore.runner.StepListener;

/// The real machine. The commands depend on this and not on the runner, so that a test needs neither a compiler nor
/// luck, and so that commands which start nothing load nothing of the runner.
public interface RealRuns {

    /// This machine.
    RealRuns NATIVE = new RealRuns() {
        @Override
        public CampaignResult run(Scenario scenario, CampaignOptions options, ProgressListener listener) {
            return Campaign.run(scenario, options, listener);
        }

        @Override
        public SteeringResult steer(Scenario scenario, Path path, StepListener listener) {
            return Steering.steer(scenario, path, listener);
        }
    };

    /// Runs a scenario many times, see [Campaign].
    ///
    /// @param scenario what to run
    /// @param options how often, and the knobs
    /// @param listener is told how far it is
    /// @return what came of it
    CampaignResult run(Scenario scenario, CampaignOptions options, ProgressListener listener);

    /// Drives one run of the model on the real kernel, see [Steering].
    ///
    /// @param scenario the scenario
    /// @param path the run that is to be reproduced
    /// @param listener is told of each step
    /// @return what came of it
    SteeringResult steer(Scenario scenario, Path path, StepListener listener);
}
