package forklore.engine.verdict;

import forklore.engine.explore.Path;
import forklore.engine.model.Expectation;
import forklore.engine.model.Grade;
import forklore.engine.model.Scenario;
import forklore.engine.verdict.Verdict.OutcomeVerdict;
import forklore.engine.verdict.Verdict.Problem;
import forklore.engine.verdict.Verdict.UnexplainedEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares what a scenario claims with what the search found. Where the search was cut short, only what it did
/// find counts: that something does not happen is then not known.
final class Claims {

    private final Scenario scenario;
    private final List<OutcomeVerdict> outcomes;
    private final List<UnexplainedEnd> unexplained;
    private final boolean complete;
    private final List<Problem> problems = new ArrayList<>();

    Claims(Scenario scenario, List<OutcomeVerdict> outcomes, List<UnexplainedEnd> unexplained, boolean complete) {
        this.scenario = scenario;
        this.outcomes = outcomes;
        this.unexplained = unexplained;
        this.complete = complete;
    }

    List<Problem> problems() {
        scenario.expectations().forEach(this::expectation);
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
        String claim = "`expect " + expectation.frequency().word() + " " + expectation.outcome() + "` does not hold: ";
        switch (expectation.frequency()) {
            case NEVER -> verdict.shortest().ifPresent(path -> refute(claim + "it happens.", expectation, path));
            case SOMETIMES -> {
                if (!verdict.happens() && complete) {
                    problems.add(new Problem(claim + "it never happens.", Optional.of(expectation), Optional.empty()));
                }
            }
            case ALWAYS ->
                another(expectation.outcome())
                        .ifPresent(path -> refute(claim + "another end happens.", expectation, path));
        }
    }

    /// {@return the shortest run to an end that is not this outcome}
    private Optional<Path> another(String outcome) {
        Optional<Path> best = Optional.empty();
        for (OutcomeVerdict each : outcomes) {
            if (!each.outcome().name().equals(outcome)) {
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
        boolean expected =
                scenario.expectations().stream().anyMatch(each -> each.outcome().equals(name));
        if (verdict.outcome().grade() == Grade.FORBIDDEN && !claimed(name, Expectation.Frequency.NEVER)) {
            verdict.shortest().ifPresent(path -> add("The forbidden outcome `" + name + "` happens.", path));
        }
        if (!verdict.outcome().shown().isEmpty() && verdict.shown().isEmpty()) {
            problems.add(new Problem(
                    "The run shown for `" + name + "` cannot be played to that end.",
                    Optional.empty(),
                    Optional.empty()));
        }
        if (!verdict.happens() && complete && !expected) {
            problems.add(new Problem(
                    "The outcome `" + name + "` is named and never happens.", Optional.empty(), Optional.empty()));
        }
    }

    private boolean claimed(String outcome, Expectation.Frequency frequency) {
        return scenario.expectations().stream()
                .anyMatch(each -> each.outcome().equals(outcome) && each.frequency() == frequency);
    }

    private void refute(String sentence, Expectation expectation, Path path) {
        problems.add(new Problem(sentence, Optional.of(expectation), Optional.of(path)));
    }

    private void add(String sentence, Path path) {
        problems.add(new Problem(sentence, Optional.empty(), Optional.of(path)));
    }
}
