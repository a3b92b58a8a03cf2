package forklore.engine.explore;

import java.util.Arrays;

/// Finds the number of a state by its hash.
///
/// The table is made of buckets, each of a few places that lie side by side. The low bits of a hash, its address, say
/// in
/// which bucket to look first; a state whose bucket is full goes to the next one and is marked as displaced. Within a
/// bucket the search begins at a place that the highest bits say, and goes round.
///
/// An entry holds the number of a state and those bits of its hash that are not its address. When the table is full it
/// doubles: the address gets one bit more, which an entry does not have to hold any more, and a number may have one bit
/// more. So the entries say themselves where they go, and no state has to be read for that, but for those of the few
/// displaced ones. The table lies in segments, and what it had before it doubled is not copied.
final class Index {

    /// What [#add] answers when there is no room.
    static final int NO_ROOM = -1;

    private static final int BUCKET_BITS = 4;
    private static final int BUCKET = 1 << BUCKET_BITS;
    /// The bits of a hash that are used: an entry of 32 bits holds one mark, and its number needs as many bits as there
    /// are in the address and in the place in a bucket.
    private static final int HASH_BITS = 31 - BUCKET_BITS;

    private static final int HASH_MASK = (1 << HASH_BITS) - 1;
    private static final int FIRST_BITS = 8;
    private static final int SEGMENT_BITS = 14;
    /// The mark of an entry that is not in the bucket of its address.
    private static final int DISPLACED = Integer.MIN_VALUE;

    /// Where an index gets the states of the numbers from.
    interface Keys {
        boolean equal(int number, int[] states, int start);

        /// Writes the hashes of some states.
        void hashes(int[] numbers, int[] hashes, int first, int end);
    }

    private final Keys keys;
    private final Memory.Account memory;
    /// The lowest bits of a hash, which are the same for all states here, and how many they are.
    private final int part;

    private final int partBits;

    private int[][] segments;
    private int[] counts = new int[1];
    /// The greatest of the counts.
    private int fullest;
    private int segmentBits = FIRST_BITS;
    private int addressBits;
    /// An entry is 0 for an empty place. Else its bits from right to left: 1 + the number of a state, so many bits; the
    /// hash without the address; the mark.
    private int numberBits;

    private int moves;
    // What was taken out of a segment to be put elsewhere.
    private int[] taken = new int[0];
    private int[] takenHashes = new int[0];

    Index(Keys keys, Memory.Account memory, int part, int partBits) {
        this.keys = keys;
        this.memory = memory;
        this.part = part;
        this.partBits = partBits;
        this.segments = new int[][] {new int[1 << FIRST_BITS]};
        setAddressBits(partBits + FIRST_BITS - BUCKET_BITS);
        memory.first(4L << FIRST_BITS);
    }

    private void setAddressBits(int bits) {
        addressBits = bits;
        numberBits = bits + BUCKET_BITS;
    }

    /// {@return the bytes of the table}
    long bytes() {
        return 4L * segments.length << segmentBits;
    }

