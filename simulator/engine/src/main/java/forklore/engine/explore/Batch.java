package forklore.engine.explore;

/// What follows some states, in the order in which it was found: for each step its origin, who makes it, and the state
/// it leads to with its hash.
final class Batch {

    final int words;
    final int[] states;
    final int[] hashes;
    final int[] origins;
    final byte[] actors;
    /// What became of each: the number of the state, or one of the arena's marks.
    final int[] numbers;

    int size;

    Batch(int words, int capacity) {
        this.words = words;
        this.states = new int[words * capacity];
        this.hashes = new int[capacity];
        this.origins = new int[capacity];
        this.actors = new byte[capacity];
        this.numbers = new int[capacity];
    }

    int capacity() {
        return hashes.length;
    }

    /// Adds what follows a state of an arena.
    ///
    /// @return what the stepper answered
    int expand(Stepper stepper, Arena arena, int number) {
        int found = stepper.expand(arena.chunk(number), arena.start(number), states, size * words, actors, size);
        if (found > 0) {
            added(found, number);
        }
        return found;
    }

    /// Adds the steps that were written behind the last one.
    void added(int count, int origin) {
        for (int i = size; i < size + count; i++) {
            origins[i] = origin;
            hashes[i] = Hash.of(states, i * words, words);
        }
        size += count;
    }
}
