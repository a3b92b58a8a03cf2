package forklore.engine.explore;

/// The states of a search whose hashes have the same lowest bits: one thread at a time adds to them. They have places
/// from 0, in the order in which they were added.
final class Part implements Index.Keys {

    private final int words;
    private final States states;
    private final Index index;
    private int touched;

    /// Makes an empty part.
    ///
    /// @param words the number of words of a state
    /// @param memory what may be used
    /// @param part the lowest bits of the hashes
    /// @param partBits how many they are
    Part(int words, Memory.Account memory, int part, int partBits) {
        this.words = words;
        this.states = new States(words, memory);
        this.index = new Index(this, memory, part, partBits);
    }

    States states() {
        return states;
    }

    Index index() {
        return index;
    }

    int size() {
        return states.size();
    }

    /// {@return the bytes that so many states more need at most}
    long bytesFor(int more) {
        return states.bytesFor(more) + index.bytes();
    }

    /// {@return the place of the state, or -1 if it was not found}
    int find(int[] from, int start, int hash) {
        return index.find(from, start, hash);
    }

    /// Adds a state if it is new.
    ///
    /// @param where where in the index the search for it goes on
    /// @return its place, or [Index#NO_ROOM]
    int add(int[] from, int start, int hash, int where, int origin, int actor) {
        int place = states.size();
        if (!states.reserve(place + 1)) {
            return index.find(from, start, hash);
        }
        int found = index.add(from, start, hash, place, where);
        if (found == place) {
            states.append(origin, actor, from, start);
        }
        return found;
    }

    @Override
    public boolean equal(int number, int[] other, int start) {
        return states.equal(number, other, start);
    }

    @Override
    public void hashes(int[] numbers, int[] hashes, int first, int end) {
        for (int begin = first; begin < end; begin += Look.MOST) {
            int stop = Math.min(end, begin + Look.MOST);
            touched += states.touch(numbers, begin, stop);
            for (int i = begin; i < stop; i++) {
                hashes[i] = Hash.of(states.chunk(numbers[i]), states.start(numbers[i]), words);
            }
        }
    }
}
