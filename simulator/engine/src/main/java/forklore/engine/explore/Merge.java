package forklore.engine.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Adds what several members found to an arena, each member to its parts, and numbers what is new as one thread would.
final class Merge {

    private final Arena arena;
    private final int words;
    private final List<Batch> batches;
    private final Pieces pieces;
    /// For each part of the arena and each batch, what is new.
    private final List<List<Fresh>> fresh = new ArrayList<>();

    Merge(Arena arena, int words, List<Batch> batches, Pieces pieces) {
        this.arena = arena;
        this.words = words;
        this.batches = batches;
        this.pieces = pieces;
        for (int part = 0; part < arena.parts(); part++) {
            fresh.add(batches.stream().map(Fresh::new).toList());
        }
    }

    /// {@return whether the arena has room, whatever the batches hold}
    boolean hasRoom() {
        return arena.hasRoom(batches.size() * batches.getFirst().capacity());
    }

    /// Adds what belongs to a member's parts of the arena.
    void add(int member) {
        for (int part = member; part < arena.parts(); part += batches.size()) {
            List<Fresh> ofPart = fresh.get(part);
            ofPart.forEach(Fresh::begin);
            for (int i = 0; i < pieces.count(); i++) {
                Pieces.Piece piece = pieces.at(i);
                ofPart.get(piece.member).add(part, piece.begin, piece.end);
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
        /// A bit for each step of the batch.
        private final int[] bits;

        private final Look look = new Look();
        private final int[] chosen = new int[Look.MOST + 1];
        private int known;

        Fresh(Batch batch) {
            this.batch = batch;
            this.bits = new int[batch.capacity() / Integer.SIZE + 1];
        }

        void begin() {
            Arrays.fill(bits, 0, batch.size / Integer.SIZE + 1, 0);
            known = 0;
        }

        /// Adds those steps of the batch that belong to a part.
        void add(int number, int begin, int end) {
            Part part = arena.part(number);
            // In local variables: the fields of two of these may lie side by side, and belong to two threads.
            int count = 0;
            int there = 0;
            for (int i = begin; i < end; i++) {
                int hash = batch.hashes[i];
                chosen[count] = i;
                look.hashes[count] = hash;
                count += arena.partOf(hash) == number ? 1 : 0;
                if (count == Look.MOST) {
                    there += add(part, count);
                    count = 0;
                }
            }
            known += there + add(part, count);
        }

        private int add(Part part, int count) {
            look.begin(part, count);
            int there = 0;
            for (int k = 0; k < count; k++) {
                int i = chosen[k];
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
