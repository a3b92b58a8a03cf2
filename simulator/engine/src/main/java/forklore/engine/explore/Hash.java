package forklore.engine.explore;

/// The hash of a state, on 32 bits, because 64-bit arithmetic is slow in JavaScript: each word is mixed in with one
/// multiplication, and the whole at the end as Murmur3 does it.
final class Hash {

    private Hash() {}

    static int of(int[] from, int start, int words) {
        int hash = words;
        for (int i = start; i < start + words; i++) {
            hash = (hash ^ from[i]) * 0x9e3779b1;
            hash ^= hash >>> 15;
        }
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        hash *= 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }
}
