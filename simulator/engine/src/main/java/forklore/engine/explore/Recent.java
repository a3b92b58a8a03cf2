package forklore.engine.explore;

import java.util.Arrays;

/// The states that one thread came to lately: most of those that a search comes to more than once, it comes to again
/// soon, on the other ways round.
///
/// Each state has one place, which the next state with this place takes over.
final class Recent {

    /// No place at all.
    static final Recent NONE = new Recent(0, 0);

    /// So many places that all of them stay in the memory next to a processor.
    private static final int PLACES = 1 << 14;

    private final int words;
    private final int mask;
    private final int[] states;

    private Recent(int words, int places) {
        this.words = words;
        this.mask = places - 1;
        this.states = new int[words * places];
    }

    /// {@return an empty one}
    ///
    /// @param words the number of words of a state
    static Recent of(int words) {
        return new Recent(words, PLACES);
    }

    boolean isEmpty() {
        return states.length == 0;
    }

    /// {@return whether a state was here; now it is}
    ///
    /// A state counts its processes, so none is all zero, as the places are at first.
    boolean seen(int[] from, int start, int hash) {
        int at = (hash >>> 4 & mask) * words;
        int same = 0;
        while (same < words && states[at + same] == from[start + same]) {
            same++;
        }
        for (int i = same; i < words; i++) {
            states[at + i] = from[start + i];
        }
        return same == words;
    }

    void clear() {
        Arrays.fill(states, 0);
    }
}
