package forklore.engine.explore;

import java.util.ArrayList;
import java.util.List;

/// Adds what several members found to an arena, part by part of its index.
///
/// A preliminary number is greater than any that a state can get in the same round: behind those, the batch and the
/// place in it. In [Batch#numbers] it stays until the state has its own.
final class Merge implements Arena.Pending {

    private static final int TOGETHER = Arena.TOGETHER;

    private final Arena arena;
    private final int words;
    private final List<Batch> batches;
    private final int capacity;
    private final List<Selection> selections = new ArrayList<>();

    private int size;
    private int firstPreliminary;
    private int known;

    Merge(Arena arena, int words, List<Batch> batches) {
        this.arena = arena;
        this.words = words;
        this.batches = batches;
        this.capacity = batches.getFirst().capacity();
        for (int part = 0; part < arena.parts(); part++) {
            selections.add(new Selection());
        }
    }

    /// {@return whether the arena has room, whatever the batches hold}
    boolean hasRoom() {
        return arena.reserve(capacity * batches.size());
    }

    int known() {
        return known;
    }

    void begin() {
        size = arena.size();
        firstPreliminary = size + capacity * batches.size();
        arena.pend(this);
    }

    /// Looks up what belongs to a member's parts of the index.
    void lookUp(int member) {
        for (int part = member; part < arena.parts(); part += batches.size()) {
            for (int batch = 0; batch < batches.size(); batch++) {
                selections.get(part).lookUp(part, batch);
            }
        }
    }

    /// Numbers the states that are new, in the order in which they were found.
    void number() {
        known = 0;
        for (int batch = 0; batch < batches.size(); batch++) {
            int preliminary = firstPreliminary + batch * capacity;
            Batch found = batches.get(batch);
            selections.forEach(Selection::rewind);
            for (int i = 0; i < found.size; i++) {
                int number = selections.get(arena.partOf(found.hashes[i])).next(batch);
                found.numbers[i] = number;
                if (number == preliminary + i) {
                    arena.states().append(found.origins[i], found.actors[i]);
                }
                known += number >= 0 ? 1 : 0;
            }
        }
    }

    /// Puts the new states of a batch where they belong.
    void store(int batch) {
        int number = size;
        for (int before = 0; before < batch; before++) {
            number += fresh(before);
        }
        int preliminary = firstPreliminary + batch * capacity;
        Batch found = batches.get(batch);
        for (int i = 0; i < found.size; i++) {
            if (found.numbers[i] == preliminary + i) {
                arena.states().write(number, found.states, i * words);
                arena.part(arena.partOf(found.hashes[i])).renumber(found.hashes[i], preliminary + i, number++);
            }
        }
    }

    private int fresh(int batch) {
        int preliminary = firstPreliminary + batch * capacity;
        Batch found = batches.get(batch);
        int fresh = 0;
        for (int i = 0; i < found.size; i++) {
            fresh += found.numbers[i] == preliminary + i ? 1 : 0;
        }
        return fresh;
    }

    @Override
    public boolean equal(int number, int[] other, int start) {
        int[] states = batches.get((number - firstPreliminary) / capacity).states;
        int at = (number - firstPreliminary) % capacity * words;
        for (int i = 0; i < words; i++) {
            if (states[at + i] != other[start + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hash(int number) {
        return batches.get((number - firstPreliminary) / capacity).hashes[(number - firstPreliminary) % capacity];
    }

    /// Looks up those of a batch that belong to one part, some at a time. It keeps the answers to itself: an array into
    /// which two threads write in turns is slower than one.
    private final class Selection {

        private final int[] chosen = new int[TOGETHER];
        private final int[] hashes = new int[TOGETHER];
        private final int[] candidates = new int[TOGETHER];
        private final int[][] answers = new int[batches.size()][capacity];
        private int at;

        void rewind() {
            at = 0;
        }

        /// {@return the next answer about a batch}
        int next(int batch) {
            return answers[batch][at++];
        }

        /// Counts in local variables: the fields of two selections may lie side by side.
        private void lookUp(int part, int batch) {
            Batch found = batches.get(batch);
            int count = 0;
            int answered = 0;
            for (int i = 0; i < found.size; i++) {
                if (arena.partOf(found.hashes[i]) == part) {
                    chosen[count] = i;
                    hashes[count++] = found.hashes[i];
                    if (count == TOGETHER) {
                        add(part, batch, count, answered);
                        answered += count;
                        count = 0;
                    }
                }
            }
            add(part, batch, count, answered);
        }

        private void add(int part, int batch, int count, int answered) {
            Batch found = batches.get(batch);
            Index index = arena.part(part);
            int preliminary = firstPreliminary + batch * capacity;
            arena.begin(index, hashes, 0, count, candidates);
            int[] results = answers[batch];
            for (int k = 0; k < count; k++) {
                int i = chosen[k];
                results[answered + k] = index.add(found.states, i * words, hashes[k], preliminary + i);
            }
        }
    }
}
