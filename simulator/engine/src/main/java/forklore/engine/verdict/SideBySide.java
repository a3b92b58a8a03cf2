package forklore.engine.verdict;

import forklore.engine.explore.Path;
import forklore.engine.machine.Limits;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.platform.LinkProblem;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import forklore.engine.verdict.Verdict.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The verdicts on a scenario on each of its platforms, beside each other.
///
/// @param scenario what was checked
/// @param columns one for each platform of the scenario, in the order of its heading
public record SideBySide(Scenario scenario, List<Column> columns) {

    /// Copies the columns.
    public SideBySide {
        columns = List.copyOf(columns);
    }

    /// What there is to say about one platform.
    public sealed interface Column {
        /// {@return the name of the platform}
        String platform();
    }

    /// The scenario was checked there.
    ///
    /// @param verdict the answer
    public record Judged(Verdict verdict) implements Column {
        @Override
        public String platform() {
            return verdict.platform();
        }
    }

    /// The scenario does not fit that platform.
    ///
    /// @param platform the name of the platform
    /// @param reasons why not
    public record Refused(String platform, List<LinkProblem> reasons) implements Column {
        /// Copies the reasons.
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// Why the scenario does not hold.
    ///
    /// @param platform the platform where it does not hold, or empty for all of them together
    /// @param sentence one plain sentence
    /// @param counterexample a run that shows it, or empty if there is none
    public record Problem(Optional<String> platform, String sentence, Optional<Path> counterexample) {}

    /// {@return the verdicts on all platforms of a scenario}
    ///
    /// @param scenario what to check
    /// @param platforms all platforms there are
    /// @param limits the bounds of each search
    public static SideBySide of(Scenario scenario, List<Platform> platforms, Limits limits) {
        List<Column> columns = new ArrayList<>();
        for (String platform : scenario.platforms()) {
            columns.add(
                    switch (Linker.link(scenario, platforms, platform)) {
                        case Linking.Complete complete -> new Judged(Judge.judge(complete.linked(), limits));
                        case Linking.Refused refused -> new Refused(platform, refused.problems());
                    });
        }
        return new SideBySide(scenario, columns);
    }

    /// {@return the verdicts, in order, without the platforms that the scenario does not fit}
    public List<Verdict> verdicts() {
        return columns.stream()
                .filter(Judged.class::isInstance)
                .map(column -> ((Judged) column).verdict())
                .toList();
    }

    /// {@return the verdict on a platform}
    ///
    /// @param platform the name of the platform
    public Optional<Verdict> verdict(String platform) {
        return verdicts().stream()
                .filter(verdict -> verdict.platform().equals(platform))
                .findFirst();
    }

    /// {@return why the scenario does not hold: on each platform, then on all of them together}
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Column column : columns) {
            Optional<String> platform = Optional.of(column.platform());
            switch (column) {
                case Judged judged ->
                    judged.verdict()
                            .problems()
                            .forEach(each ->
                                    problems.add(new Problem(platform, each.sentence(), each.counterexample())));
                case Refused refused ->
                    refused.reasons()
                            .forEach(each -> problems.add(new Problem(platform, sentence(each), Optional.empty())));
            }
        }
        if (columns.size() > 1 && verdicts().size() == columns.size()) {
            scenario.outcomes().forEach(outcome -> problems.addAll(missing(outcome.name())));
        }
        return problems;
    }

    private static String sentence(LinkProblem problem) {
        return "The scenario does not fit this platform: " + problem.message() + ".";
    }

    /// What is there on one of the platforms is not missing. Where a search was cut short, it may be there.
    private List<Problem> missing(String outcome) {
        List<Problem> missing = new ArrayList<>();
        List<OutcomeVerdict> each = verdicts().stream()
                .map(verdict -> verdict.outcome(outcome).orElseThrow())
                .toList();
        if (each.stream().allMatch(Claims::shownElsewhere)) {
            missing.add(new Problem(Optional.empty(), Claims.notShown(outcome), Optional.empty()));
        }
        if (each.stream().noneMatch(OutcomeVerdict::happens)
                && verdicts().stream().anyMatch(verdict -> silent(verdict, outcome))
                && verdicts().stream().allMatch(verdict -> verdict.statistics().complete())
                && verdicts().stream().anyMatch(verdict -> verdict.undefined().isEmpty())) {
            String sentence = "The outcome `" + outcome + "` is named and happens on none of the platforms.";
            missing.add(new Problem(Optional.empty(), sentence, Optional.empty()));
        }
        return missing;
    }

    /// {@return whether no claim speaks of that outcome there, and the platform does not leave the program undefined}
    private static boolean silent(Verdict verdict, String outcome) {
        return verdict.undefined().isEmpty()
                && verdict.expectations().stream()
                        .noneMatch(each -> each.outcome().equals(outcome));
    }

    /// {@return the answer in one word, for all platforms together}
    public Status status() {
        if (!problems().isEmpty()) {
            return Status.DOES_NOT_HOLD;
        }
        return verdicts().stream().allMatch(verdict -> verdict.status() == Status.HOLDS) ? Status.HOLDS : Status.LIMIT;
    }

    /// {@return what happens on which platform, in one sentence without a full stop: `undefined by POSIX; on glibc it
    /// finishes always; on musl it hangs in 12.5 % of schedules`}
    public String summary() {
        return Summary.of(this);
    }
}
