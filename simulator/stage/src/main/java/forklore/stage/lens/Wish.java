package forklore.stage.lens;

import forklore.engine.explore.Path;
import forklore.engine.machine.Actor;
import java.util.List;

/// What the reader wants to see of a story.
///
/// @param hidden the lanes that are left out
/// @param ghosts how the threads that were not copied are shown
/// @param merged whether a long run of local steps is one mark
/// @param unfolded the first steps of those runs that are shown step by step all the same
/// @param arrows whether arrows show which step came after which for a reason
public record Wish(List<Lane> hidden, Ghosts ghosts, boolean merged, List<Integer> unfolded, boolean arrows) {

    /// Nothing is left out, and long runs are one mark each.
    public static final Wish USUAL = new Wish(List.of(), Ghosts.AS_THERE_IS_ROOM, true, List.of(), false);

    /// Everything, step by step.
    public static final Wish EVERYTHING = new Wish(List.of(), Ghosts.AS_THERE_IS_ROOM, false, List.of(), false);

    /// Copies the lists.
    public Wish {
        hidden = List.copyOf(hidden);
        unfolded = List.copyOf(unfolded);
    }

    /// How the threads that were not copied are shown.
    public enum Ghosts {
        /// A row each while they are few.
        AS_THERE_IS_ROOM(4),
        /// All in one row.
        ONE_ROW(1),
        /// A row each, however many they are.
        A_ROW_EACH(Integer.MAX_VALUE);

        private final int most;

        Ghosts(int most) {
            this.most = most;
        }

        /// {@return so many have a row each}
        int most() {
            return most;
        }
    }

    /// {@return whether a run is one mark}
    ///
    /// @param run a long run
    boolean merges(LongRuns.Run run) {
        return merged && !unfolded.contains(run.from());
    }

    /// {@return whether a step was made in a lane that is left out}
    ///
    /// @param path the run
    /// @param step the number of the step
    boolean hides(Path path, int step) {
        Actor actor = path.steps().get(step - 1).actor();
        return hidden.contains(new Lane(actor.process(), actor.thread()));
    }
}
