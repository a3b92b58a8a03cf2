package forklore.cli.command;

import forklore.engine.explore.Path;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linked;
import forklore.runner.Campaign;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ProgressListener;
import forklore.runner.Steering;
import forklore.runner.SteeringResult;
import forklore.runner.StepListener;
import forklore.runner.Targets;
import forklore.runner.jury.Job;
import forklore.runner.jury.Judgement;
import forklore.runner.jury.Jury;
import forklore.runner.jury.JuryLimits;
import forklore.runner.jury.Submission;
import forklore.runner.tool.Target;
import java.util.List;

/// The real machine. The commands depend on this and not on the runner, so that a test needs neither a compiler nor
/// luck, and so that commands which start nothing load nothing of the runner.
public interface RealRuns {

    /// This machine.
    RealRuns NATIVE = new RealRuns() {
        @Override
        public Targets targets(List<String> pythons) {
            return Targets.find(pythons);
        }

        @Override
        public CampaignResult run(Linked linked, Target target, CampaignOptions options, ProgressListener listener) {
            return Campaign.run(linked, target, options, listener);
        }

        @Override
        public SteeringResult steer(Scenario scenario, Path path, StepListener listener) {
            return Steering.steer(scenario, path, listener);
        }

        @Override
        public Judgement judge(Submission submission, Job job, JuryLimits limits, Target target)
                throws InterruptedException {
            return Jury.judge(submission, job, limits, target);
        }

        @Override
        public SteeringResult steer(Linked linked, Target target, Path path, StepListener listener) {
            return Steering.steer(linked, target, path, listener);
        }
    };

    /// Looks around, see [Targets].
    ///
    /// @param pythons commands that start a Python, beside those that are found
    /// @return what programs can be run with
    Targets targets(List<String> pythons);

    /// Runs a scenario many times, see [Campaign].
    ///
    /// @param linked what to run, on the platform it is held against
    /// @param target what to run it with
    /// @param options how often, and the knobs
    /// @param listener is told how far it is
    /// @return what came of it
    CampaignResult run(Linked linked, Target target, CampaignOptions options, ProgressListener listener);

    /// Drives one run of the model on the real kernel, see [Steering].
    ///
    /// @param scenario the scenario
    /// @param path the run that is to be reproduced
    /// @param listener is told of each step
    /// @return what came of it
    SteeringResult steer(Scenario scenario, Path path, StepListener listener);

    /// Judges a program of a student, see [Jury].
    ///
    /// @param submission the program
    /// @param job what it has to do
    /// @param limits its bounds
    /// @param target what it is compiled or run with
    /// @return what came of it
    /// @throws InterruptedException if the thread is interrupted
    Judgement judge(Submission submission, Job job, JuryLimits limits, Target target) throws InterruptedException;

    /// Drives one run of the model on the real kernel with something else than the usual compiler, see [Steering].
    ///
    /// @param linked the scenario on the platform that it is a run on
    /// @param target what to run it with
    /// @param path the run that is to be reproduced
    /// @param listener is told of each step
    /// @return what came of it
    SteeringResult steer(Linked linked, Target target, Path path, StepListener listener);
}
