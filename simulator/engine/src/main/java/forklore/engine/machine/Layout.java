package forklore.engine.machine;

import java.util.List;

/// Where each part of a state lies: a few bits a field, no field across two words.
///
/// A state is the fields of the kernel and, for each process that can exist, the fields of a process. Blocks of
/// processes that do not exist yet, and the memory of processes that have ended, are all zero, so that states that
/// cannot be told apart are equal.
public final class Layout {

    // Fields of the kernel that every program has; others follow.
    /// The number of what was written to standard output.
    public static final int OUTPUT = 0;
    /// How many processes exist or existed.
    public static final int COUNT = 1;
    static final int KERNEL = 2;

    // Fields of a process that every program has. They stay when the process has ended; its memory follows them.
    /// What the process is doing; 0 if there is none yet.
    public static final int STATUS = 0;
    /// The exit status, the signal, the index of the program, or the index of the misuse; the status says which.
    public static final int RESULT = 1;
    /// The fork site it comes from; 0 for the parent.
    public static final int SITE = 2;
    /// The index of the process that made it.
    public static final int PARENT = 3;
    /// The thread that was copied into it.
    public static final int CALLER = 4;
    /// 1 if its parent has waited for it.
    public static final int REAPED = 5;
    /// The first field of its memory: the number of what is in the buffer of standard output.
    public static final int BUFFER = 6;

    /// It runs.
    public static final int RUNNING = 1;
    /// It ended by itself.
    public static final int EXITED = 2;
    /// It became another program.
    public static final int REPLACED = 3;
    /// It did something undefined.
    public static final int UNDEFINED = 4;
    /// A signal ended it.
    public static final int KILLED = 5;

    // Values of a thread's position below FIRST_STEP; from there on it is the number of its next step.
    /// It was not started.
    public static final int NOT_STARTED = 0;
    /// It reached its end.
    public static final int ENDED = 1;
    /// It reached its end, and somebody joined it.
    public static final int JOINED = 2;
    /// It was not copied into this process.
    public static final int GHOST = 3;
    /// The first position that is a step.
    public static final int FIRST_STEP = 4;

    /// How many different texts the buffers and the output may go through.
    public static final int MAX_TEXTS = 4096;

    final int processes;
    final int threads;
    /// The number of words of a state.
    final int words;

    private final int kernelFields;
    private final int ownFields;
    private final int positions;
    private final boolean[] inherited;
    private final int[] word;
    private final int[] shift;
    private final int[] mask;
    private final int[] least;
    private final int[] greatest;

    /// What is known of a field before it has a place.
    ///
    /// @param least the least number it can hold, at most 0
    /// @param greatest the greatest number it can hold, at least 0
    /// @param inherited whether a fork copies it
    record Field(int least, int greatest, boolean inherited) {}

    Layout(List<Field> kernel, List<Field> own, int positions, int threads, int processes) {
        this.processes = processes;
        this.threads = threads;
        this.kernelFields = kernel.size();
        this.ownFields = own.size();
        this.positions = positions;
        int fields = kernelFields + processes * ownFields;
        this.inherited = new boolean[ownFields];
        this.word = new int[fields];
        this.shift = new int[fields];
        this.mask = new int[fields];
        this.least = new int[fields];
        this.greatest = new int[fields];
        for (int i = 0; i < kernelFields; i++) {
            bounds(i, kernel.get(i));
        }
        for (int i = 0; i < ownFields; i++) {
            inherited[i] = own.get(i).inherited();
            for (int process = 0; process < processes; process++) {
                bounds(own(process, i), own.get(i));
            }
        }
        narrow();
        this.words = place(fields);
    }

    private void bounds(int field, Field bounds) {
        least[field] = bounds.least();
        greatest[field] = bounds.greatest();
    }

    /// The first process comes from nowhere and is waited for by nobody, and a parent is older than its child.
    private void narrow() {
        for (int process = 0; process < processes; process++) {
            greatest[own(process, PARENT)] = Math.max(0, process - 1);
        }
        if (processes > 0) {
            greatest[own(0, SITE)] = 0;
            greatest[own(0, REAPED)] = 0;
        }
    }

