package forklore.engine.explore;

import forklore.engine.machine.Layout;
import forklore.engine.machine.Slot;
import java.util.BitSet;
import java.util.function.IntConsumer;

/// Numbers for everything that a step may read or write, seen from the process that acts: each field of the kernel, and
/// each field of a process three times: of the process itself, of the others there are, and of those that will be made.
///
/// Two places are no fields. `BIRTH` changes when a process is made. `LIFE` of a process changes when it ends: what
/// only
/// writes the process's own memory does not ask for it, because that is forgotten then, but everything else does.
record Places(int kernel, int own) {

    static Places of(Layout layout) {
        return new Places(layout.kernelFields() + 1, layout.ownFields() + 1);
    }

    int birth() {
        return kernel - 1;
    }

    private int life() {
        return own - 1;
    }

    private int own(int index) {
        return kernel + index;
    }

    private int others(int index) {
        return kernel + own + index;
    }

    private int newborn(int index) {
        return kernel + 2 * own + index;
    }

    /// Adds a field as it is seen from a process, or from one that is being made.
    void add(BitSet to, Slot slot, boolean inChild) {
        if (slot.kernel()) {
            to.set(slot.index());
        } else {
            to.set(inChild ? newborn(slot.index()) : own(slot.index()));
        }
    }

    /// Adds a field of any other process.
    void addOfOthers(BitSet to, Slot slot) {
        if (slot.kernel()) {
            to.set(slot.index());
        } else {
            to.set(others(slot.index()));
            to.set(newborn(slot.index()));
        }
    }

    void addLife(BitSet to, boolean inChild) {
        add(to, new Slot(false, life()), inChild);
    }

    void addLifeOfOthers(BitSet to) {
        addOfOthers(to, new Slot(false, life()));
    }

    /// {@return whether something of this stays when the process ends that writes it}
    boolean outlives(BitSet writes) {
        int first = writes.nextSetBit(0);
        int ofProcess = writes.nextSetBit(kernel);
        return first >= 0 && first < kernel
                || ofProcess >= 0 && ofProcess < kernel + Layout.BUFFER
                || writes.nextSetBit(kernel + own) >= 0;
    }

    /// {@return what a process does, as it is seen from one that is not it}
    Footprint fromOutside(Footprint footprint) {
        return new Footprint(fromOutside(footprint.reads()), fromOutside(footprint.writes()));
    }

    private BitSet fromOutside(BitSet inside) {
        BitSet outside = new BitSet();
        each(inside, kernel, 0, outside::set);
        each(inside, own, kernel, index -> outside.set(others(index)));
        each(inside, own, kernel + own, index -> {
            outside.set(own(index));
            outside.set(others(index));
        });
        each(inside, own, kernel + 2 * own, index -> outside.set(newborn(index)));
        return outside;
    }

    /// {@return what a process will do that will be made by this one}
    Footprint ofNewborn(Footprint footprint) {
        return new Footprint(ofNewborn(footprint.reads()), ofNewborn(footprint.writes()));
    }

    private BitSet ofNewborn(BitSet inside) {
        BitSet seen = new BitSet();
        each(inside, kernel, 0, seen::set);
        each(inside, own, kernel, index -> seen.set(newborn(index)));
        each(inside, own, kernel + own, index -> {
            seen.set(own(index));
            seen.set(others(index));
            seen.set(newborn(index));
        });
        each(inside, own, kernel + 2 * own, index -> seen.set(newborn(index)));
        return seen;
    }

    private static void each(BitSet set, int count, int first, IntConsumer action) {
        for (int bit = set.nextSetBit(first); bit >= 0 && bit < first + count; bit = set.nextSetBit(bit + 1)) {
            action.accept(bit - first);
        }
    }
}
