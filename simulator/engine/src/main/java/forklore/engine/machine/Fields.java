package forklore.engine.machine;

import java.util.ArrayList;
import java.util.List;

/// Collects the fields that a program needs, before they get their places.
final class Fields {

    private final List<Layout.Field> kernel = new ArrayList<>();
    private final List<Layout.Field> own = new ArrayList<>();
    private final int threads;
    /// Where the position of each thread is kept.
    private final int positions;

    private boolean texts;

    /// How many processes a state must have room for at most, which fields that name processes depend on.
    static final int MAX_PROCESSES = Limits.MAX_PROCESSES;

    Fields(int threads) {
        this.threads = threads;
        for (int i = 0; i < Layout.KERNEL; i++) {
            kernel(0, 0);
        }
        for (int i = 0; i < Layout.BUFFER; i++) {
            own(0, 0, false);
        }
        own(0, 0, true);
        this.positions = own.size();
        for (int i = 0; i < threads; i++) {
            own(0, 0, true);
        }
    }

    /// A field of the kernel.
    Slot kernel(int least, int greatest) {
        kernel.add(new Layout.Field(least, greatest, false));
        return new Slot(true, kernel.size() - 1);
    }

    /// A field of each process.
    Slot own(int least, int greatest, boolean inherited) {
        own.add(new Layout.Field(least, greatest, inherited));
        return new Slot(false, own.size() - 1);
    }

    /// Several fields of each process, side by side; the first one is given.
    Slot own(int count, int greatest) {
        Slot first = own(0, greatest, true);
        for (int i = 1; i < count; i++) {
            own(0, greatest, true);
        }
        return first;
    }

    /// Several fields of the kernel, side by side; the first one is given.
    Slot kernels(int count, int greatest) {
        Slot first = kernel(0, greatest);
        for (int i = 1; i < count; i++) {
            kernel(0, greatest);
        }
        return first;
    }

    Slot position(int thread) {
        return new Slot(false, positions + thread);
    }

    /// Makes room for a number in a field that was made before its numbers were known.
    void widen(Slot slot, int greatest) {
        widen(slot, 0, greatest);
    }

    void widen(Slot slot, int least, int greatest) {
        List<Layout.Field> fields = slot.kernel() ? kernel : own;
        Layout.Field old = fields.get(slot.index());
        fields.set(
                slot.index(),
                new Layout.Field(Math.min(old.least(), least), Math.max(old.greatest(), greatest), old.inherited()));
    }

    int greatest(Slot slot) {
        return (slot.kernel() ? kernel : own).get(slot.index()).greatest();
    }

    /// Makes room for texts in the buffer and the output.
    void useTexts() {
        texts = true;
    }

    Layout layout(Program program, int processes) {
        List<Layout.Field> general = new ArrayList<>(kernel);
        List<Layout.Field> each = new ArrayList<>(own);
        int text = texts ? Layout.MAX_TEXTS - 1 : 0;
        general.set(Layout.OUTPUT, new Layout.Field(0, text, false));
        general.set(Layout.COUNT, new Layout.Field(0, processes, false));
        each.set(Layout.STATUS, new Layout.Field(0, Layout.KILLED, false));
        each.set(Layout.RESULT, new Layout.Field(0, 255, false));
        each.set(Layout.SITE, new Layout.Field(0, program.sites().size() - 1, false));
        each.set(Layout.PARENT, new Layout.Field(0, processes, false));
        each.set(Layout.CALLER, new Layout.Field(0, threads - 1, false));
        each.set(Layout.BUFFER, new Layout.Field(0, text, true));
        for (int thread = 0; thread < threads; thread++) {
            each.set(positions + thread, new Layout.Field(0, Layout.FIRST_STEP + program.steps(thread), true));
        }
        return new Layout(general, each, positions, threads, processes);
    }
}
