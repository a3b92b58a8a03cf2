package forklore.engine.machine;

/// The operations of the step table. Each is one atomic step; what `a` and `b` mean is said beside it.
final class Op {

    /// Create thread `a`.
    static final int START = 0;
    /// See the end of thread `a`, or ask and go to the waiting step.
    static final int JOIN = 1;
    /// The waiting step of a join.
    static final int JOIN_WAIT = 2;
    /// Copy the process; the child begins at step `b`; `a` is the fork site.
    static final int FORK = 3;
    /// See the end of the latest child of fork site `a`, or ask and go to the waiting step.
    static final int WAIT = 4;
    /// The waiting step of a wait.
    static final int WAIT_WAIT = 5;
    /// Take mutex `a`, or ask and go to the waiting step.
    static final int LOCK = 6;
    /// The waiting step of a lock.
    static final int LOCK_WAIT = 7;
    /// Give mutex `a` back.
    static final int UNLOCK = 8;
    /// Evaluate expression `b` into the thread's register; variable `a` will get it.
    static final int EVALUATE = 9;
    /// Store the register in variable `a`.
    static final int STORE = 10;
    /// Store the constant `b` in variable `a`.
    static final int STORE_CONSTANT = 11;
    /// Append text `a` to the buffer.
    static final int PRINT = 12;
    /// Write the buffer.
    static final int FLUSH = 13;
    /// Evaluate expression `a`; go to step `b` if it is 0.
    static final int BRANCH = 14;
    /// End the process with status `a`; the buffer is written.
    static final int EXIT = 15;
    /// End the process with status `a`; the buffer is lost.
    static final int IMMEDIATE_EXIT = 16;
    /// End the process with status 0, because `main` is at its end.
    static final int END_OF_MAIN = 17;
    /// Become program `a`.
    static final int EXEC = 18;

    private Op() {}
}
