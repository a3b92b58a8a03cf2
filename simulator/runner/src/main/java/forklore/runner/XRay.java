package forklore.runner;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A hung process, as `/proc` shows it, in the words of the scenario.
///
/// @param process the name of the process in the scenario
/// @param pid its process id
/// @param threads the threads that exist in it, each with what it sits in
public record XRay(String process, int pid, List<ThreadView> threads) {

    /// Copies the list.
    public XRay {
        threads = List.copyOf(threads);
    }

    /// One thread.
    ///
    /// @param thread its declared name
    /// @param tid its thread id
    /// @param call the system call it sits in: `futex`, `wait4`, or a number
    /// @param kernelFunction where it sleeps in the kernel: `futex_do_wait`; empty if the kernel does not tell
    /// @param lock the mutex it waits for, if its futex is one of the scenario's mutexes
    /// @param waitsFor what else it waits for, a phrase in the words of the scenario; may be empty
    public record ThreadView(
            String thread, int tid, String call, String kernelFunction, Optional<LockView> lock, String waitsFor) {
        /// A thread of which only the mutex is known.
        ///
        /// @param thread its declared name
        /// @param tid its thread id
        /// @param call the system call it sits in
        /// @param kernelFunction where it sleeps in the kernel
        /// @param lock the mutex it waits for, if there is one
        public ThreadView(String thread, int tid, String call, String kernelFunction, Optional<LockView> lock) {
            this(thread, tid, call, kernelFunction, lock, "");
        }
    }

    /// The mutex that a thread waits for, read from the memory of the process.
    ///
    /// @param mutex its declared name
    /// @param address where it is
    /// @param word the lock word: 0 free, 1 held, 2 held and waited for
    /// @param owner its owner; empty if this C library records none
    public record LockView(String mutex, long address, int word, Optional<Owner> owner) {}

    /// The owner of a mutex.
    ///
    /// @param tid the thread id in the lock
    /// @param thread the declared name of that thread, if it is one of this run
    /// @param process the process id of the process that this thread belongs to, or belonged to; empty if unknown
    /// @param lives whether the thread still exists there
    public record Owner(int tid, Optional<String> thread, OptionalInt process, boolean lives) {
        /// A thread that exists.
        ///
        /// @param tid the thread id in the lock
        /// @param thread the declared name of that thread, if it is one of this run
        /// @param process the process id of the process that this thread belongs to
        public Owner(int tid, Optional<String> thread, OptionalInt process) {
            this(tid, thread, process, true);
        }
    }

    /// {@return what is wrong, in one line: `child 4243: one thread, blocked on m; m = 2, owner 4241 = worker, which
    /// is a thread of 4240, not of this process`}
    public String sentence() {
        return XRaySentence.of(this);
    }
}
