package forklore.engine.explore;

/// The hash of a state: Murmur3's mixing, on 32 bits, because 64-bit arithmetic is slow in JavaScript.
final class Hash {

    private Hash() {}

    static int of(int[] from, int start, int words) {
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
}
