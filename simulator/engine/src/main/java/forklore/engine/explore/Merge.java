package forklore.engine.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Adds what several members found to an arena, each member to its parts, and numbers what is new as one thread would.
final class Merge {

    private final Arena arena;
    private final int words;
    private final List<Batch> batches;
    /// For each part of the arena and each batch, what is new.
    private final List<List<Fresh>> fresh = new ArrayList<>();

    Merge(Arena arena, int words, List<Batch> batches) {
        this.arena = arena;
        this.words = words;
        this.batches = batches;
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
            for (int batch = 0; batch < batches.size(); batch++) {
                fresh.get(part).get(batch).add(part);
            }
        }
    }

    /// Numbers the states that were added.
    ///
    /// @return how many of the steps lead to a state that is there
    int number() {
        int known = 0;
        for (int batch = 0; batch < batches.size(); batch++) {
            for (int first = 0; first < batches.get(batch).size; first += Integer.SIZE) {
                number(batch, first);
            }
            for (List<Fresh> part : fresh) {
                known += part.get(batch).known;
            }
        }
        return known;
    }

    private void number(int batch, int first) {
        int bits = 0;
        for (int part = 0; part < fresh.size(); part++) {
            bits |= fresh.get(part).get(batch).bits[first / Integer.SIZE];
        }
        for (; bits != 0; bits &= bits - 1) {
            Batch found = batches.get(batch);
            arena.added(arena.partOf(found.hashes[first + Integer.numberOfTrailingZeros(bits)]));
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

        void add(int number) {
            Part part = arena.part(number);
            Arrays.fill(bits, 0, batch.size / Integer.SIZE + 1, 0);
            // In local variables: the fields of two of these may lie side by side, and belong to two threads.
            int count = 0;
            int there = 0;
            for (int i = 0; i < batch.size; i++) {
                int hash = batch.hashes[i];
                chosen[count] = i;
                look.hashes[count] = hash;
                count += arena.partOf(hash) == number ? 1 : 0;
                if (count == Look.MOST) {
                    there += add(part, count);
                    count = 0;
                }
            }
            known = there + add(part, count);
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
