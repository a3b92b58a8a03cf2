package forklore.runner;

import forklore.engine.platform.Linked;
import forklore.engine.trace.Merge;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.RunNumbers;
import forklore.runner.tool.Target;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One scenario on one target, as a part of a larger campaign.
///
/// @param linked the scenario on the platform it is held against
/// @param target what to run it with
/// @param options the seed and the knobs; the numbers of the runs are not taken from here
/// @param wanted the runs that are wanted
/// @param before the log of those that were done before, some of the wanted ones; empty if there is none
public record CampaignJob(
        Linked linked, Target target, CampaignOptions options, RunNumbers wanted, Optional<RunLog> before) {

    /// Checks that nothing is missing.
    public CampaignJob {
        Objects.requireNonNull(linked);
        Objects.requireNonNull(target);
        Objects.requireNonNull(options);
        Objects.requireNonNull(wanted);
        Objects.requireNonNull(before);
    }

    /// {@return the runs that are still to do}
    public RunNumbers missing() {
        return before.map(log -> wanted.minus(log.numbers())).orElse(wanted);
    }

    /// {@return the usual name of the file of its log}
    public String fileName() {
        return RunLog.fileName(
                linked.scenario().name(), linked.platform(), target.language().word(), target.label());
    }

    /// {@return whether a log is one of this job: of the same program, platform, target and knobs, made on a machine
    /// like
    /// this one, and with no run that is not wanted}
    ///
    /// @param log a log
    public boolean fits(RunLog log) {
        RunLog nothing = new RunLog(
                linked.scenario().name(),
                linked.fingerprint(),
                linked.platform(),
                target.language().word(),
                Environment.of(
                        target,
                        log.environment().getOrDefault("libc", ""),
                        FastRuns.options(options, linked, target),
                        0),
                0,
                List.of(),
                List.of());
        return Merge.of(nothing, log) instanceof Merge.Fits fits
                && fits.log().environment().equals(log.environment())
                && log.numbers().minus(wanted).size() == 0;
    }
}
