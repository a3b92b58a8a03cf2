package forklore.engine.explore;

import java.util.ArrayList;
import java.util.List;

/// Every state found so far: packed words in chunks, and an open-addressed table of their numbers.
///
/// No object is made for a state. A chunk is never copied when the arena grows; only the table of numbers is.
/// States are numbered from 0 in the order they were found. Beside each state lie the number of the state it was
/// first reached from and the actor of that step.
final class Arena {

    private static final int CHUNK_BITS = 10;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int FIRST_TABLE = 1 << 10;

    private final int words;
    private final List<int[]> states = new ArrayList<>();
    private final List<int[]> origins = new ArrayList<>();
    private final List<byte[]> actors = new ArrayList<>();
    /// 0 for an empty place, else 1 + the number of a state; at most half full, so that probes stay short.
    private int[] table = new int[FIRST_TABLE];
    private int size;

    Arena(int words) {
        this.words = words;
    }

    int size() {
        return size;
    }

    /// {@return the number of the state, or -1 if it was not found yet}
    int find(int[] packed) {
        return table[place(packed)] - 1;
    }

    /// {@return the number of the state if it is new, or -1 - number if it was known}
    int add(int[] packed, int origin, int actor) {
        int place = place(packed);
        if (table[place] != 0) {
            return -table[place];
        }
        int number = size;
        int inChunk = number & (CHUNK - 1);
        if (inChunk == 0) {
            states.add(new int[CHUNK * words]);
            origins.add(new int[CHUNK]);
            actors.add(new byte[CHUNK]);
        }
        int chunk = number >>> CHUNK_BITS;
        System.arraycopy(packed, 0, states.get(chunk), inChunk * words, words);
        origins.get(chunk)[inChunk] = origin;
        actors.get(chunk)[inChunk] = (byte) actor;
        table[place] = number + 1;
        size++;
        if (size > table.length / 2) {
            grow();
        }
        return number;
    }

    /// Copies a state out.
    void load(int number, int[] state) {
        System.arraycopy(chunk(number), start(number), state, 0, words);
    }

    private int[] chunk(int number) {
        return states.get(number >>> CHUNK_BITS);
    }

    private int start(int number) {
        return (number & (CHUNK - 1)) * words;
    }

    int origin(int number) {
        return origins.get(number >>> CHUNK_BITS)[number & (CHUNK - 1)];
    }

    int actor(int number) {
        return actors.get(number >>> CHUNK_BITS)[number & (CHUNK - 1)] & 0xff;
    }

    /// {@return the memory in use, in bytes}
    double bytes() {
        double chunks = states.size();
        return chunks * CHUNK * (4.0 * words + 4 + 1) + 4.0 * table.length;
    }

    private int place(int[] packed) {
        int mask = table.length - 1;
        int place = hash(packed, 0) & mask;
        while (table[place] != 0 && !equal(packed, table[place] - 1)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private boolean equal(int[] packed, int number) {
        int[] chunk = chunk(number);
        int start = start(number);
        for (int i = 0; i < words; i++) {
            if (chunk[start + i] != packed[i]) {
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
        int[] larger = new int[table.length * 2];
        int mask = larger.length - 1;
        for (int number = 0; number < size; number++) {
            int place = hash(chunk(number), start(number)) & mask;
            while (larger[place] != 0) {
                place = (place + 1) & mask;
            }
            larger[place] = number + 1;
        }
        table = larger;
    }
}
