package forklore.cli.report;

import forklore.cli.output.Layout;
import forklore.engine.model.Scenario;
import forklore.engine.verdict.SideBySide;
import forklore.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One scenario, checked on one platform or on several.
///
/// @param argument how the user named the scenario
/// @param file the name of its file
/// @param sides the verdicts beside each other
/// @param property the outcome that was asked about alone, if one was
public record Checked(String argument, String file, SideBySide sides, Optional<String> property) {

    /// {@return what was checked}
    public Scenario scenario() {
        return sides.scenario();
    }

    /// {@return the verdicts, one for each platform that the scenario fits}
    public List<Verdict> verdicts() {
        return sides.verdicts();
    }

    /// {@return the only verdict, if there is one platform only}
    public Optional<Verdict> single() {
        return sides.columns().size() == 1 ? verdicts().stream().findFirst() : Optional.empty();
    }

    /// Whether these are all platforms of the scenario and all its claims: only then can something be missing on all.
    private boolean whole() {
        return property.isEmpty()
                && sides.columns().stream()
                        .map(SideBySide.Column::platform)
                        .toList()
                        .equals(scenario().platforms());
    }

    /// {@return why the scenario does not hold}
    public List<SideBySide.Problem> problems() {
        if (whole()) {
            return sides.problems();
        }
        List<SideBySide.Problem> problems = new ArrayList<>();
        for (Verdict verdict : verdicts()) {
            for (Verdict.Problem each : verdict.problems()) {
                problems.add(new SideBySide.Problem(
                        Optional.of(verdict.platform()), each.sentence(), each.counterexample()));
            }
        }
        return problems;
    }

    /// {@return the answer in one word, for all platforms together}
    public Verdict.Status status() {
        if (!problems().isEmpty()) {
            return Verdict.Status.DOES_NOT_HOLD;
        }
        return verdicts().stream().allMatch(each -> each.status() == Verdict.Status.HOLDS)
                ? Verdict.Status.HOLDS
                : Verdict.Status.LIMIT;
    }

    /// {@return the verdict to look at first: one that does not hold, else one with the worst to show, else the first}
    public Verdict first() {
        return verdicts().stream()
                .filter(each -> each.status() == Verdict.Status.DOES_NOT_HOLD)
                .findFirst()
                .or(() -> verdicts().stream()
                        .filter(each -> each.hangs().ends() > 0)
                        .findFirst())
                .orElseGet(() -> verdicts().getFirst());
    }

    /// {@return what it is called}
    public VerdictCode code() {
        return switch (status()) {
            case HOLDS -> VerdictCode.HOLDS;
            case LIMIT -> VerdictCode.LIMIT;
            case DOES_NOT_HOLD ->
                first().status() == Verdict.Status.DOES_NOT_HOLD ? VerdictCode.of(first()) : VerdictCode.NEVER_HAPPENS;
        };
    }

    /// {@return the answer in one line that stands alone}
    public String headline() {
        if (single().isPresent()) {
            Verdict verdict = single().get();
            return property.isPresent() ? Property.headline(verdict) : VerdictText.headline(verdict);
        }
        String places = Layout.count(verdicts().size(), "platform");
        return switch (status()) {
            case HOLDS ->
                property.map(name -> "what is claimed of `" + name + "` holds on " + places)
                        .orElse("every claim holds on " + places);
            case LIMIT -> "stopped at a limit, nothing wrong up to there: no verdict";
            case DOES_NOT_HOLD -> firstProblem();
        };
    }

    private String firstProblem() {
        SideBySide.Problem problem = problems().getFirst();
        int more = problems().size() - 1;
        return problem.platform().map(name -> "on " + name + ": ").orElse("")
                + VerdictText.decapitalised(problem.sentence())
                + (more == 0 ? "" : " (and " + Layout.count(more, "more problem") + ")");
    }
}
