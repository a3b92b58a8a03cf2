package forklore.engine.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How a run ended, seen from outside: what became of each process, and what was written.
///
/// The model makes one from an end state, the runner from a real run; both are judged by the same [Condition]s.
///
/// @param processes each process that came to exist, the parent first, then in the order of their creation
/// @param output all that was written to standard output, in order
public record Ending(List<ProcessEnd> processes, String output) {

    /// The name of the process that exists at the start.
    public static final String PARENT = "parent";

    /// Copies the list.
    public Ending {
        processes = List.copyOf(processes);
        Objects.requireNonNull(output);
    }

    /// {@return the end of the first process of that name, or empty if there was none}
    ///
    /// @param name `parent`, or the name given at a fork
    public Optional<ProcessEnd> process(String name) {
        return processes.stream().filter(end -> end.process().equals(name)).findFirst();
    }

    /// What became of one process.
    public sealed interface ProcessEnd {
        /// {@return the name of the process}
        String process();
    }

    /// It ended by `exit`, by `_exit` or at the end of `main`.
    ///
    /// @param process the name of the process
    /// @param code the status
    public record Exited(String process, int code) implements ProcessEnd {}

    /// It became another program by `exec`.
    ///
    /// @param process the name of the process
    /// @param program the program it became
    public record Replaced(String process, String program) implements ProcessEnd {}

    /// It was ended by a signal. The model never says so; a real run may.
    ///
    /// @param process the name of the process
    /// @param signal the number of the signal
    public record Killed(String process, int signal) implements ProcessEnd {}

    /// It did something that POSIX leaves undefined, so nothing more can be said about it.
    ///
    /// @param process the name of the process
    /// @param what what it did, a phrase
    public record Undefined(String process, String what) implements ProcessEnd {}

    /// It exists and will never end: each of its threads has ended or waits for something that cannot happen.
    ///
    /// @param process the name of the process
    /// @param waits what its threads wait for, in the order the threads are declared
    public record Hung(String process, List<Wait> waits) implements ProcessEnd {
        /// Copies the list.
        public Hung {
            waits = List.copyOf(waits);
        }

        /// {@return whether one of its threads waits for that mutex}
        ///
        /// @param mutex the declared name
        public boolean waitsForMutex(String mutex) {
            return waits.stream()
                    .anyMatch(wait -> wait.target() instanceof Target.OfMutex of
                            && of.mutex().equals(mutex));
        }
    }

    /// A thread that waits for ever.
    ///
    /// @param thread the declared name of the thread
    /// @param target what it waits for
    public record Wait(String thread, Target target) {}

    /// What a thread can wait for.
    public sealed interface Target {
        /// {@return the declared name of what is waited for}
        String name();

        /// A mutex.
        ///
        /// @param mutex the declared name
        record OfMutex(String mutex) implements Target {
            @Override
            public String name() {
                return mutex;
            }
        }

        /// The end of a thread of the same process.
        ///
        /// @param thread the declared name
        record OfThread(String thread) implements Target {
            @Override
            public String name() {
                return thread;
            }
        }

        /// The end of a child process.
        ///
        /// @param process the name given at the fork
        record OfProcess(String process) implements Target {
            @Override
            public String name() {
                return process;
            }
        }
    }
}
