package forklore.demos.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// How one real program ended on one version of a platform.
///
/// @param demo the id of the program, the name of its file without the ending
/// @param hash the hash of the program that was run, as [Demo#hash] makes it
/// @param scenario the scenario that models it
/// @param model the hash of that scenario when it was run
/// @param platform the platform of the model that fits: `cpython-3.12`, `glibc`
/// @param version what it was really run on: `cpython 3.12.1`, `glibc 2.36`
/// @param environment what else was there, in the order to print
/// @param result what was seen
public record CaseRecord(
        String demo,
        String hash,
        String scenario,
        String model,
        String platform,
        String version,
        SequencedMap<String, String> environment,
        Result result) {

    /// Copies the environment.
    public CaseRecord {
        Objects.requireNonNull(demo);
        Objects.requireNonNull(scenario);
        Objects.requireNonNull(result);
        environment = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(environment));
    }

    /// What was seen.
    public sealed interface Result {}

    /// It was run.
    ///
    /// @param runs the number of runs
    /// @param counts how often it ended in each outcome of the scenario, in the scenario's order, zeros included
    /// @param others ends that no outcome names, each with its count
    /// @param said what the program, or Python, said in these runs
    /// @param measured what the program measured in these runs
    public record Ran(int runs, List<Count> counts, List<Count> others, List<Said> said, List<Measured> measured)
            implements Result {

        /// Copies the lists and checks that the counts add up.
        public Ran {
            counts = List.copyOf(counts);
            others = List.copyOf(others);
            said = List.copyOf(said);
            measured = List.copyOf(measured);
            int sum = counts.stream().mapToInt(Count::times).sum()
                    + others.stream().mapToInt(Count::times).sum();
            if (sum != runs) {
                throw new IllegalArgumentException(runs + " runs, but the counts add up to " + sum);
            }
        }

        /// {@return how often it ended in that outcome; nothing if the scenario has none of that name}
        ///
        /// @param outcome the declared name
        public Optional<Integer> times(String outcome) {
            return counts.stream()
                    .filter(count -> count.outcome().equals(outcome))
                    .map(Count::times)
                    .findFirst();
        }
    }

    /// It cannot be run there.
    ///
    /// @param reason why not, a sentence
    public record Absent(String reason) implements Result {}

    /// How often something was seen.
    ///
    /// @param times how often
    /// @param outcome the declared name of an outcome, or the description of an end that no outcome names
    public record Count(int times, String outcome) {}

    /// What was said.
    ///
    /// @param times in how many runs
    /// @param topic what it is about, without a colon
    /// @param words what was said about it
    public record Said(int times, String topic, String words) {}

    /// What was measured, once in each run.
    ///
    /// @param what what it is, without a colon
    /// @param unit the unit of the numbers
    /// @param median the median, as a decimal number
    /// @param low the smallest
    /// @param high the largest
    public record Measured(String what, String unit, String median, String low, String high) {}
}
