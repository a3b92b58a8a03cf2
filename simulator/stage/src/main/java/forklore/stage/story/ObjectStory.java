package forklore.stage.story;

import forklore.engine.model.ObjectKind;
import java.util.List;

/// An object that is neither a mutex nor a variable, as one process goes through it.
///
/// @param index the index of the declared object
/// @param kind what it is
/// @param name its declared name
/// @param phases what it was like, in order
public record ObjectStory(int index, ObjectKind kind, String name, List<Phase> phases) {

    /// Copies the list.
    public ObjectStory {
        phases = List.copyOf(phases);
    }

    /// One time that it was the same.
    ///
    /// @param from the step that made it so, or the one that made the process
    /// @param to the step that changed it, or the number of steps plus 1
    /// @param words what it was like, a short phrase: `1 of 2 there`, `value 0`; for a pipe, which of
    ///     its ends are open
    /// @param holders who had it or had come to it
    /// @param waiters who waited for it, in the order of waking where there is one
    /// @param copied whether it was so already when this process was forked
    public record Phase(int from, int to, String words, List<Guest> holders, List<Guest> waiters, boolean copied) {
        /// Copies the lists.
        public Phase {
            holders = List.copyOf(holders);
            waiters = List.copyOf(waiters);
        }

        /// {@return whether somebody who is not in this process has it}
        public boolean orphaned() {
            return holders.stream().anyMatch(Guest::ghost);
        }
    }

    /// A thread that has an object or waits for it.
    ///
    /// @param thread the index of the declared thread
    /// @param name its declared name
    /// @param ghost whether it was not copied into this process
    public record Guest(int thread, String name, boolean ghost) {}
}
