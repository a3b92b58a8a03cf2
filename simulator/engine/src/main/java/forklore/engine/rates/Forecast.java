package forklore.engine.rates;

import forklore.engine.compare.Interval;
import forklore.engine.model.Outcome;
import forklore.engine.platform.Linked;
import java.util.List;
import java.util.Optional;

/// How often each outcome happens when steps take time.
public sealed interface Forecast {

    /// {@return what was taken for granted}
    Assumptions assumptions();

    /// {@return how much it might do}
    Effort effort();

    /// Every run came to its end.
    ///
    /// @param assumptions what was taken for granted
    /// @param effort how much it might do
    /// @param rates one for each declared outcome, in the order of the scenario
    /// @param unexplained how many runs ended as no outcome says
    /// @param undefined how many runs did what the platform leaves undefined
    record Rates(Assumptions assumptions, Effort effort, List<Rate> rates, int unexplained, int undefined)
            implements Forecast {
        /// Copies the list.
        public Rates {
            rates = List.copyOf(rates);
        }

        /// {@return the rate of an outcome, or empty if there is none of that name}
        ///
        /// @param outcome the name
        public Optional<Rate> rate(String outcome) {
            return rates.stream()
                    .filter(rate -> rate.outcome().name().equals(outcome))
                    .findFirst();
        }
    }

    /// A bound was met, so that nothing can be said about how often an outcome happens.
    ///
    /// @param assumptions what was taken for granted
    /// @param effort how much it might do
    /// @param bound what was met, a phrase like `200000 steps in one run`
    /// @param finished how many runs had come to their end before
    record LimitReached(Assumptions assumptions, Effort effort, String bound, int finished) implements Forecast {}

    /// How often an outcome happened.
    ///
    /// @param outcome the declared outcome
    /// @param times in so many runs
    /// @param runs of so many
    record Rate(Outcome outcome, int times, int runs) {

        /// {@return the share of the runs}
        public double share() {
            return (double) times / runs;
        }

        /// {@return its 95 % interval: what chance leaves open, not what the assumptions do}
        public Interval interval() {
            return Interval.wilson(times, runs);
        }
    }

    /// {@return the forecast for a scenario on a platform}
    ///
    /// @param linked the scenario with what the platform adds
    /// @param assumptions what is taken for granted
    /// @param effort how much may be done
    static Forecast of(Linked linked, Assumptions assumptions, Effort effort) {
        return new Simulation(linked, assumptions, effort).forecast();
    }
}
