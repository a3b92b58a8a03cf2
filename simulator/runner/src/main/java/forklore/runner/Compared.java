package forklore.runner;

import java.util.List;

/// What of a real machine was held against the model in a steered run, and what could not be.
///
/// @param compared what was compared after each step, a phrase each
/// @param notCompared what the model knows and nobody can read from outside, a phrase each
public record Compared(List<String> compared, List<String> notCompared) {

    /// Nothing yet.
    public static final Compared NOTHING = new Compared(List.of(), List.of());

    /// Copies the lists.
    public Compared {
        compared = List.copyOf(compared);
        notCompared = List.copyOf(notCompared);
    }
}
