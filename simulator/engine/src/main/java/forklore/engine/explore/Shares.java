package forklore.engine.explore;

import java.util.Arrays;

/// Which steps of a batch lead to which part of an arena: for each part, the numbers of the steps in their order.
final class Shares {

    private final char[][] steps;
    private final int[] counts;
    private final int mask;

    /// Makes room.
    ///
    /// @param parts how many parts there are, a power of two
    /// @param capacity how many steps the batch can have, at most [Together#CAPACITY]
    Shares(int parts, int capacity) {
        this.steps = new char[parts][capacity];
        this.counts = new int[parts];
        this.mask = parts - 1;
    }

    /// {@return the steps that lead to a part, those that are there now and then others}
    char[] of(int part) {
        return steps[part];
    }

    /// Writes for each part how many steps lead to it.
    void count(int[] theCounts) {
        System.arraycopy(counts, 0, theCounts, 0, counts.length);
    }

    /// Begins anew.
    void begin() {
        Arrays.fill(counts, 0);
    }

    /// Shares out some steps.
    void add(int[] hashes, int begin, int end) {
        for (int i = begin; i < end; i++) {
            int part = hashes[i] & mask;
            steps[part][counts[part]++] = (char) i;
        }
    }
}
