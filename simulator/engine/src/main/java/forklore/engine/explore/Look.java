package forklore.engine.explore;

/// Some look-ups in a part that are begun together, so that the processor can fetch their memory at the same time.
final class Look {

    /// How many at most.
    static final int MOST = 128;

    /// One place more than is used, for whoever writes before he knows whether that counts.
    final int[] hashes = new int[MOST + 1];
    private final int[] places = new int[MOST];
    private final int[] candidates = new int[MOST];
    private int moves;
    private int touched;

    /// Begins to look for the first of [#hashes].
    void begin(Part part, int count) {
        int read = part.index().begin(hashes, count, places, candidates)
                + part.states().touch(candidates, 0, count);
        // Hardly ever written, because other threads read what lies beside it.
        if (read == Integer.MIN_VALUE) {
            touched = read;
        }
        moves = part.index().moves();
    }

    /// {@return where in the index a search goes on}
    int place(Part part, int i) {
        return moves == part.index().moves() ? places[i] : part.index().firstPlace(hashes[i]);
    }
}