    /// Looks where some searches lead, as far as that can be seen without the states: all at once, so that the
    /// processor can fetch their memory at the same time.
    ///
    /// @param places gets for each the place where its search goes on
    /// @param candidates gets for each the number of the state that lies there, or -1 if there is none
    /// @return a number of no use, without which some of the memory would not be read
    int begin(int[] hashes, int count, int[] places, int[] candidates) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            int hash = hashes[i];
            int place = firstPlace(hash);
            int[] segment = segments[slot(hash)];
            places[i] = place;
            candidates[i] = segment[place];
            sum += segment[place | BUCKET - 1] + segment[place & -BUCKET];
        }
        int numberMask = (1 << numberBits) - 1;
        for (int i = 0; i < count; i++) {
            int entry = candidates[i];
            int hash = hashes[i];
            if (entry != 0 && (entry ^ key(hash)) >>> numberBits != 0) {
                int[] segment = segments[slot(hash)];
                int place = places[i];
                do {
                    place = next(place, hash);
                    entry = segment[place];
                } while (entry != 0 && (entry ^ key(hash, place)) >>> numberBits != 0);
                places[i] = place;
            }
            candidates[i] = (entry & numberMask) - 1;
        }
        return sum;
    }

    /// {@return a number that changes when places are not valid any more}
    int moves() {
        return moves;
    }

    /// {@return the first place of the search for a hash}
    int firstPlace(int hash) {
        return bucket(hash) << BUCKET_BITS | start(hash);
    }

    /// {@return the number of the state, or -1 if it is not there}
    int find(int[] states, int start, int hash) {
        int[] segment = segments[slot(hash)];
        return number(segment[search(segment, states, start, hash, firstPlace(hash))]);
    }

    /// Adds a state if it is new.
    ///
    /// @param number its number if it is new
    /// @param from the place where the search goes on, as [#begin] or [#firstPlace] said
    /// @return the number of the state, or [#NO_ROOM]
    int add(int[] states, int start, int hash, int number, int from) {
        int slot = slot(hash);
        int[] segment = segments[slot];
        int place = search(segment, states, start, hash, from);
        int entry = segment[place];
        if (entry != 0) {
            return number(entry);
        }
        if (counts[slot] >= full() || number + 1 >>> numberBits != 0) {
            return grow() ? add(states, start, hash, number, firstPlace(hash)) : NO_ROOM;
        }
        segment[place] = key(hash, place) | number + 1;
        fullest = Math.max(fullest, ++counts[slot]);
        return number;
    }

    /// {@return whether the table will probably grow when so many states are added}
    boolean isNearlyFull(int more) {
        int each = more / segments.length;
        return fullest + each + each / 4 >= full();
    }

    private int slot(int hash) {
        return hash >>> partBits + segmentBits - BUCKET_BITS & segments.length - 1;
    }

    private int bucket(int hash) {
        return hash >>> partBits & (1 << segmentBits - BUCKET_BITS) - 1;
    }

    /// {@return where in a bucket the search for a hash begins}
    private static int start(int hash) {
        return hash >>> HASH_BITS - BUCKET_BITS & BUCKET - 1;
    }

    /// {@return the place that is looked at after another one}
    private int next(int place, int hash) {
        int next = place & -BUCKET | place + 1 & BUCKET - 1;
        return (next & BUCKET - 1) == start(hash) ? next + BUCKET & (1 << segmentBits) - 1 : next;
    }

    private int number(int entry) {
        return (entry & (1 << numberBits) - 1) - 1;
    }

    /// {@return what an entry holds besides its number, in the bucket of its address}
    private int key(int hash) {
        return (hash & HASH_MASK) >>> addressBits << numberBits;
    }

    private int key(int hash, int place) {
        return place >>> BUCKET_BITS == bucket(hash) ? key(hash) : key(hash) | DISPLACED;
    }

    private int full() {
        return (1 << segmentBits) / 16 * 15;
    }

    /// {@return the place of the state, or the empty place where it belongs}
    private int search(int[] segment, int[] states, int start, int hash, int from) {
        int place = from;
        for (int entry = segment[place]; entry != 0; entry = segment[place]) {
            if ((entry ^ key(hash, place)) >>> numberBits == 0 && keys.equal(number(entry), states, start)) {
                return place;
            }
            place = next(place, hash);
        }
        return place;
    }

    /// Doubles the table.
    ///
    /// @return whether there was memory for it
    boolean grow() {
        boolean one = segmentBits < SEGMENT_BITS;
        int[][] old = segments;
        int[][] more = one ? new int[1][] : Arrays.copyOf(old, 2 * old.length);
        int fresh = one ? 0 : old.length;
        if (addressBits == HASH_BITS || !allocate(more, fresh, one ? 2 << segmentBits : 1 << segmentBits)) {
            return false;
        }
        moves++;
        int oldSegmentBits = segmentBits;
        segments = more;
        counts = new int[more.length];
        fullest = 0;
        segmentBits += one ? 1 : 0;
        setAddressBits(addressBits + 1);
        for (int slot = 0; slot < old.length; slot++) {
            int count = take(old[slot], slot << oldSegmentBits - BUCKET_BITS);
            for (int i = 0; i < count; i++) {
                put(taken[i], takenHashes[i]);
            }
        }
        if (one) {
            memory.free(4L * old[0].length);
        }
        return true;
    }

    private boolean allocate(int[][] more, int first, int length) {
        for (int slot = first; slot < more.length; slot++) {
            more[slot] = memory.ints(length);
            if (more[slot].length == 0) {
                memory.free(4L * length, slot - first);
                return false;
            }
        }
        return true;
    }

    /// Takes the numbers out of a segment of a table that was half as big, with their hashes as far as they are used.
    ///
    /// @param firstBucket the number of its first bucket in the table
    private int take(int[] segment, int firstBucket) {
        if (taken.length < segment.length) {
            taken = new int[segment.length];
            takenHashes = new int[segment.length];
        }
        int count = 0;
        int far = segment.length;
        for (int place = 0; place < segment.length; place++) {
            int entry = segment[place];
            int number = (entry & (1 << numberBits - 1) - 1) - 1;
            if (entry < 0) {
                taken[--far] = number;
            } else if (entry != 0) {
                int address = firstBucket + (place >>> BUCKET_BITS) << partBits | part;
                taken[count] = number;
                takenHashes[count++] = entry >>> numberBits - 1 << addressBits - 1 | address;
            }
        }
        Arrays.fill(segment, 0);
        System.arraycopy(taken, far, taken, count, segment.length - far);
        keys.hashes(taken, takenHashes, count, count + segment.length - far);
        return count + segment.length - far;
    }

    /// Puts a state where it is not yet.
    private void put(int number, int hash) {
        int slot = slot(hash);
        int[] segment = segments[slot];
        int place = firstPlace(hash);
        while (segment[place] != 0) {
            place = next(place, hash);
        }
        segment[place] = key(hash, place) | number + 1;
        fullest = Math.max(fullest, ++counts[slot]);
    }
}
