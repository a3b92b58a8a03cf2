package forklore.engine.machine;

import forklore.engine.model.Scenario;

/// Where each part of a state lies: a few bits a field, no field across two words.
///
/// A state is the output, the number of processes, and one block for each process that can exist. Blocks of
/// processes that do not exist yet, and the memory of processes that have ended, are all zero, so that states that
/// cannot be told apart are equal.
final class Layout {

    // Fields of the whole state.
    static final int OUTPUT = 0;
    static final int COUNT = 1;
    private static final int HEADER = 2;

    // Fields of one process, from the start of its block.
    static final int STATUS = 0;
    /// The exit status, the index of the program, or the index of the misuse; the status says which.
    static final int RESULT = 1;
    /// The fork site it comes from; 0 for the parent.
    static final int SITE = 2;
    static final int PARENT = 3;
    static final int CALLER = 4;
    static final int BUFFER = 5;
    private static final int MEMORY = 6;

    // Values of STATUS.
    static final int RUNNING = 1;
    static final int EXITED = 2;
    static final int REPLACED = 3;
    static final int UNDEFINED = 4;

    // Values of a thread's position below FIRST_STEP; from there on it is the number of its next step.
    static final int NOT_STARTED = 0;
    static final int ENDED = 1;
    static final int JOINED = 2;
    static final int GHOST = 3;
    static final int FIRST_STEP = 4;

    /// How many different texts the buffers and the output may go through.
    static final int MAX_TEXTS = 4096;

    final int processes;
    final int threads;
    final int mutexes;
    final int variables;
    /// The number of words of a state.
    final int words;

    private final int fields;

    private final int block;
    private final int[] word;
    private final int[] shift;
    private final int[] mask;
    /// Fields of numbers that may be negative: packed, the sign is the lowest bit, so that 0 stays 0.
    private final boolean[] signed;

    Layout(Program program, int processes) {
        this.processes = processes;
        this.threads = program.threads();
        this.mutexes = program.mutexes();
        this.variables = program.variables();
        this.block = MEMORY + 2 * threads + mutexes + variables;
        this.fields = HEADER + processes * block;
        this.word = new int[fields];
        this.shift = new int[fields];
        this.mask = new int[fields];
        this.signed = new boolean[fields];
        this.words = place(widths(program));
    }

    int fields() {
        return fields;
    }

    int base(int process) {
        return HEADER + process * block;
    }

    int position(int process, int thread) {
        return base(process) + MEMORY + thread;
    }

    /// Where a thread keeps the value between evaluating and storing it.
    int register(int process, int thread) {
        return base(process) + MEMORY + threads + thread;
    }

    /// 0 for free, 1 + thread for held, 1 + threads + thread for held by a ghost.
    int owner(int process, int mutex) {
        return base(process) + MEMORY + 2 * threads + mutex;
    }

    int variable(int process, int variable) {
        return base(process) + MEMORY + 2 * threads + mutexes + variable;
    }

    /// {@return the value of a field}
    int get(int[] state, int field) {
        int value = (state[word[field]] >>> shift[field]) & mask[field];
        return signed[field] ? (value >>> 1) ^ -(value & 1) : value;
    }

    /// Changes a field.
    void set(int[] state, int field, int value) {
        int packed = signed[field] ? (value << 1) ^ (value >> 31) : value;
        int at = word[field];
        state[at] = (state[at] & ~(mask[field] << shift[field])) | (packed << shift[field]);
    }

    /// Copies the memory of a process: buffer, threads, registers, owners and variables.
    void copyMemory(int[] state, int from, int to) {
        int distance = base(to) - base(from);
        for (int field = base(from) + BUFFER; field < base(from) + block; field++) {
            set(state, field + distance, get(state, field));
        }
    }

    /// Forgets the memory of a process that has ended.
    void clearMemory(int[] state, int process) {
        int base = base(process);
        for (int field = base + BUFFER; field < base + block; field++) {
            set(state, field, 0);
        }
    }

    private int[] widths(Program program) {
        int[] widths = new int[fields];
        int text = program.texts.isEmpty() ? 0 : bits(MAX_TEXTS - 1);
        widths[OUTPUT] = text;
        widths[COUNT] = bits(processes);
        for (int process = 0; process < processes; process++) {
            int base = base(process);
            widths[base + STATUS] = bits(UNDEFINED);
            widths[base + RESULT] = bits(255);
            // The first process comes from nowhere, and a parent is older than its child.
            widths[base + SITE] = process == 0 ? 0 : bits(program.sites.size() - 1);
            widths[base + PARENT] = process == 0 ? 0 : bits(process - 1);
            widths[base + CALLER] = bits(threads - 1);
            widths[base + BUFFER] = text;
            for (int thread = 0; thread < threads; thread++) {
                widths[position(process, thread)] = bits(FIRST_STEP + program.size());
                number(widths, register(process, thread), !program.expressions.isEmpty());
            }
            for (int mutex = 0; mutex < mutexes; mutex++) {
                widths[owner(process, mutex)] = bits(2 * threads);
            }
            for (int variable = 0; variable < variables; variable++) {
                number(widths, variable(process, variable), true);
            }
        }
        return widths;
    }

    private void number(int[] widths, int field, boolean used) {
        if (used) {
            signed[field] = true;
            widths[field] = bits(2 * Math.max(Scenario.MAX_VALUE, -Scenario.MIN_VALUE));
        }
    }

    private int place(int[] widths) {
        int current = 0;
        int used = 0;
        for (int field = 0; field < fields; field++) {
            if (used + widths[field] > 32) {
                current++;
                used = 0;
            }
            word[field] = current;
            shift[field] = used & 31;
            mask[field] = (1 << widths[field]) - 1;
            used += widths[field];
        }
        return current + 1;
    }

    private static int bits(int greatest) {
        return 32 - Integer.numberOfLeadingZeros(greatest);
    }
}
