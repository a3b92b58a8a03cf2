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
/// @param streams what was written to each declared stream, in the order they are declared
public record Ending(List<ProcessEnd> processes, String output, List<Written> streams) {

    /// The name of the process that exists at the start.
    public static final String PARENT = "parent";

    /// Copies the list.
    public Ending {
        processes = List.copyOf(processes);
        Objects.requireNonNull(output);
        streams = List.copyOf(streams);
    }

    /// An end of a program without streams.
    ///
    /// @param processes each process
    /// @param output all that was written to standard output
    public Ending(List<ProcessEnd> processes, String output) {
        this(processes, output, List.of());
    }

    /// What was written to a stream.
    ///
    /// @param stream the declared name
    /// @param text all of it, in order
    public record Written(String stream, String text) {}

    /// {@return what was written to a stream, or empty if there is none of that name}
    ///
    /// @param stream the declared name
    public Optional<String> stream(String stream) {
        return streams.stream()
                .filter(each -> each.stream().equals(stream))
                .map(Written::text)
                .findFirst();
    }

    /// {@return the end of the first process of that name, or empty if there was none}
    ///
    /// @param name `parent`, or the name given at a fork
    public Optional<ProcessEnd> process(String name) {
        return processes.stream().filter(end -> end.process().equals(name)).findFirst();
    }

    /// {@return the ends of all processes of that name, in the order of their creation: `child`, `child#2`, ...}
    ///
    /// @param name `parent`, or the name given at a fork
    public List<ProcessEnd> all(String name) {
        return processes.stream()
                .filter(end -> end.process().equals(name) || end.process().startsWith(name + '#'))
                .toList();
    }

    /// What became of one process.
    public sealed interface ProcessEnd {
        /// {@return the name of the process}
        String process();

        /// {@return the same end of a process of another name}
        ///
        /// @param name the name
        default ProcessEnd named(String name) {
            return switch (this) {
                case Exited end -> new Exited(name, end.code());
                case Replaced end -> new Replaced(name, end.program());
                case Killed end -> new Killed(name, end.signal());
                case Undefined end -> new Undefined(name, end.what());
                case Hung end -> new Hung(name, end.waits());
            };
        }
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

    /// It was ended by a signal: by one that was sent, by an `assert` that failed, or by a pipe without readers.
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

        /// {@return whether one of its threads waits for something of that name}
        ///
        /// @param name the declared name of a mutex or another object, a thread or a process
        public boolean waitsFor(String name) {
            return waits.stream().anyMatch(wait -> wait.target().name().equals(name));
        }

        /// {@return whether one of its threads makes steps for ever}
        public boolean spins() {
            return waits.stream().anyMatch(wait -> wait.target() instanceof Target.OfItself);
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

        /// Another object of the program.
        ///
        /// @param kind what it is
        /// @param name the declared name
        record OfObject(ObjectKind kind, String name) implements Target {}

        /// Until a condition on variables holds; see [Statement.Atomic].
        ///
        /// @param name the condition, as it is written
        record OfCondition(String name) implements Target {}

        /// A signal.
        ///
        /// @param name what it waits in: `pause`
        record OfSignal(String name) implements Target {}

        /// Nothing: the thread makes steps for ever, and nothing comes of them (a livelock).
        ///
        /// @param name the condition it looks at again and again, as it is written, or an empty text
        record OfItself(String name) implements Target {}
    }
}
