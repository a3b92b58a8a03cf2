package forklore.engine.explore;

import java.util.List;

/// What follows some states, in the order in which it was found: for each step its origin, who makes it, and the state
/// it leads to with its hash. Steps to a state that a batch had lately are only counted.
final class Batch {

    final int words;
    final int[] states;
    final int[] hashes;
    final int[] origins;
    final byte[] actors;

    /// How many steps are here.
    int size;

    private Recent recent = Recent.NONE;
    private int repeated;

    Batch(int words, int capacity) {
        this.words = words;
        this.states = new int[words * capacity];
        this.hashes = new int[capacity];
        this.origins = new int[capacity];
        this.actors = new byte[capacity];
    }

    int capacity() {
        return hashes.length;
    }

    /// {@return how many steps are not here because they lead to states that the batch had lately}
    int repeated() {
        return repeated;
    }

    /// Counts from now on what it had lately, for as long as all of that finds room.
    void leaveOutRepeated() {
        recent = Recent.of(words);
    }

    /// Keeps every step from now on.
    void keepAll() {
        recent = Recent.NONE;
    }

    /// Forgets what it had lately.
    void forget() {
        recent.clear();
    }

    /// Begins anew; what it had lately is still left out.
    void begin() {
        size = 0;
        repeated = 0;
    }

    /// {@return whether there is room for what follows so many states}
    ///
    /// @param count how many
    /// @param most the greatest number of steps from a state
    boolean hasRoomFor(int count, int most) {
        return size + count * most <= capacity();
    }

    /// Takes what follows some states of an arena, behind what is here, until the batch may be full.
    ///
    /// @param from the first state
    /// @param end what comes after the last one
    /// @param most the greatest number of steps from a state
    /// @param halts gets the states in which nobody can make a step
    /// @return the first state that was not expanded: the end, or one that has to wait or has no room
    int expand(Stepper stepper, Arena arena, int from, int end, int most, List<Integer> halts) {
        // In local variables, because the fields of two batches may lie side by side and belong to two threads.
        int count = size;
        int left = repeated;
        int number = from;
        Arena.Cursor cursor = arena.new Cursor(from);
        for (; number < end && count + most <= capacity(); number++) {
            cursor.next();
            int found = stepper.expand(cursor.chunk(), cursor.start(), states, count * words, actors, count);
            if (found == Stepper.LATER) {
                break;
            }
            if (found == Stepper.NOBODY) {
                halts.add(number);
            } else {
                int kept = keep(count, found, number);
                left += found - kept;
                count += kept;
            }
        }
        size = count;
        repeated = left;
        return number;
    }

    /// Moves those that are kept together.
    ///
    /// @return how many
    private int keep(int first, int count, int origin) {
        int to = first;
        for (int from = first; from < first + count; from++) {
            int hash = Hash.of(states, from * words, words);
            if (!recent.isEmpty() && recent.seen(states, from * words, hash)) {
                continue;
            }
            if (to < from) {
                move(from, to);
            }
            hashes[to] = hash;
            origins[to++] = origin;
        }
        return to - first;
    }

    private void move(int from, int to) {
        for (int i = 0; i < words; i++) {
            states[to * words + i] = states[from * words + i];
        }
        actors[to] = actors[from];
    }

    /// Adds a step that was written behind the last one.
    void added(int origin) {
        hashes[size] = Hash.of(states, size * words, words);
        origins[size++] = origin;
    }
}
