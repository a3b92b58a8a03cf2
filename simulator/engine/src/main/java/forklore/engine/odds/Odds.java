package forklore.engine.odds;

import forklore.engine.explore.Components;
import forklore.engine.explore.End;
import forklore.engine.explore.Exploration;
import forklore.engine.explore.Graph;
import java.util.List;
import java.util.Optional;

/// How often a run comes to each end, when a scheduler chooses at each step uniformly among the threads that can
/// make a step.
public sealed interface Odds {

    /// The greatest number of transitions for which exact fractions are computed.
    int MAX_TRANSITIONS = 400_000;

    /// The greatest number of states that lead to each other for which exact fractions are computed.
    int MAX_ROUND = 5000;

    /// The probability of each end is known.
    ///
    /// @param shares the probability of each end, in the order of [Exploration#ends]; they sum to exactly 1
    record Known(List<Fraction> shares) implements Odds {
        /// Copies the list.
        public Known {
            shares = List.copyOf(shares);
        }
    }

    /// The probabilities were not computed.
    ///
    /// @param reason why not, a phrase
    record Unknown(String reason) implements Odds {}

    /// {@return the probability of each end, if they are known}
    default Optional<List<Fraction>> known() {
        return switch (this) {
            case Known known -> Optional.of(known.shares());
            case Unknown _ -> Optional.empty();
        };
    }

    /// {@return the odds of a search}
    ///
    /// @param exploration what was searched
    static Odds of(Exploration exploration) {
        if (!exploration.boundsReached().isEmpty()) {
            return new Unknown("not everything was searched");
        }
        if (exploration.transitions() > MAX_TRANSITIONS) {
            return new Unknown("the graph has more than " + MAX_TRANSITIONS + " steps");
        }
        Graph graph = exploration.graph();
        Components components = exploration.components();
        return switch (Flow.through(graph, components)) {
            case Flow.Arrived arrived ->
                new Known(exploration.ends().stream()
                        .map(End::state)
                        .map(components::of)
                        .map(arrived::share)
                        .toList());
            case Flow.GivenUp givenUp -> new Unknown(givenUp.reason());
        };
    }
}
