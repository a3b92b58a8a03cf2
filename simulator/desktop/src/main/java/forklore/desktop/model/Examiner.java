package forklore.desktop.model;

import forklore.engine.jvm.ThreadCrew;
import forklore.engine.machine.Limits;
import forklore.engine.model.Heading;
import forklore.engine.model.Scenario;
import forklore.engine.model.Schedule;
import forklore.engine.platform.Linked;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.trace.RunLog;
import forklore.engine.verdict.Judge;
import forklore.engine.verdict.Verdict;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Finds, reads and checks scenarios. It works for a while, so it is called in the background.
///
/// @param source finds scenarios
/// @param limits the bounds of the check
record Examiner(ScenarioSource source, Limits limits) {

    /// More threads than this do not make a search of this size faster.
    private static final int MOST_MEMBERS = 8;

    /// Who waits for a check.
    ///
    /// @param cancellation calls it off
    /// @param told hears how far it is
    record Call(Cancellation cancellation, Consumer<SearchProgress> told) {}

    /// {@return what came of opening a scenario}
    ///
    /// @param wanted a name of the catalogue, or the path of a file
    /// @param platform where to check it; empty for the first that the scenario names
    /// @param call how far it is, and whether anybody waits
    Opened find(String wanted, Optional<String> platform, Call call) {
        return carefully(wanted, () -> switch (source.find(wanted)) {
            case ScenarioSource.Found.Nothing(String message, String help) -> new Opened.Unreadable(message, help);
            case ScenarioSource.Found.Text(String file, String text) -> told(file, text, platform, call);
        });
    }

    /// {@return what came of reading a text}
    ///
    /// @param file the name of the file
    /// @param text the text
    /// @param platform where to check it; empty for the first that the scenario names
    /// @param call how far it is, and whether anybody waits
    Opened read(String file, String text, Optional<String> platform, Call call) {
        return carefully(file, () -> told(file, text, platform, call));
    }

    /// {@return the platform that a schedule is for, if it is a schedule}
    ///
    /// @param token the schedule
    static Optional<String> platform(Optional<String> token) {
        return token.flatMap(Schedule::parse).map(Schedule::platform);
    }

    /// {@return what was recorded of the real runs of a scenario}
    ///
    /// No machine is the platform that adds nothing. Beside that one stands what was recorded for the next platform
    /// of the scenario for which there is something; the log says for which.
    ///
    /// @param opened what was opened
    Optional<RunLog> recorded(Opened opened) {
        if (!(opened instanceof Opened.Ready ready)) {
            return Optional.empty();
        }
        try {
            List<RunLog> logs = source.recorded(ready.scenario().name());
            Optional<RunLog> exact = logs.stream()
                    .filter(log -> log.hash().equals(ready.verdict().hash()))
                    .findFirst();
            return exact.isEmpty() && ready.linked().platform().equals(Heading.CORE)
                    ? elsewhere(ready.scenario(), logs)
                    : exact;
        } catch (UncheckedIOException unreadable) {
            // Without the counts of earlier runs everything else still works.
            return Optional.empty();
        }
    }

    private Optional<RunLog> elsewhere(Scenario scenario, List<RunLog> logs) {
        return scenario.platforms().stream()
                .flatMap(
                        platform -> logs.stream().filter(log -> log.platform().equals(platform) && isOf(scenario, log)))
                .findFirst();
    }

    private boolean isOf(Scenario scenario, RunLog log) {
        return Linker.link(scenario, source.platforms(), log.platform()) instanceof Linking.Complete(Linked linked)
                && linked.fingerprint().equals(log.hash());
    }

    private Opened told(String file, String text, Optional<String> platform, Call call) {
        return switch (Reader.read(file, text)) {
            case Reading.Rejected(var problems) -> new Opened.Rejected(file, text, problems);
            case Reading.Parsed(Scenario scenario) -> {
                String place = platform.filter(scenario.platforms()::contains)
                        .orElse(scenario.platforms().getFirst());
                yield check(file, text, scenario, place, call);
            }
        };
    }

    private Opened check(String file, String text, Scenario scenario, String platform, Call call) {
        return switch (Linker.link(scenario, source.platforms(), platform)) {
            case Linking.Complete(Linked linked) -> judge(file, scenario, text, linked, call);
            case Linking.Refused(var problems) ->
                new Opened.Unreadable(
                        "The scenario " + scenario.name() + " does not fit the platform " + platform + ": "
                                + problems.getFirst().message() + ".",
                        "What to do: " + problems.getFirst().help() + ".");
        };
    }

    private Opened judge(String file, Scenario scenario, String text, Linked linked, Call call) {
        call.cancellation().check();
        SearchWatch watch = new SearchWatch(linked, call.cancellation(), System::nanoTime, call.told());
        int members = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_MEMBERS);
        try (ThreadCrew crew = new ThreadCrew(members)) {
            Verdict verdict = Judge.judge(linked, limits, call.cancellation().workshop(crew, watch));
            return new Opened.Ready(file, scenario, text, linked, verdict, watch.schedules());
        }
    }

    /// A defect of ours must not leave the window waiting for ever.
    private static Opened carefully(String wanted, Supplier<Opened> way) {
        try {
            return way.get();
        } catch (CancellationException calledOff) {
            return new Opened.Checking(wanted);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            return defect(wanted, failure);
        }
    }

    /// {@return what is shown when Forklore itself fails}
    ///
    /// @param wanted what was being opened
    /// @param failure what happened
    static Opened defect(String wanted, Throwable failure) {
        return new Opened.Unreadable(
                "Forklore failed while it opened " + wanted + ": " + failure,
                "This is a defect of Forklore. Please report it, with the scenario.");
    }
}
