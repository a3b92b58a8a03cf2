package forklore.engine.explore;

import java.util.Arrays;

/// In which order the states of several parts were found: for each state, by number, the part it belongs to. Within a
/// part they lie in this order too.
final class Order {

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int BLOCK_BITS = 8;

    private final int parts;
    private final Memory.Account memory;
    private byte[][] chunks = new byte[8][];
    /// For each part and each block, how many states of the part lie before it.
    private final int[][] before;
    /// And before the end.
    private final int[] sizes;

    private int size;
    private int room;

    Order(int parts, Memory.Account memory) {
        this.parts = parts;
        this.memory = memory;
        this.before = new int[parts][CHUNK >>> BLOCK_BITS];
        this.sizes = new int[parts];
    }

    int size() {
        return size;
    }

    /// Makes room for more states if there is memory for them.
    ///
    /// @return whether there is room for so many states
    boolean reserve(int count) {
        while (room < count) {
            byte[] chunk = memory.bytes(CHUNK);
            if (chunk.length == 0) {
                return false;
            }
            int at = room >>> CHUNK_BITS;
            chunks = at < chunks.length ? chunks : Arrays.copyOf(chunks, 2 * at);
            chunks[at] = chunk;
            room += CHUNK;
        }
        return true;
    }

    /// Adds the next state, which is the next one of a part. There must be room for it.
    void append(int part) {
        if ((size & (1 << BLOCK_BITS) - 1) == 0) {
            int block = size >>> BLOCK_BITS;
            for (int each = 0; each < parts; each++) {
                int[] counts = before[each];
                before[each] = block < counts.length ? counts : Arrays.copyOf(counts, 2 * block);
                before[each][block] = sizes[each];
            }
        }
        chunks[size >>> CHUNK_BITS][size & CHUNK - 1] = (byte) part;
        sizes[part]++;
        size++;
    }

    /// {@return the part of a state}
    int part(int number) {
        return chunks[number >>> CHUNK_BITS][number & CHUNK - 1];
    }

    /// Writes for each part how many of its states have lower numbers.
    void places(int number, int[] places) {
        int block = number >>> BLOCK_BITS;
        for (int part = 0; part < parts; part++) {
            places[part] = before[part][block];
        }
        for (int each = block << BLOCK_BITS; each < number; each++) {
            places[part(each)]++;
        }
    }

    /// {@return the number of the state at a place of a part}
    int number(int part, int place) {
        int[] counts = before[part];
        int low = 0;
        int high = size - 1 >>> BLOCK_BITS;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (counts[middle] <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int number = low << BLOCK_BITS;
        for (int left = place - counts[low]; left > 0 || part(number) != part; number++) {
            left -= part(number) == part ? 1 : 0;
        }
        return number;
    }
}
