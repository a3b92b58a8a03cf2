package forklore.engine.explore;

import forklore.engine.machine.Limits;
import java.util.ArrayList;
import java.util.List;

/// Every state found so far, and how to find it again.
///
/// No object is made for a state, and nothing big is copied when the arena grows. States are numbered from 0 in the
/// order they were found. They are in parts, by the lowest bits of their hashes, so that several threads can add to the
/// arena at the same time, each to parts of its own.
final class Arena {

    /// What [#add] answers when there is no room for a state that is new.
    static final int NO_ROOM = Index.NO_ROOM;

    private final int words;
    private final int limit;
    private final Memory memory;
    private final List<Part> parts = new ArrayList<>();
    private final int partMask;
    /// Of several parts only.
    private final Order order;

    private final Look look = new Look();

    /// Makes an empty arena.
    ///
    /// @param words the number of words of a state
    /// @param limit the greatest number of states
    /// @param memory what may be used
    /// @param partBits there are two to the power of this parts
    Arena(int words, int limit, Memory memory, int partBits) {
        this.words = words;
        this.limit = limit;
        this.memory = memory;
        this.partMask = (1 << partBits) - 1;
        for (int part = 0; part <= partMask; part++) {
            parts.add(new Part(words, memory.account(), part, partBits));
        }
        this.order = new Order(parts.size(), memory.account());
    }

    /// Makes an empty arena without bounds.
    ///
    /// @param words the number of words of a state
    Arena(int words) {
        this(words, Integer.MAX_VALUE, new Memory(Limits.ALL_BYTES), 0);
    }

    int size() {
        return partMask == 0 ? parts.getFirst().size() : order.size();
    }

    int parts() {
        return parts.size();
    }

    Part part(int part) {
        return parts.get(part);
    }

    /// {@return the part to which a hash belongs}
    int partOf(int hash) {
        return hash & partMask;
    }

    /// {@return whether so many states can be added to the parts, wherever they belong}
    boolean hasRoom(int more) {
        return more <= limit - size() && order.reserve(size() + more) && memory.has(room(more));
    }

    /// {@return the bytes that so many states need at most: each table doubles}
    private long room(int more) {
        long bytes = 0;
        for (Part part : parts) {
            bytes += part.bytesFor(more);
        }
        return bytes;
    }

    /// {@return so many bytes the tables have that will probably have to grow for some steps, or less than any has}
    long growing(int steps) {
        long growing = 0;
        for (Part part : parts) {
            if (part.index().isNearlyFull(steps / parts.size())) {
                growing = Math.max(growing, part.index().bytes());
            }
        }
        return growing;
    }

    /// Says to which part the next state was added.
    void added(int part) {
        order.append(part);
    }

    /// {@return the memory in use, in bytes}
    long bytes() {
        return memory.used();
    }

    /// {@return the number of the state, or -1 if it was not found}
    int find(int[] state) {
        return find(state, 0);
    }

    /// {@return the number of the state that begins somewhere, or -1 if it was not found}
    int find(int[] from, int start) {
        int hash = Hash.of(from, start, words);
        int part = partOf(hash);
        return number(part, parts.get(part).find(from, start, hash));
    }

    /// Adds a state if it is new.
    ///
    /// @return the number of the state, or [#NO_ROOM]
    int add(int[] state, int origin, int actor) {
        int hash = Hash.of(state, 0, words);
        int part = partOf(hash);
        return number(part, add(state, 0, hash, parts.get(part).index().firstPlace(hash), origin, actor));
    }

    /// Adds what is new, in its order.
    ///
    /// @return how many of the steps lead to a state that is here now
    int addAll(Batch batch) {
        int known = 0;
        for (int first = 0; first < batch.size; first += Look.MOST) {
            int end = Math.min(batch.size, first + Look.MOST);
            System.arraycopy(batch.hashes, first, look.hashes, 0, end - first);
            look.begin(parts.getFirst(), partMask == 0 ? end - first : 0);
            for (int i = first; i < end; i++) {
                int hash = batch.hashes[i];
                Part part = parts.get(partOf(hash));
                int where = partMask == 0
                        ? look.place(part, i - first)
                        : part.index().firstPlace(hash);
                int place = add(batch.states, i * words, hash, where, batch.origins[i], batch.actors[i]);
                known += place >= 0 ? 1 : 0;
            }
        }
        return known;
    }

    /// {@return the place in its part}
    private int add(int[] from, int start, int hash, int where, int origin, int actor) {
        Part part = parts.get(partOf(hash));
        if (size() >= limit || partMask != 0 && !order.reserve(size() + 1)) {
            return part.find(from, start, hash);
        }
        int size = part.size();
        int place = part.add(from, start, hash, where, origin, actor);
        if (partMask != 0 && part.size() > size) {
            order.append(partOf(hash));
        }
        return place;
    }

    private int number(int part, int place) {
        return partMask == 0 || place < 0 ? place : order.number(part, place);
    }

    /// Copies a state out.
    void load(int number, int[] state) {
        Cursor cursor = at(number);
        System.arraycopy(cursor.chunk(), cursor.start(), state, 0, words);
    }

    /// {@return the state from which this one was found}
    int origin(int number) {
        Cursor cursor = at(number);
        return cursor.states.origin(cursor.place);
    }

    int actor(int number) {
        Cursor cursor = at(number);
        return cursor.states.actor(cursor.place);
    }

    private Cursor at(int number) {
        Cursor cursor = new Cursor(number);
        cursor.next();
        return cursor;
    }

    /// Goes through the states, in the order of their numbers.
    final class Cursor {

        private int number;
        private final int[] places = new int[parts.size()];
        private States states = parts.getFirst().states();
        private int place;

        /// Begins before a state: [#next] leads to it.
        Cursor(int number) {
            this.number = number;
            if (partMask == 0) {
                places[0] = number;
            } else {
                order.places(number, places);
            }
        }

        /// Goes to the next state.
        void next() {
            int part = partMask == 0 ? 0 : order.part(number);
            states = parts.get(part).states();
            place = places[part]++;
            number++;
        }

        /// {@return the array in which the state lies, from [#start] on}
        int[] chunk() {
            return states.chunk(place);
        }

        int start() {
            return states.start(place);
        }
    }
}
