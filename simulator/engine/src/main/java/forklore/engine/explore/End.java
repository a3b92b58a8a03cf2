package forklore.engine.explore;

/// Where runs end. A run that has come to an end never leaves it.
public sealed interface End {

    /// {@return the state in which a shortest run comes to the end}
    int state();

    /// A state in which nobody can make a step.
    ///
    /// @param state the number of the state
    record Halt(int state) implements End {}

    /// States that nobody can leave, and in which somebody can always make a step: they go round for ever.
    ///
    /// @param state the number of the nearest of the states
    /// @param size how many they are, at least 1
    record Livelock(int state, int size) implements End {}
}
