package forklore.engine.trace;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The log of a campaign: how often each outcome was seen in real runs, and where they were run.
///
/// @param scenario the name of the scenario
/// @param hash the hash of the program that was run
/// @param platform the platform it was run on
/// @param language the word of the language it was generated for
/// @param environment what it was run with, in the order to print: kernel, libc, compiler, processors, seed, knobs
/// @param runs the number of runs
/// @param counts how often each outcome was seen, in the order the scenario declares them, zeros included
/// @param others ends that no outcome names, each with its count
public record RunLog(
        String scenario,
        String hash,
        String platform,
        String language,
        SequencedMap<String, String> environment,
        int runs,
        List<Count> counts,
        List<Count> others) {

    /// Copies the lists and checks that the counts add up.
    public RunLog {
        counts = List.copyOf(counts);
        others = List.copyOf(others);
        int sum = counts.stream().mapToInt(Count::times).sum()
                + others.stream().mapToInt(Count::times).sum();
        if (sum != runs) {
            throw new IllegalArgumentException(runs + " runs, but the counts add up to " + sum);
        }
    }

    /// How often something was seen.
    ///
    /// @param outcome the declared name of the outcome, or a description of an end that no outcome names
    /// @param times how often
    public record Count(String outcome, int times) {}

    /// {@return how often that outcome was seen}
    ///
    /// @param outcome the declared name
    public Optional<Integer> times(String outcome) {
        return counts.stream()
                .filter(count -> count.outcome().equals(outcome))
                .map(Count::times)
                .findFirst();
    }

    /// {@return the log as text, in the form that [#parse] reads}
    public String text() {
        throw new UnsupportedOperationException("in work");
    }

    /// {@return the log that a text says, or empty if the text is no log}
    ///
    /// @param text the whole file
    public static Optional<RunLog> parse(String text) {
        throw new UnsupportedOperationException("in work " + new TreeMap<>());
    }
}
