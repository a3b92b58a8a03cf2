package forklore.engine.compare;

import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.engine.trace.RunLog;
import forklore.engine.trace.SteeredLog;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was seen of real machines, all of it: what the table holds the model against.
///
/// @param logs the logs of free runs
/// @param cases what hand-written programs did, see [forklore.engine.trace.CaseLogs]
/// @param steered the logs of steered runs
/// @param gaps why a scenario has no program
public record Evidence(List<RunLog> logs, List<RunLog> cases, List<SteeredLog> steered, Gaps gaps) {

    /// Copies the lists.
    public Evidence {
        logs = List.copyOf(logs);
        cases = List.copyOf(cases);
        steered = List.copyOf(steered);
    }

    /// Knows which scenarios have no program in a language.
    @FunctionalInterface
    public interface Gaps {
        /// {@return why there is no program, one sentence; empty if there is one}
        ///
        /// @param scenario the scenario
        /// @param language the language
        Optional<String> of(Scenario scenario, Language language);
    }

    /// {@return the logs of a scenario on a platform, those of hand-written programs behind the others: of these also
    /// the ones of a platform that the scenario does not name, and to which this one is the nearest}
    ///
    /// @param verdict the verdict on the scenario there
    /// @param written the hash of the scenario as it is written
    List<RunLog> logs(Verdict verdict, String written) {
        List<RunLog> all = new ArrayList<>();
        logs.stream().filter(log -> isOf(log, verdict)).forEach(all::add);
        for (RunLog log : cases) {
            if (isCaseOf(log, verdict)) {
                // These are bound to the scenario alone, so that a change of the platform makes none of them old.
                all.add(log.hash().equals(written) ? rehashed(log, verdict.hash()) : log);
            }
        }
        return all;
    }

    private static boolean isOf(RunLog log, Verdict verdict) {
        return log.scenario().equals(verdict.scenario().name())
                && log.platform().equals(verdict.platform());
    }

    /// A real program is recorded on every version there is, also on one that its scenario does not name.
    private static boolean isCaseOf(RunLog log, Verdict verdict) {
        return log.scenario().equals(verdict.scenario().name())
                && Nearest.of(log.platform(), verdict.scenario().platforms())
                        .filter(verdict.platform()::equals)
                        .isPresent();
    }

    private static RunLog rehashed(RunLog log, String hash) {
        return new RunLog(
                log.scenario(),
                hash,
                log.platform(),
                log.language(),
                log.environment(),
                log.runs(),
                log.counts(),
                log.others());
    }

    /// {@return what came of leading a machine to an outcome: with the same target, else with another
    /// one of the same
    /// language on the same platform}
    ///
    /// @param log the free runs beside which it stands
    /// @param outcome the declared name
    Optional<SteeredLog.Line> steered(RunLog log, String outcome) {
        return steered(log, outcome, true).or(() -> steered(log, outcome, false));
    }

    private Optional<SteeredLog.Line> steered(RunLog log, String outcome, boolean sameTarget) {
        for (SteeredLog each : steered) {
            boolean fits = each.platform().equals(log.platform())
                    && each.language().equals(log.language())
                    && (!sameTarget || each.target().equals(log.target()));
            Optional<SteeredLog.Line> line = fits ? line(each, log, outcome) : Optional.empty();
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    /// A run that was led through another version of the program says nothing.
    private static Optional<SteeredLog.Line> line(SteeredLog steered, RunLog log, String outcome) {
        return steered.story(log.scenario())
                .filter(story -> story.hash().equals(log.hash()))
                .flatMap(story -> story.lines().stream()
                        .filter(line -> line.outcome().equals(outcome))
                        .findFirst());
    }
}
