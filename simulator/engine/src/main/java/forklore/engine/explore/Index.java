package forklore.engine.explore;

import java.util.Arrays;

/// Finds the number of a state by its hash: extendible hashing, so that a table that grows is not copied as a whole.
///
/// The table is made of segments. The low bits of a hash say where in a segment to look first, the bits above them
/// say in which segment: they are an index into a directory, in which a segment may stand several times. A segment
/// that is full gives half of its entries to a new one, and one more bit of the hash decides between the two. While
/// there is one segment only, it begins small and doubles.
final class Index {

    /// What [#add] answers when there is no room.
    static final int NO_ROOM = -1;

    private static final int FIRST_BITS = 8;
    private static final int SEGMENT_BITS = 14;
    /// The first number of a segment says how many entries it has.
    private static final int HEAD = 1;

    /// Where an index gets the states of the numbers from.
    interface Keys {
        boolean equal(int number, int[] states, int start);

        /// Writes the hash of each of some states; an entry minus 1, under the mask, is the number of a state.
        void hashes(int[] entries, int count, int numberMask, int[] hashes);
    }

    private final Keys keys;
    private final Memory.Account memory;
    /// An entry is 0 for an empty place. Else the bits of this mask are 1 + the number of a state, and the others are
    /// the same bits of its hash, so that most states that are not looked for need not be looked at.
    private final int numberMask;
    /// The lowest bits of a hash, which are the same for all states here.
    private final int ignoredBits;

    private int segmentBits = FIRST_BITS;
    private int directoryBits;
    private int[][] directory;
    /// How many bits of the hash decide about each segment of the directory.
    private byte[] depths = new byte[1];
    /// What was taken out of a segment to be put elsewhere, and the hashes of it.
    private int[] entries = new int[1 << FIRST_BITS];

    private int[] hashes = new int[1 << FIRST_BITS];

    Index(Keys keys, Memory.Account memory, int numberMask, int ignoredBits) {
        this.keys = keys;
        this.memory = memory;
        this.numberMask = numberMask;
        this.ignoredBits = ignoredBits;
        this.directory = new int[][] {new int[HEAD + (1 << FIRST_BITS)]};
        memory.first(4L * directory[0].length);
    }

    /// Reads where some searches will begin: all at once, so that the processor can fetch it at the same time.
    ///
    /// @param candidates gets for each the number of the state that is looked at first, or -1 if there is none
    void begin(int[] hashes, int first, int end, int[] candidates) {
        int[][] segments = directory;
        int slotShift = ignoredBits + segmentBits;
        int slotMask = (1 << directoryBits) - 1;
        int placeMask = (1 << segmentBits) - 1;
        for (int i = first; i < end; i++) {
            int hash = hashes[i];
            int entry = segments[hash >>> slotShift & slotMask][HEAD + (hash >>> ignoredBits & placeMask)];
            candidates[i] = ((entry ^ hash) & ~numberMask) == 0 ? (entry & numberMask) - 1 : -1;
        }
    }

    /// {@return the number of the state, or -1 if it is not there}
    int find(int[] states, int start, int hash) {
        int[] segment = directory[slot(hash)];
        int place = search(segment, states, start, hash);
        return (segment[HEAD + place] & numberMask) - 1;
    }

    /// Adds a state if it is new.
    ///
    /// @param number its number if it is new
    /// @return the number of the state, or [#NO_ROOM]
    int add(int[] states, int start, int hash, int number) {
        int[] segment = directory[slot(hash)];
        int place = search(segment, states, start, hash);
        int entry = segment[HEAD + place];
        if (entry != 0) {
            return (entry & numberMask) - 1;
        }
        if (segment[0] >= (1 << segmentBits) / 4 * 3) {
            return grow(slot(hash)) ? add(states, start, hash, number) : NO_ROOM;
        }
        segment[HEAD + place] = hash & ~numberMask | number + 1;
        segment[0]++;
        return number;
    }

    /// Gives a state that is there another number.
    void renumber(int hash, int number, int newNumber) {
        int[] segment = directory[slot(hash)];
        int mask = (1 << segmentBits) - 1;
        int entry = hash & ~numberMask | number + 1;
        int place = place(hash);
        while (segment[HEAD + place] != entry) {
            place = place + 1 & mask;
        }
        segment[HEAD + place] = hash & ~numberMask | newNumber + 1;
    }

    private int slot(int hash) {
        return hash >>> ignoredBits + segmentBits & (1 << directoryBits) - 1;
    }

    private int place(int hash) {
        return hash >>> ignoredBits & (1 << segmentBits) - 1;
    }

    /// {@return the place of the state, or the empty place where it belongs}
    private int search(int[] segment, int[] states, int start, int hash) {
        int mask = (1 << segmentBits) - 1;
        int place = place(hash);
        for (int entry = segment[HEAD + place]; entry != 0; entry = segment[HEAD + place]) {
            if (((entry ^ hash) & ~numberMask) == 0 && keys.equal((entry & numberMask) - 1, states, start)) {
                return place;
            }
            place = place + 1 & mask;
        }
        return place;
    }

    private boolean grow(int slot) {
        return segmentBits < SEGMENT_BITS ? doubleTheOnlySegment() : split(slot);
    }

    private boolean doubleTheOnlySegment() {
        int[] old = directory[0];
        int[] larger = memory.ints(HEAD + (2 << segmentBits));
        if (larger.length == 0) {
            return false;
        }
        int count = take(old);
        memory.free(4L * old.length);
        segmentBits++;
        for (int i = 0; i < count; i++) {
            put(entries[i], hashes[i], larger);
        }
        directory[0] = larger;
        entries = new int[1 << segmentBits];
        hashes = new int[1 << segmentBits];
        return true;
    }

    private boolean split(int slot) {
        int[] low = directory[slot];
        int depth = depths[slot];
        if (depth == directoryBits && !doubleTheDirectory()) {
            return false;
        }
        int[] high = memory.ints(low.length);
        if (high.length == 0) {
            return false;
        }
        int bit = ignoredBits + segmentBits + depth;
        int count = take(low);
        for (int i = 0; i < count; i++) {
            put(entries[i], hashes[i], (hashes[i] >>> bit & 1) == 0 ? low : high);
        }
        for (int i = slot & (1 << depth) - 1; i < directory.length; i += 1 << depth) {
            directory[i] = (i >>> depth & 1) == 0 ? low : high;
            depths[i]++;
        }
        return true;
    }

    private boolean doubleTheDirectory() {
        int size = directory.length;
        if (directoryBits + segmentBits + ignoredBits == 31) {
            return false;
        }
        directory = Arrays.copyOf(directory, 2 * size);
        depths = Arrays.copyOf(depths, 2 * size);
        System.arraycopy(directory, 0, directory, size, size);
        System.arraycopy(depths, 0, depths, size, size);
        directoryBits++;
        return true;
    }

    /// Takes the entries out of a segment, with their hashes.
    private int take(int[] segment) {
        int count = 0;
        for (int place = HEAD; place < segment.length; place++) {
            if (segment[place] != 0) {
                entries[count++] = segment[place];
            }
        }
        keys.hashes(entries, count, numberMask, hashes);
        Arrays.fill(segment, 0);
        return count;
    }

    private void put(int entry, int hash, int[] segment) {
        int mask = (1 << segmentBits) - 1;
        int place = place(hash);
        while (segment[HEAD + place] != 0) {
            place = place + 1 & mask;
        }
        segment[HEAD + place] = entry;
        segment[0]++;
    }
}
