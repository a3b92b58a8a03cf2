package forklore.runner;

import forklore.engine.machine.Snapshot;
import java.util.List;
import java.util.OptionalInt;

/// One step of a steered run: the model and the real machine agreed on everything here.
///
/// @param step the number of the step, from 1
/// @param actor the name of the actor, as in the schedule
/// @param processes each process that exists after the step, the parent first
/// @param output all that was written to standard output so far, as read from the real file
/// @param note what to know about the real side of this step, one plain sentence; may be empty
public record ComparedStep(int step, String actor, List<RealProcess> processes, String output, String note) {

    /// Copies the list.
    public ComparedStep {
        processes = List.copyOf(processes);
    }

    /// A process as the kernel shows it.
    ///
    /// @param index the index of the process in the model
    /// @param process the name of the process in the scenario
    /// @param pid its process id
    /// @param threads its threads, in the order of their declaration
    /// @param locks its mutexes, in the order of their declaration
    public record RealProcess(int index, String process, int pid, List<RealThread> threads, List<RealLock> locks) {
        /// Copies the lists.
        public RealProcess {
            threads = List.copyOf(threads);
            locks = List.copyOf(locks);
        }
    }

    /// A thread that exists.
    ///
    /// @param thread its declared name
    /// @param tid its thread id
    public record RealThread(String thread, int tid) {}

    /// A mutex, read from the memory of the process.
    ///
    /// @param mutex its declared name
    /// @param model who holds it in the model
    /// @param word the lock word that was read: 0 is free
    /// @param ownerTid the owner's thread id that was read; empty if this C library records none, or if it is free
    public record RealLock(String mutex, Snapshot.LockOwner model, int word, OptionalInt ownerTid) {}
}
