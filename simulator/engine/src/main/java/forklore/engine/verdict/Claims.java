package forklore.engine.verdict;

import forklore.engine.explore.Path;
import forklore.engine.model.Expectation;
import forklore.engine.model.Expectation.Frequency;
import forklore.engine.model.Grade;
import forklore.engine.model.Scenario;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import forklore.engine.verdict.Verdict.Problem;
import forklore.engine.verdict.Verdict.UndefinedHere;
import forklore.engine.verdict.Verdict.UnexplainedEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares what a scenario claims about a platform with what the search found there. Where the search was cut short,
/// only what it did find counts: that something does not happen is then not known. It is the same where the platform
/// leaves the program undefined, but for claims that name this platform.
final class Claims {

    private final Scenario scenario;
    private final List<Expectation> expectations;
    private final List<OutcomeVerdict> outcomes;
    private final List<UnexplainedEnd> unexplained;
    private final Optional<UndefinedHere> undefined;
    private final boolean complete;
    private final List<Problem> problems = new ArrayList<>();

    /// @param expectations those that are about this platform
    /// @param complete whether everything was searched
    Claims(
            Scenario scenario,
            List<Expectation> expectations,
            List<OutcomeVerdict> outcomes,
            List<UnexplainedEnd> unexplained,
            Optional<UndefinedHere> undefined,
            boolean complete) {
        this.scenario = scenario;
        this.expectations = expectations;
        this.outcomes = outcomes;
        this.unexplained = unexplained;
        this.undefined = undefined;
        this.complete = complete;
    }

    /// {@return the claims that are about a platform: those that name it, and each general one about an outcome that
    /// none of those is about}
    static List<Expectation> about(Scenario scenario, String platform) {
        List<String> named = scenario.expectations().stream()
                .filter(each -> each.platform().equals(Optional.of(platform)))
                .map(Expectation::outcome)
                .toList();
        return scenario.expectations().stream()
                .filter(each -> each.platform().isEmpty()
                        ? !named.contains(each.outcome())
                        : each.platform().get().equals(platform))
                .toList();
    }

    List<Problem> problems() {
        expectations.forEach(this::expectation);
        outcomes.forEach(this::grade);
        for (UnexplainedEnd end : unexplained) {
            add("An end happens that no outcome names: " + Endings.describe(end.ending()) + ".", end.shortest());
        }
        return problems;
    }

    private void expectation(Expectation expectation) {
        OutcomeVerdict verdict = outcomes.stream()
                .filter(each -> each.outcome().name().equals(expectation.outcome()))
                .findFirst()
                .orElseThrow();
        String on = expectation.platform().map(name -> " on " + name).orElse("");
        String claim =
                "`expect " + expectation.frequency().word() + " " + expectation.outcome() + on + "` does not hold: ";
        switch (expectation.frequency()) {
            case NEVER -> verdict.shortest().ifPresent(path -> refute(claim + "it happens.", expectation, path));
            case SOMETIMES -> {
                if (!verdict.happens() && absenceCounts(expectation)) {
                    problems.add(new Problem(claim + "it never happens.", Optional.of(expectation), Optional.empty()));
                }
            }
            case ALWAYS ->
                another(expectation).ifPresent(path -> refute(claim + "another end happens.", expectation, path));
        }
    }

    private boolean absenceCounts(Expectation expectation) {
        return complete && (undefined.isEmpty() || expectation.platform().isPresent());
    }

    /// {@return the shortest run to an end that is not the outcome of that claim}
    private Optional<Path> another(Expectation expectation) {
        Optional<Path> best =
                expectation.platform().isPresent() ? undefined.map(UndefinedHere::shortest) : Optional.empty();
        for (OutcomeVerdict each : outcomes) {
            if (!each.outcome().name().equals(expectation.outcome())) {
                best = shorter(best, each.shortest());
            }
        }
        for (UnexplainedEnd end : unexplained) {
            best = shorter(best, Optional.of(end.shortest()));
        }
        return best;
    }

    private static Optional<Path> shorter(Optional<Path> one, Optional<Path> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return other.get().steps().size() < one.get().steps().size() ? other : one;
    }

    private void grade(OutcomeVerdict verdict) {
        String name = verdict.outcome().name();
        if (verdict.outcome().grade() == Grade.FORBIDDEN && !claimed(name, Frequency.NEVER)) {
            verdict.shortest().ifPresent(path -> add("The forbidden outcome `" + name + "` happens.", path));
        }
        // With several platforms, what is missing on one of them may be there on another: see SideBySide.
        if (scenario.platforms().size() == 1) {
            problems.addAll(missing(verdict));
        }
    }

    private List<Problem> missing(OutcomeVerdict verdict) {
        List<Problem> missing = new ArrayList<>();
        String name = verdict.outcome().name();
        if (shownElsewhere(verdict)) {
            missing.add(problem(notShown(name)));
        }
        if (!verdict.happens() && complete && undefined.isEmpty() && !spokenFor(name)) {
            missing.add(problem("The outcome `" + name + "` is named and never happens."));
        }
        return missing;
    }

    /// {@return whether the scenario shows a run of this outcome that is not one here}
    static boolean shownElsewhere(OutcomeVerdict verdict) {
        return !verdict.outcome().shown().isEmpty() && verdict.shown().isEmpty();
    }

    static String notShown(String outcome) {
        return "The run shown for `" + outcome + "` cannot be played to that end.";
    }

    private boolean spokenFor(String outcome) {
        return expectations.stream().anyMatch(each -> each.outcome().equals(outcome));
    }

    private boolean claimed(String outcome, Frequency frequency) {
        return expectations.stream().anyMatch(each -> each.outcome().equals(outcome) && each.frequency() == frequency);
    }

    private void refute(String sentence, Expectation expectation, Path path) {
        problems.add(new Problem(sentence, Optional.of(expectation), Optional.of(path)));
    }

    private void add(String sentence, Path path) {
        problems.add(new Problem(sentence, Optional.empty(), Optional.of(path)));
    }

    private static Problem problem(String sentence) {
        return new Problem(sentence, Optional.empty(), Optional.empty());
    }
}
