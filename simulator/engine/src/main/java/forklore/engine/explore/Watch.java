package forklore.engine.explore;

import java.util.function.Supplier;

/// Looks at a search while it is made, and may call it off.
public interface Watch {

    /// Nobody looks.
    Watch NOBODY = new Watch() {};

    /// {@return whether the search goes on}
    ///
    /// Asked between rounds of some thousand steps, by the thread that searches. What was found until then stays
    /// found; that not everything was searched is a bound like the others.
    ///
    /// @param states how many states were found
    /// @param depth how far from the first state those are that are looked at now
    /// @param soFar what was found, to be looked at before this returns; it costs a little
    default boolean goesOn(int states, int depth, Supplier<Exploration> soFar) {
        return true;
    }

    /// Everything was searched that was going to be.
    ///
    /// @param all what was found
    default void finished(Exploration all) {}
}
