package forklore.engine.explore;

import java.util.Arrays;

/// The states of a search, by number: their words, and how each was found.
///
/// They lie in chunks, which are never copied when there are more; only the first chunk begins small and doubles. A
/// chunk
/// has the words of its states and behind them a half word for each: who made the step to it, and the distance of its
/// origin, the state it was found from. A breadth-first search finds states in the order of their origins, so how far
/// an
/// origin is from the one before it is small and one byte is enough, but for a few leaps.
final class States {

    private static final int CHUNK_BITS = 14;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int FIRST_ROOM = 256;
    /// Stands for a distance of this or more; the rest of it is in the leaps.
    private static final int FAR = 255;

    private final int words;
    private final Memory.Account memory;

    private int[][] chunks = new int[8][];
    /// The origin of the first state of each chunk.
    private int[] firstOrigins = new int[8];
    /// The numbers of the states with leaps, in ascending order, and the rest of their distances.
    private int[] leapers = new int[8];

    private int[] leaps = new int[8];
    private int leapCount;

    private int size;
    private int room;
    private int lastOrigin;

    States(int words, Memory.Account memory) {
        this.words = words;
        this.memory = memory;
        this.chunks[0] = new int[length(FIRST_ROOM)];
        this.room = FIRST_ROOM;
        memory.first(4L * length(FIRST_ROOM));
    }

    /// {@return how long a chunk of so many states is}
    private int length(int count) {
        return count * words + count / 2;
    }

    int size() {
        return size;
    }

    /// Makes room for more states if there is memory for them.
    ///
    /// @return whether there is room for so many states
    boolean reserve(int count) {
        while (room < count) {
            if (!(room < CHUNK ? growFirst() : addChunk())) {
                return false;
            }
        }
        return true;
    }

    /// {@return the bytes that so many states more need at most}
    long bytesFor(int more) {
        return (more + CHUNK) * (4L * words + 2);
    }

    /// Adds a state. There must be room for it, and origins must come in ascending order.
    void append(int origin, int actor, int[] from, int start) {
        int chunk = size >>> CHUNK_BITS;
        int at = size & CHUNK - 1;
        if (at == 0) {
            firstOrigins[chunk] = origin;
            lastOrigin = origin;
        }
        int distance = origin - lastOrigin;
        if (distance >= FAR) {
            leap(distance - FAR);
            distance = FAR;
        }
        int[] states = chunks[chunk];
        states[found(states, at)] |= (actor << 8 | distance) << shift(at);
        for (int i = 0; i < words; i++) {
            states[at * words + i] = from[start + i];
        }
        lastOrigin = origin;
        size++;
    }

    /// {@return the chunk in which a state lies, from [#start] on}
    int[] chunk(int number) {
        return chunks[number >>> CHUNK_BITS];
    }

    int start(int number) {
        return (number & CHUNK - 1) * words;
    }

    boolean equal(int number, int[] other, int start) {
        int[] chunk = chunks[number >>> CHUNK_BITS];
        int at = (number & CHUNK - 1) * words;
        for (int i = 0; i < words; i++) {
            if (chunk[at + i] != other[start + i]) {
                return false;
            }
        }
        return true;
    }

    /// Reads the first word of some states: all at once, so that the processor can fetch them at the same time.
    ///
    /// @param numbers which; those that are -1 or not among the states yet are left out
    /// @return a number of no use, without which nothing would be read
    int touch(int[] numbers, int first, int end) {
        int sum = 0;
        for (int i = first; i < end; i++) {
            int number = numbers[i];
            if (number >= 0 && number < size) {
                sum += chunks[number >>> CHUNK_BITS][(number & CHUNK - 1) * words];
            }
        }
        return sum;
    }

    /// {@return where in a chunk it is said how a state was found}
    private int found(int[] chunk, int at) {
        int most = Math.min(room, CHUNK);
        return chunk.length - most / 2 + at / 2;
    }

    private static int shift(int at) {
        return (at & 1) << 4;
    }

    int origin(int number) {
        int chunk = number >>> CHUNK_BITS;
        int[] states = chunks[chunk];
        int origin = firstOrigins[chunk];
        for (int i = 0; i <= (number & CHUNK - 1); i++) {
            origin += states[found(states, i)] >>> shift(i) & 0xff;
        }
        int first = Arrays.binarySearch(leapers, 0, leapCount, chunk << CHUNK_BITS);
        for (int i = first < 0 ? -1 - first : first; i < leapCount && leapers[i] <= number; i++) {
            origin += leaps[i];
        }
        return origin;
    }

    int actor(int number) {
        int[] states = chunks[number >>> CHUNK_BITS];
        int at = number & CHUNK - 1;
        return states[found(states, at)] >>> shift(at) + 8 & 0xff;
    }

    private void leap(int rest) {
        if (leapCount == leaps.length) {
            leapers = Arrays.copyOf(leapers, 2 * leapCount);
            leaps = Arrays.copyOf(leaps, 2 * leapCount);
        }
        leapers[leapCount] = size;
        leaps[leapCount++] = rest;
    }

    private boolean growFirst() {
        int more = 2 * room;
        int[] old = chunks[0];
        int[] first = memory.ints(length(more));
        if (first.length == 0) {
            return false;
        }
        System.arraycopy(old, 0, first, 0, room * words);
        System.arraycopy(old, room * words, first, more * words, room / 2);
        memory.free(4L * old.length);
        chunks[0] = first;
        room = more;
        return true;
    }

    private boolean addChunk() {
        int chunk = room >>> CHUNK_BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
            firstOrigins = Arrays.copyOf(firstOrigins, 2 * chunk);
        }
        chunks[chunk] = memory.ints(length(CHUNK));
        if (chunks[chunk].length == 0) {
            return false;
        }
        room += CHUNK;
        return true;
    }
}
