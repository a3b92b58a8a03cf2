package forklore.engine.explore;

import java.util.BitSet;

/// What some steps read and write, a number for each place; see [Places].
///
/// @param reads the places they read
/// @param writes the places they write
record Footprint(BitSet reads, BitSet writes) {

    Footprint() {
        this(new BitSet(), new BitSet());
    }

    /// Adds another one.
    ///
    /// @return whether something is new
    boolean add(Footprint other) {
        int before = reads.cardinality() + writes.cardinality();
        reads.or(other.reads);
        writes.or(other.writes);
        return reads.cardinality() + writes.cardinality() != before;
    }

    /// {@return whether the order of both may matter}
    boolean conflicts(Footprint other) {
        return writes.intersects(other.reads) || writes.intersects(other.writes) || reads.intersects(other.writes);
    }
}
