package forklore.engine.verdict;

import forklore.engine.explore.Path;
import forklore.engine.model.Ending;
import forklore.engine.model.Expectation;
import forklore.engine.model.Outcome;
import forklore.engine.model.Scenario;
import forklore.engine.odds.Fraction;
import java.util.List;
import java.util.Optional;

/// The answer to `check`: what the exhaustive search found.
///
/// @param scenario what was checked
/// @param platform the platform it was checked on
/// @param hash the hash of the program that was checked
/// @param status the answer in one word
/// @param statistics how much was searched
/// @param expectations the claims that are about this platform, in order
/// @param outcomes one entry for each declared outcome, in order
/// @param unexplained the ends that no outcome names, each once, nearest first
/// @param undefined the ends that no outcome can name, because the platform leaves undefined what was done there
/// @param hangs how often a process hangs
/// @param problems why the claims do not hold, in plain sentences; empty exactly when the status is HOLDS or LIMIT
public record Verdict(
        Scenario scenario,
        String platform,
        String hash,
        Status status,
        Statistics statistics,
        List<Expectation> expectations,
        List<OutcomeVerdict> outcomes,
        List<UnexplainedEnd> unexplained,
        Optional<UndefinedHere> undefined,
        Share hangs,
        List<Problem> problems) {

    /// Copies the lists.
    public Verdict {
        expectations = List.copyOf(expectations);
        outcomes = List.copyOf(outcomes);
        unexplained = List.copyOf(unexplained);
        problems = List.copyOf(problems);
    }

    /// The answer in one word.
    public enum Status {
        /// Every claim holds, and every end is explained.
        HOLDS,
        /// A claim does not hold, a forbidden outcome happens, an end is unexplained, or, where the scenario has no
        /// other
        /// platform, an outcome never happens.
        DOES_NOT_HOLD,
        /// A bound was reached before everything was searched, and nothing wrong was found up to there.
        LIMIT
    }

    /// How much was searched.
    ///
    /// @param states the number of reachable states found
    /// @param transitions the number of steps between them
    /// @param ends the number of ends: states in which nobody can make a step, and livelocks
    /// @param depth the length of the longest of the shortest ways to a state, in steps
    /// @param bytesPerState the memory the search took for each state, everything included
    /// @param boundsReached the bounds that were met, a phrase each; empty if everything was searched
    /// @param oddsMissing why the probabilities were not computed, a phrase; empty if they were
    public record Statistics(
            int states,
            long transitions,
            int ends,
            int depth,
            double bytesPerState,
            List<String> boundsReached,
            Optional<String> oddsMissing) {
        /// Copies the list.
        public Statistics {
            boundsReached = List.copyOf(boundsReached);
        }

        /// {@return whether nothing was left out}
        public boolean complete() {
            return boundsReached.isEmpty();
        }
    }

    /// One declared outcome.
    ///
    /// @param outcome the declaration
    /// @param ends the number of ends that are this outcome
    /// @param probability how often, for a uniform random scheduler; empty if the search was not complete or the
    ///     graph too large for exact arithmetic
    /// @param shortest the shortest run to it, see `Explorer` for which one of several; empty if it does not happen
    /// @param shown the run that the scenario wants to be drawn; empty if it names none, or one that does not fit
    public record OutcomeVerdict(
            Outcome outcome, int ends, Optional<Fraction> probability, Optional<Path> shortest, Optional<Path> shown) {

        /// {@return the run to draw: the one the scenario shows, else the shortest}
        public Optional<Path> story() {
            return shown.or(() -> shortest);
        }

        /// {@return whether it happens}
        public boolean happens() {
            return ends > 0;
        }

        /// {@return whether it is that a process does what POSIX leaves undefined: no real machine shows such an end}
        public boolean isUndefined() {
            return shortest.flatMap(Path::ending)
                    .filter(ending -> ending.processes().stream().anyMatch(Ending.Undefined.class::isInstance))
                    .isPresent();
        }
    }

    /// An end that no outcome names.
    ///
    /// @param ending the end
    /// @param shortest the shortest run to it
    /// @param probability how often all ends that look like this happen; empty as above
    public record UnexplainedEnd(Ending ending, Path shortest, Optional<Fraction> probability) {}

    /// What the platform leaves undefined, so that nobody can say what a program does that does it.
    ///
    /// @param calls what was done, a phrase each, nearest first
    /// @param ends the number of ends that are undefined
    /// @param probability how often a run comes to one; empty as above
    /// @param shortest the shortest run to one
    public record UndefinedHere(List<String> calls, int ends, Optional<Fraction> probability, Path shortest) {
        /// Copies the list.
        public UndefinedHere {
            calls = List.copyOf(calls);
        }
    }

    /// A part of all runs.
    ///
    /// @param ends the number of ends that belong to it
    /// @param probability how often a run comes to one of them; empty as above
    public record Share(int ends, Optional<Fraction> probability) {}

    /// Why the claims do not hold.
    ///
    /// @param sentence one plain sentence
    /// @param expectation the claim that is refuted, or empty
    /// @param counterexample a run that shows it, or empty if the claim fails because there is no run
    public record Problem(String sentence, Optional<Expectation> expectation, Optional<Path> counterexample) {}

    /// {@return the entry of that outcome}
    ///
    /// @param name the declared name
    public Optional<OutcomeVerdict> outcome(String name) {
        return outcomes.stream()
                .filter(each -> each.outcome().name().equals(name))
                .findFirst();
    }

    /// {@return the run to show first: the shortest to the worst thing that happens}
    ///
    /// A problem's counterexample comes first, then an unexplained end, then what the platform leaves undefined,
    /// then a forbidden outcome, then an interesting one, then an acceptable one.
    public Optional<Path> worst() {
        return Worst.of(this);
    }
}
