package forklore.engine.machine;

import forklore.engine.model.Ending;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Span;
import java.util.List;

/// One state of the machine, unpacked to be looked at.
///
/// @param processes every process that exists or existed, the parent first, then in the order of creation
/// @param output all that was written to standard output so far, by all processes, in order
/// @param streams what was written to each declared stream so far, in the order they are declared
public record Snapshot(List<ProcessView> processes, String output, List<Ending.Written> streams) {

    /// Copies the lists.
    public Snapshot {
        processes = List.copyOf(processes);
        streams = List.copyOf(streams);
    }

    /// One process.
    ///
    /// @param index its index
    /// @param name `parent`, or the name given at the fork
    /// @param parent the index of the process that forked it, or -1 for the first one
    /// @param caller the index of the thread that was copied into it (0 for the first process: `main`)
    /// @param status what it is doing
    /// @param threads every declared thread, in order, whether or not it exists here
    /// @param locks every declared mutex, in order
    /// @param variables every declared variable, in order
    /// @param objects every other declared object, in order
    /// @param handlers how many at-fork handlers are registered
    /// @param buffer what was printed and not yet written
    public record ProcessView(
            int index,
            String name,
            int parent,
            int caller,
            ProcessStatus status,
            List<ThreadView> threads,
            List<LockView> locks,
            List<VariableView> variables,
            List<ObjectView> objects,
            int handlers,
            String buffer) {
        /// Copies the lists.
        public ProcessView {
            objects = List.copyOf(objects);
            threads = List.copyOf(threads);
            locks = List.copyOf(locks);
            variables = List.copyOf(variables);
        }

        /// {@return the number of threads that run or wait here}
        public int liveThreads() {
            return (int)
                    threads.stream().filter(thread -> thread.status().live()).count();
        }
    }

    /// What a process is doing.
    public sealed interface ProcessStatus {
        /// It exists.
        record Running() implements ProcessStatus {}

        /// It ended with this status.
        ///
        /// @param code the exit status
        record Exited(int code) implements ProcessStatus {}

        /// A signal ended it.
        ///
        /// @param signal the number of the signal
        record Killed(int signal) implements ProcessStatus {}

        /// It became another program.
        ///
        /// @param program the program
        record Replaced(String program) implements ProcessStatus {}

        /// It did something undefined, see [Ending.Undefined].
        ///
        /// @param what what it did, a phrase
        record Undefined(String what) implements ProcessStatus {}
    }

    /// One declared thread, as it is in one process.
    ///
    /// @param index its index
    /// @param name its declared name
    /// @param status what it is doing
    /// @param next the statement it does next, or [Span#NONE] when there is none
    /// @param within the functions and handlers that this statement is inside of, outermost first
    public record ThreadView(int index, String name, ThreadStatus status, Span next, List<String> within) {
        /// Copies the list.
        public ThreadView {
            within = List.copyOf(within);
        }
    }

    /// What a thread is doing.
    public sealed interface ThreadStatus {

        /// {@return whether the thread exists in this process}
        default boolean live() {
            return this instanceof Ready || this instanceof Waiting;
        }

        /// It was not started.
        record NotStarted() implements ThreadStatus {}

        /// It can go on.
        record Ready() implements ThreadStatus {}

        /// It asked for something and waits for it.
        ///
        /// @param target what it waits for
        /// @param forEver whether nothing in this process can ever end the wait: the mutex is orphaned
        record Waiting(Ending.Target target, boolean forEver) implements ThreadStatus {}

        /// It reached its end, or its process ended.
        record Ended() implements ThreadStatus {}

        /// It existed in the process that was copied, and was not copied: nobody runs it here.
        record Ghost() implements ThreadStatus {}
    }

    /// One mutex, as it is in one process.
    ///
    /// @param mutex its declared name
    /// @param owner who holds it
    /// @param shared whether it is one for all processes, so that a fork does not copy it
    public record LockView(String mutex, LockOwner owner, boolean shared) {}

    /// Who holds a mutex.
    public sealed interface LockOwner {
        /// Nobody.
        record Free() implements LockOwner {}

        /// A thread of this process; it may have ended.
        ///
        /// @param thread the declared name
        record Held(String thread) implements LockOwner {}

        /// A thread that was not copied into this process: nobody here will ever unlock it.
        ///
        /// @param thread the declared name
        record Orphaned(String thread) implements LockOwner {}

        /// A thread of another process; the mutex is shared between processes.
        ///
        /// @param process the name of the process
        /// @param thread the declared name
        record Elsewhere(String process, String thread) implements LockOwner {}

        /// Nobody any more: the owner of a robust mutex ended, and the next one to lock it will know.
        record Dead() implements LockOwner {}
    }

    /// One declared object that is neither a mutex nor a variable, as it is in one process.
    ///
    /// @param kind what it is
    /// @param name its declared name
    /// @param state what it is like, a short phrase: `free`, `2 of 3 there`, `value 0`
    /// @param amount the items in a pipe, the value of a semaphore, the offset in a file; 0 for any
    ///     other kind
    /// @param own what a fork copies of it, where that is not all: the open ends of a pipe, a phrase;
    ///     the characters in the buffer of a stream, as they are; else empty
    /// @param holders who has it or has come to it, in order
    /// @param waiters who waits for it, in the order of waking where there is one
    public record ObjectView(
            ObjectKind kind,
            String name,
            String state,
            int amount,
            String own,
            List<Holder> holders,
            List<Holder> waiters) {
        /// Copies the lists.
        public ObjectView {
            holders = List.copyOf(holders);
            waiters = List.copyOf(waiters);
        }
    }

    /// A thread that has an object or waits for it.
    ///
    /// @param thread the declared name
    /// @param ghost whether it was not copied into this process
    public record Holder(String thread, boolean ghost) {}

    /// One variable, as it is in one process.
    ///
    /// @param variable its declared name; with `@` and the name of the thread behind it, if each thread
    ///     has one
    /// @param value its value
    /// @param shared whether it is one for all processes, so that a fork does not copy it
    public record VariableView(String variable, int value, boolean shared) {}
}