    /// {@return the number of words of a state}
    public int words() {
        return words;
    }

    /// {@return the number of processes a state has room for}
    public int processes() {
        return processes;
    }

    /// {@return the number of fields of the kernel}
    public int kernelFields() {
        return kernelFields;
    }

    /// {@return the number of fields of a process}
    public int ownFields() {
        return ownFields;
    }

    /// {@return whether a fork copies a field of a process; a field that it does not copy is 0 in the child}
    ///
    /// @param index the number of the field among those of a process, from [#BUFFER] on
    public boolean inherited(int index) {
        return inherited[index];
    }

    /// {@return the field of a process}
    ///
    /// @param process the index of the process
    /// @param index the number of the field among those of a process
    public int own(int process, int index) {
        return kernelFields + process * ownFields + index;
    }

    /// {@return the field that a slot is}
    ///
    /// @param slot the slot
    /// @param process the process that asks
    public int field(Slot slot, int process) {
        return slot.kernel() ? slot.index() : own(process, slot.index());
    }

    /// {@return the field of a thread's position}
    ///
    /// @param process the index of the process
    /// @param thread the index of the thread
    public int position(int process, int thread) {
        return own(process, positions + thread);
    }

    /// {@return the slot of a thread's position}
    ///
    /// @param thread the index of the thread
    public Slot position(int thread) {
        return new Slot(false, positions + thread);
    }

    /// {@return the word that a field lies in}
    ///
    /// @param field the field
    public int word(int field) {
        return word[field];
    }

    /// {@return how far to the left a field lies in its word, in bits}
    ///
    /// @param field the field
    public int shift(int field) {
        return shift[field];
    }

    /// {@return the bits of a field, at the right end of a word; 0 for a field that is always 0}
    ///
    /// @param field the field
    public int mask(int field) {
        return mask[field];
    }

    /// {@return the least number a field can hold; if it is below 0, the sign is kept in the lowest bit}
    ///
    /// @param field the field
    public int least(int field) {
        return least[field];
    }

    /// {@return the greatest number a field can hold}
    ///
    /// @param field the field
    public int greatest(int field) {
        return greatest[field];
    }

    /// {@return the number in a field}
    ///
    /// @param state the state
    /// @param field the field
    public int get(int[] state, int field) {
        int value = (state[word[field]] >>> shift[field]) & mask[field];
        return least[field] == 0 ? value : (value >>> 1) ^ -(value & 1);
    }

    /// Changes a field. A field that can be negative keeps its sign in the lowest bit, so that 0 stays 0.
    ///
    /// @param state the state
    /// @param field the field
    /// @param value the number, within the field's bounds
    public void set(int[] state, int field, int value) {
        int packed = least[field] == 0 ? value : (value << 1) ^ (value >> 31);
        int at = word[field];
        state[at] = (state[at] & ~(mask[field] << shift[field])) | (packed << shift[field]);
    }

    /// {@return whether a number fits into a field}
    ///
    /// @param field the field
    /// @param value the number
    public boolean fits(int field, int value) {
        return value >= least[field] && value <= greatest[field];
    }

    /// Copies what a fork copies.
    void copyMemory(int[] state, int from, int to) {
        for (int index = BUFFER; index < ownFields; index++) {
            if (inherited[index]) {
                set(state, own(to, index), get(state, own(from, index)));
            }
        }
    }

    /// Forgets the memory of a process that has ended.
    void clearMemory(int[] state, int process) {
        for (int index = BUFFER; index < ownFields; index++) {
            set(state, own(process, index), 0);
        }
    }

    private int place(int fields) {
        int current = 0;
        int used = 0;
        for (int field = 0; field < fields; field++) {
            int width = width(field);
            if (used + width > 32) {
                current++;
                used = 0;
            }
            word[field] = current;
            shift[field] = used & 31;
            mask[field] = (int) ((1L << width) - 1);
            used += width;
        }
        return current + 1;
    }

    private int width(int field) {
        return least[field] == 0 ? bits(greatest[field]) : bits(2 * Math.max(greatest[field], -least[field]));
    }

    private static int bits(int greatest) {
        return 32 - Integer.numberOfLeadingZeros(greatest);
    }
}
