package forklore.engine.explore;

import forklore.engine.machine.Limits;
import java.util.ArrayList;
import java.util.List;

/// Every state found so far, and how to find it again.
///
/// No object is made for a state, and nothing big is copied when the arena grows. States are numbered from 0 in the
/// order they were found. The index is in parts, by the lowest bits of the hash, so that several threads can look
/// states up at the same time, each in parts of its own.
final class Arena implements Index.Keys {

    /// What [#add] answers when there is no room for a state that is new.
    static final int NO_ROOM = Index.NO_ROOM;

    /// How many look-ups are begun together, so that the processor can fetch their memory at the same time.
    static final int TOGETHER = 128;

    private final int words;
    private final int limit;
    private final Memory memory;
    private final States states;
    private final List<Index> parts = new ArrayList<>();
    private final int partMask;
    private final int numberMask;
    private Pending pending = new Nothing();
    private int touched;

    /// States that are in the index and not yet in the arena. Their numbers lie behind those of the states.
    interface Pending {
        boolean equal(int number, int[] other, int start);

        int hash(int number);
    }

    private static final class Nothing implements Pending {
        @Override
        public boolean equal(int number, int[] other, int start) {
            return false;
        }

        @Override
        public int hash(int number) {
            throw new IllegalStateException("no state " + number);
        }
    }

    /// Makes an empty arena.
    ///
    /// @param words the number of words of a state
    /// @param limit the greatest number of states
    /// @param memory what may be used
    /// @param partBits there are two to the power of this parts
    Arena(int words, int limit, Memory memory, int partBits) {
        this.words = words;
        this.limit = limit;
        this.memory = memory;
        this.states = new States(words, memory.account());
        this.partMask = (1 << partBits) - 1;
        this.numberMask = -1 >>> Math.max(1, Integer.numberOfLeadingZeros(limit) - 1);
        for (int part = 0; part <= partMask; part++) {
            parts.add(new Index(this, memory.account(), numberMask, partBits));
        }
    }

    /// Makes an empty arena without bounds.
    ///
    /// @param words the number of words of a state
    Arena(int words) {
        this(words, Integer.MAX_VALUE, new Memory(Limits.ALL_BYTES), 0);
    }

    int size() {
        return states.size();
    }

    States states() {
        return states;
    }

    int parts() {
        return parts.size();
    }

    Index part(int part) {
        return parts.get(part);
    }

    /// {@return the part of the index to which a hash belongs}
    int partOf(int hash) {
        return hash & partMask;
    }

    /// {@return whether so many states can be added at once, with preliminary numbers behind their own}
    boolean reserve(int more) {
        return more <= limit - size() && more <= (numberMask - size() - 1) / 2 && states.reserve(size() + more);
    }

    /// Says where the states are whose numbers lie behind those here.
    void pend(Pending states) {
        pending = states;
    }

    /// {@return the memory in use, in bytes}
    long bytes() {
        return memory.used();
    }

    /// {@return the number of the state, or -1 if it was not found}
    int find(int[] state) {
        int hash = Hash.of(state, 0, words);
        return parts.get(partOf(hash)).find(state, 0, hash);
    }

    /// Adds a state if it is new.
    ///
    /// @return the number of the state, or [#NO_ROOM]
    int add(int[] state, int origin, int actor) {
        return add(state, 0, Hash.of(state, 0, words), origin, actor);
    }

    /// Adds what is new, in its order.
    ///
    /// @return how many of the steps lead to a state that is here now
    int addAll(Batch batch) {
        int known = 0;
        for (int first = 0; first < batch.size; first += TOGETHER) {
            int end = Math.min(batch.size, first + TOGETHER);
            if (partMask == 0) {
                begin(parts.getFirst(), batch.hashes, first, end, batch.numbers);
            }
            for (int i = first; i < end; i++) {
                known += add(batch.states, i * words, batch.hashes[i], batch.origins[i], batch.actors[i]) >= 0 ? 1 : 0;
            }
        }
        return known;
    }

    /// Reads what some look-ups will read.
    void begin(Index part, int[] hashes, int first, int end, int[] candidates) {
        part.begin(hashes, first, end, candidates);
        int read = states.touch(candidates, first, end);
        // Hardly ever written, because other threads read what lies beside it.
        if (read == Integer.MIN_VALUE) {
            touched = read;
        }
    }

    private int add(int[] from, int start, int hash, int origin, int actor) {
        int number = size();
        Index part = parts.get(partOf(hash));
        if (number >= limit || !states.reserve(number + 1)) {
            return part.find(from, start, hash);
        }
        int found = part.add(from, start, hash, number);
        if (found == number) {
            states.append(origin, actor);
            states.write(number, from, start);
        }
        return found;
    }

    /// Copies a state out.
    void load(int number, int[] state) {
        System.arraycopy(states.chunk(number), states.start(number), state, 0, words);
    }

    /// {@return the array in which a state lies, from [#start] on}
    int[] chunk(int number) {
        return states.chunk(number);
    }

    int start(int number) {
        return states.start(number);
    }

    /// {@return the state from which this one was found}
    int origin(int number) {
        return states.origin(number);
    }

    int actor(int number) {
        return states.actor(number);
    }

    @Override
    public boolean equal(int number, int[] other, int start) {
        return number < states.size() ? states.equal(number, other, start) : pending.equal(number, other, start);
    }

    @Override
    public void hashes(int[] entries, int count, int numberMask, int[] hashes) {
        for (int i = 0; i < count; i++) {
            hashes[i] = (entries[i] & numberMask) - 1;
        }
        touched += states.touch(hashes, 0, count);
        for (int i = 0; i < count; i++) {
            int number = hashes[i];
            hashes[i] = number < states.size()
                    ? Hash.of(states.chunk(number), states.start(number), words)
                    : pending.hash(number);
        }
    }
}
