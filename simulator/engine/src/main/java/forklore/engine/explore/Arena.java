package forklore.engine.explore;

import java.util.ArrayList;
import java.util.List;

/// Every state found so far: words in chunks, and an open-addressed table of their numbers.
///
/// No object is made for a state. A chunk is never copied when the arena grows; only the table is. States are
/// numbered from 0 in the order they were found. Beside each state lie the actor of the step that found it and how
/// far its origin is from the origin of the state before it: a breadth-first search finds states in the order of
/// their origins, so the distance is small and one byte is enough, but for a few that are kept apart.
final class Arena {

    private static final int CHUNK_BITS = 8;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int FIRST_TABLE_BITS = 8;
    /// Stands for a distance of this or more; the rest of it is in `leaps`.
    private static final int FAR = 255;

    private final int words;
    private final List<int[]> states = new ArrayList<>();
    private final List<byte[]> distances = new ArrayList<>();
    private final List<byte[]> actors = new ArrayList<>();
    /// The origin of the first state of each chunk.
    private final List<Integer> firstOrigins = new ArrayList<>();
    /// Pairs of a state and the rest of its distance, in the order of the states.
    private final List<int[]> leaps = new ArrayList<>();

    /// 0 for an empty place. Else the low bits are 1 + the number of a state, and the bits above them are the same
    /// bits of its hash, so that most states that are not looked for need not be looked at.
    private int[] table = new int[1 << FIRST_TABLE_BITS];

    private int tableBits = FIRST_TABLE_BITS;
    private int size;
    private int lastOrigin;

    Arena(int words) {
        this.words = words;
    }

    int size() {
        return size;
    }

    /// {@return the number of the state, or -1 if it was not found yet}
    int find(int[] state) {
        int entry = table[place(state, hash(state, 0))];
        return (entry & mask()) - 1;
    }

    /// Adds a state if it is new. Origins must come in ascending order.
    ///
    /// @return whether it was new
    boolean add(int[] state, int origin, int actor) {
        int hash = hash(state, 0);
        int place = place(state, hash);
        if (table[place] != 0) {
            return false;
        }
        int number = size;
        int inChunk = number & (CHUNK - 1);
        if (inChunk == 0) {
            states.add(new int[CHUNK * words]);
            distances.add(new byte[CHUNK]);
            actors.add(new byte[CHUNK]);
            firstOrigins.add(origin);
            lastOrigin = origin;
        }
        int chunk = number >>> CHUNK_BITS;
        System.arraycopy(state, 0, states.get(chunk), inChunk * words, words);
        distances.get(chunk)[inChunk] = (byte) distance(number, origin - lastOrigin);
        actors.get(chunk)[inChunk] = (byte) actor;
        lastOrigin = origin;
        table[place] = hash & ~mask() | number + 1;
        size++;
        if (size > (table.length >>> 2) * 3) {
            grow();
        }
        return true;
    }

    /// Copies a state out.
    void load(int number, int[] state) {
        System.arraycopy(states.get(number >>> CHUNK_BITS), (number & (CHUNK - 1)) * words, state, 0, words);
    }

    /// {@return the state from which this one was found}
    int origin(int number) {
        int chunk = number >>> CHUNK_BITS;
        byte[] steps = distances.get(chunk);
        int origin = firstOrigins.get(chunk);
        for (int i = 0; i <= (number & (CHUNK - 1)); i++) {
            origin += steps[i] & 0xff;
        }
        for (int[] leap : leaps) {
            origin += leap[0] >>> CHUNK_BITS == chunk && leap[0] <= number ? leap[1] : 0;
        }
        return origin;
    }

    int actor(int number) {
        return actors.get(number >>> CHUNK_BITS)[number & (CHUNK - 1)] & 0xff;
    }

    /// {@return the memory in use, in bytes}
    double bytes() {
        double chunks = states.size();
        return chunks * (CHUNK * (4.0 * words + 2) + 16) + 4.0 * table.length + 24.0 * leaps.size();
    }

    private int distance(int number, int distance) {
        if (distance >= FAR) {
            leaps.add(new int[] {number, distance - FAR});
        }
        return Math.min(distance, FAR);
    }

    private int mask() {
        return (1 << tableBits) - 1;
    }

    /// {@return the place of the state, or the empty place where it belongs}
    private int place(int[] state, int hash) {
        int mask = mask();
        int tag = hash & ~mask;
        int place = hash & mask;
        for (int entry = table[place]; entry != 0; entry = table[place]) {
            if ((entry & ~mask) == tag && equal(state, (entry & mask) - 1)) {
                return place;
            }
            place = place + 1 & mask;
        }
        return place;
    }

    private boolean equal(int[] state, int number) {
        int[] chunk = states.get(number >>> CHUNK_BITS);
        int start = (number & (CHUNK - 1)) * words;
        for (int i = 0; i < words; i++) {
            if (chunk[start + i] != state[i]) {
                return false;
            }
        }
        return true;
    }

    /// Murmur3's mixing, on 32 bits: 64-bit arithmetic is slow in JavaScript.
    private int hash(int[] from, int start) {
        int hash = words;
        for (int i = start; i < start + words; i++) {
            int mixed = from[i] * 0xcc9e2d51;
            mixed = (mixed << 15 | mixed >>> 17) * 0x1b873593;
            hash ^= mixed;
            hash = (hash << 13 | hash >>> 19) * 5 + 0xe6546b64;
        }
        hash ^= hash >>> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        hash *= 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }

    private void grow() {
        tableBits++;
        int mask = mask();
        int[] larger = new int[1 << tableBits];
        for (int number = 0; number < size; number++) {
            int hash = hash(states.get(number >>> CHUNK_BITS), (number & (CHUNK - 1)) * words);
            int place = hash & mask;
            while (larger[place] != 0) {
                place = place + 1 & mask;
            }
            larger[place] = hash & ~mask | number + 1;
        }
        table = larger;
    }
}
