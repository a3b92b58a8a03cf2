package forklore.desktop.model;

import java.util.Optional;

/// How far a check is that takes its time.
///
/// @param states how many states were found
/// @param depth how many steps from the start those are that are looked at now
/// @param badEnd the shortest bad end that was found, and after how many steps; empty for none so far
public record SearchProgress(int states, int depth, Optional<String> badEnd) {

    /// {@return how far it is, and what was found}
    public String sentence() {
        return extent() + " "
                + badEnd.map(end -> "Shortest bad end so far: " + end + ".").orElse("No bad end so far.");
    }

    /// {@return how far it is}
    public String extent() {
        return Numbers.count(states, "state") + " so far, " + Numbers.count(depth, "step") + " deep.";
    }
}
