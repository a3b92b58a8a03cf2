package forklore.engine.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Adds what several members found to an arena, a part at a time, and numbers what is new as one thread would.
final class Merge {

    private final Arena arena;
    private final int words;
    private final Crew.Turns turns;
    private final Pieces pieces;
    private final List<Batch> batches = new ArrayList<>();
    /// For each part of the arena and each batch, what is new.
    private final List<List<Fresh>> fresh = new ArrayList<>();
    /// Tables of so many bytes grow before anything is added.
    private long growing;

    /// Makes one for nobody yet.
    ///
    /// @param arena has some parts for each member
    /// @param words the number of words of a state
    /// @param turns tells whose turn it is to add to a part
    /// @param pieces who expanded which states
    Merge(Arena arena, int words, Crew.Turns turns, Pieces pieces) {
        this.arena = arena;
        this.words = words;
        this.turns = turns;
        this.pieces = pieces;
        for (int part = 0; part < arena.parts(); part++) {
            fresh.add(new ArrayList<>());
        }
    }

    /// Adds from now on what another member found.
    void addFrom(Batch batch, Shares shares) {
        batches.add(batch);
        for (int part = 0; part < fresh.size(); part++) {
            fresh.get(part).add(new Fresh(batch, shares, part));
        }
    }

    /// {@return whether the arena has room, whatever the batches hold}
    boolean hasRoom() {
        return arena.hasRoom(batches.size() * batches.getFirst().capacity());
    }

    /// Begins to add, with the first part. If the table of one part will have to grow, all grow: nobody waits then for
    /// whoever has it.
    ///
    /// @param steps how many steps there are
    void begin(int steps) {
        turns.begin();
        growing = arena.growing(steps);
    }

    /// Adds what belongs to a part of the arena, and then to the next one that nobody has taken.
    void add() {
        for (int part = turns.take(); part < arena.parts(); part = turns.take()) {
            if (arena.part(part).index().bytes() <= growing) {
                arena.part(part).index().grow();
            }
            List<Fresh> ofPart = fresh.get(part);
            ofPart.forEach(Fresh::begin);
            for (int i = 0; i < pieces.count(); i++) {
                ofPart.get(pieces.at(i).member).add(pieces.at(i));
            }
        }
    }

    /// Numbers the states that were added.
    ///
    /// @return how many of the steps lead to a state that is there
    int number() {
        for (int i = 0; i < pieces.count(); i++) {
            number(pieces.at(i));
        }
        int known = 0;
        for (List<Fresh> part : fresh) {
            for (Fresh batch : part) {
                known += batch.known;
            }
        }
        return known;
    }

    private void number(Pieces.Piece piece) {
        int[] hashes = batches.get(piece.member).hashes;
        for (int word = piece.begin / Integer.SIZE; word * Integer.SIZE < piece.end; word++) {
            int bits = 0;
            for (int part = 0; part < fresh.size(); part++) {
                bits |= fresh.get(part).get(piece.member).bits[word];
            }
            int begin = word * Integer.SIZE;
            if (begin < piece.begin) {
                bits &= -1 << piece.begin;
            }
            if (piece.end - begin < Integer.SIZE) {
                bits &= (1 << piece.end) - 1;
            }
            for (; bits != 0; bits &= bits - 1) {
                arena.added(arena.partOf(hashes[begin + Integer.numberOfTrailingZeros(bits)]));
            }
        }
    }

    /// What of a batch is new in a part of the arena.
    private final class Fresh {

        private final Batch batch;
        private final Shares shares;
        private final int number;
        private final Part part;
        /// A bit for each step of the batch.
        private final int[] bits;

        private final Look look = new Look();
        private int known;

        Fresh(Batch batch, Shares shares, int number) {
            this.batch = batch;
            this.shares = shares;
            this.number = number;
            this.part = arena.part(number);
            this.bits = new int[batch.capacity() / Integer.SIZE + 1];
        }

        void begin() {
            Arrays.fill(bits, 0, batch.size / Integer.SIZE + 1, 0);
            known = 0;
        }

        /// Adds those steps of a piece that belong to the part.
        void add(Pieces.Piece piece) {
            int end = piece.sharesEnd[number];
            for (int first = piece.sharesBegin[number]; first < end; first += Look.MOST) {
                known += add(shares.of(number), first, Math.min(Look.MOST, end - first));
            }
        }

        private int add(char[] steps, int first, int count) {
            for (int k = 0; k < count; k++) {
                look.hashes[k] = batch.hashes[steps[first + k]];
            }
            look.begin(part, count);
            int there = 0;
            for (int k = 0; k < count; k++) {
                int i = steps[first + k];
                int size = part.size();
                int where = look.place(part, k);
                int place = part.add(batch.states, i * words, look.hashes[k], where, batch.origins[i], batch.actors[i]);
                if (place == size) {
                    bits[i / Integer.SIZE] |= 1 << i;
                }
                there += place >= 0 ? 1 : 0;
            }
            return there;
        }
    }
}
