package forklore.guide.macro;

import forklore.engine.verdict.Verdict;
import forklore.guide.library.ObservedLog;
import forklore.guide.library.Story;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the logs of real runs that a call speaks of, and refuses those of another program.
final class Logs {

    /// A single figure comes from the run that most readers can repeat: in C, on glibc, with nothing
    /// added.
    private static final Comparator<ObservedLog> USUAL_FIRST = Comparator.comparing(
                    (ObservedLog each) -> !each.log().language().equals("c"))
            .thenComparing(each -> !each.log().target().startsWith("glibc"))
            .thenComparing(each -> each.file().length())
            .thenComparing(ObservedLog::file);

    private Logs() {}

    /// {@return the logs of the scenario that fit to its present program, in the order of their files}
    static List<ObservedLog> all(MacroCall call, Story story, PageScope page) {
        List<ObservedLog> logs = page.library().logs(story.name());
        if (logs.isEmpty()) {
            page.problem(
                    call,
                    call + ": there is no log of real runs of " + story.name()
                            + " in native-demos/observed. Make one with: forklore run " + story.name());
        }
        for (ObservedLog each : logs) {
            stale(each, story)
                    .ifPresent(why -> page.problem(
                            call,
                            call + ": " + each.file() + " " + why + ". Make a new one with: forklore run "
                                    + story.name()));
        }
        return logs.stream().filter(each -> stale(each, story).isEmpty()).toList();
    }

    /// {@return the log to take a single figure from: the one that `log=` names, else the usual one}
    static Optional<ObservedLog> one(MacroCall call, Story story, PageScope page) {
        Optional<String> platform = call.value("on");
        List<ObservedLog> every = all(call, story, page);
        List<ObservedLog> logs = every.stream()
                .filter(each -> platform.isEmpty() || each.log().platform().equals(platform.get()))
                .toList();
        if (logs.isEmpty() && !every.isEmpty()) {
            List<String> names =
                    every.stream().map(each -> each.log().platform()).distinct().toList();
            page.problem(
                    call,
                    call + ": it was not run on the platform `" + platform.orElse("") + "`. It was run on: "
                            + String.join(", ", names));
        }
        Optional<String> wanted = call.value("log");
        if (wanted.isEmpty()) {
            return logs.stream().min(USUAL_FIRST);
        }
        Optional<ObservedLog> named = logs.stream()
                .filter(each -> each.file().endsWith("/" + wanted.orElse("")))
                .findFirst();
        if (named.isEmpty() && !logs.isEmpty()) {
            List<String> names = logs.stream()
                    .map(each -> each.file().substring(each.file().lastIndexOf('/') + 1))
                    .toList();
            page.problem(call, call + ": say which log with log=; there are: " + String.join(", ", names));
        }
        return named;
    }

    /// {@return why a log tells nothing about the scenario as it is now; empty if it does}
    private static Optional<String> stale(ObservedLog each, Story story) {
        Optional<Verdict> verdict = story.verdictOn(each.log().platform());
        if (verdict.isEmpty()) {
            return Optional.of("is of the platform " + each.log().platform() + ", which the scenario does not name");
        }
        return each.log().hash().equals(verdict.get().hash())
                ? Optional.empty()
                : Optional.of(
                        "tells of another program: its hash is " + each.log().hash() + ", the scenario's is "
                                + verdict.get().hash());
    }
}
