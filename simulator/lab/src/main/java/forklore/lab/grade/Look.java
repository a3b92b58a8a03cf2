package forklore.lab.grade;

import forklore.engine.machine.Snapshot;
import forklore.engine.machine.Snapshot.LockOwner;
import forklore.engine.machine.Snapshot.ProcessStatus;
import forklore.engine.machine.Snapshot.ProcessView;
import forklore.engine.machine.Snapshot.ThreadStatus;
import forklore.engine.verdict.Endings;
import forklore.lab.outline.Outline;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// A part of a state that can be looked at, and said in a few words.
public sealed interface Look {

    /// What is said of something in a process that does not exist.
    String NONE = "none";

    /// How the words of each kind begin, for messages.
    List<String> FORMS = List.of(
            "variable NAME in PROCESS",
            "lock NAME in PROCESS",
            "thread NAME in PROCESS",
            "object NAME in PROCESS",
            "buffer in PROCESS",
            "process NAME",
            "output");

    /// {@return what it is like, in one of a few words; [#NONE] if its process does not exist}
    ///
    /// @param state where to look
    String see(Snapshot state);

    /// {@return the process that takes it along when it ends, so that it is looked at before that; empty if it stays}
    default Optional<String> endsWith() {
        return Optional.empty();
    }

    /// {@return what it is like after a run}
    ///
    /// @param states the states of the run, from the first one
    default String seeLast(List<Snapshot> states) {
        return endsWith()
                .map(process -> states.reversed().stream()
                        .filter(state -> runs(state, process))
                        .findFirst()
                        .map(this::see)
                        .orElse(NONE))
                .orElseGet(() -> see(states.getLast()));
    }

    /// {@return the words it can be answered with, for people}
    String answers();

    /// `variable x in child`: a number. A process that has ended has the value that it had last.
    ///
    /// @param name the variable
    /// @param process the process
    record OfVariable(String name, String process) implements Look {
        @Override
        public String see(Snapshot state) {
            return named(
                            state,
                            process,
                            ProcessView::variables,
                            each -> each.variable().equals(name))
                    .map(each -> Integer.toString(each.value()))
                    .orElse(NONE);
        }

        @Override
        public Optional<String> endsWith() {
            return Optional.of(process);
        }

        @Override
        public String answers() {
            return "a number, or none if there is no such process";
        }
    }

    /// `lock m in child`: `free`, `held by worker`, `orphaned by worker`.
    ///
    /// @param name the mutex
    /// @param process the process
    record OfLock(String name, String process) implements Look {
        @Override
        public String see(Snapshot state) {
            return named(
                            state,
                            process,
                            ProcessView::locks,
                            each -> each.mutex().equals(name))
                    .map(each -> owner(each.owner()))
                    .orElse(NONE);
        }

        private static String owner(LockOwner owner) {
            return switch (owner) {
                case LockOwner.Free _ -> "free";
                case LockOwner.Held held -> "held by " + held.thread();
                case LockOwner.Orphaned orphaned -> "orphaned by " + orphaned.thread();
                case LockOwner.Elsewhere elsewhere -> "held by " + elsewhere.thread() + " of " + elsewhere.process();
                case LockOwner.Dead _ -> "owner died";
            };
        }

        @Override
        public String answers() {
            return "free, held by THREAD, orphaned by THREAD, or none if there is no such process";
        }
    }

    /// `thread worker in child`: `ready`, `waiting for m`, `ended`, `ghost`, `not started`.
    ///
    /// @param name the thread
    /// @param process the process
    record OfThread(String name, String process) implements Look {
        @Override
        public String see(Snapshot state) {
            return named(
                            state,
                            process,
                            ProcessView::threads,
                            each -> each.name().equals(name))
                    .map(each -> status(each.status()))
                    .orElse(NONE);
        }

        private static String status(ThreadStatus status) {
            return switch (status) {
                case ThreadStatus.NotStarted _ -> "not started";
                case ThreadStatus.Ready _ -> "ready";
                case ThreadStatus.Waiting waiting ->
                    "waiting for " + waiting.target().name();
                case ThreadStatus.Ended _ -> "ended";
                case ThreadStatus.Ghost _ -> "ghost";
            };
        }

        @Override
        public String answers() {
            return "not started, ready, waiting for NAME, ended, ghost, or none if there is no such process";
        }
    }

    /// `object s in child`: what the pictures say of it, as `value 0`.
    ///
    /// @param name the object
    /// @param process the process
    record OfObject(String name, String process) implements Look {
        @Override
        public String see(Snapshot state) {
            return named(
                            state,
                            process,
                            ProcessView::objects,
                            each -> each.name().equals(name))
                    .map(Snapshot.ObjectView::state)
                    .orElse(NONE);
        }

        @Override
        public String answers() {
            return "what a picture says of it, or none if there is no such process";
        }
    }

    /// `buffer in child`: the text that was printed and not yet written, in quotes; `empty`.
    ///
    /// @param process the process
    record OfBuffer(String process) implements Look {
        @Override
        public String see(Snapshot state) {
            return in(state, process)
                    .map(view -> view.buffer().isEmpty() ? "empty" : Endings.quote(view.buffer()))
                    .orElse(NONE);
        }

        @Override
        public String answers() {
            return "the text in quotes, empty, or none if there is no such process";
        }
    }

    /// `process child`: `running`, `exited 0`, `killed 6`, `became true`.
    ///
    /// @param process the process
    record OfProcess(String process) implements Look {
        @Override
        public String see(Snapshot state) {
            return in(state, process).map(view -> status(view.status())).orElse(NONE);
        }

        private static String status(ProcessStatus status) {
            return switch (status) {
                case ProcessStatus.Running _ -> "running";
                case ProcessStatus.Exited exited -> "exited " + exited.code();
                case ProcessStatus.Killed killed -> "killed " + killed.signal();
                case ProcessStatus.Replaced replaced -> "became " + replaced.program();
                case ProcessStatus.Undefined _ -> "undefined";
            };
        }

        @Override
        public String answers() {
            return "running, exited STATUS, killed SIGNAL, became PROGRAM, or none if it was not made yet";
        }
    }

    /// `output`: all that was written to standard output, in quotes; `empty`.
    record OfOutput() implements Look {
        @Override
        public String see(Snapshot state) {
            return state.output().isEmpty() ? "empty" : Endings.quote(state.output());
        }

        @Override
        public String answers() {
            return "the text in quotes, with \\n for the end of a line, or empty";
        }
    }

    private static <T> Optional<T> named(
            Snapshot state, String process, Function<ProcessView, List<T>> all, Predicate<T> wanted) {
        return in(state, process)
                .flatMap(view -> all.apply(view).stream().filter(wanted).findFirst());
    }

    /// {@return whether a process is there and has not ended}
    ///
    /// @param state where to look
    /// @param process the process
    static boolean runs(Snapshot state, String process) {
        return in(state, process)
                .filter(view -> view.status() instanceof ProcessStatus.Running)
                .isPresent();
    }

    private static Optional<ProcessView> in(Snapshot state, String process) {
        return state.processes().stream()
                .filter(view -> view.name().equals(process))
                .findFirst();
    }

    /// {@return what some words say to look at, if they say anything}
    ///
    /// @param text the words
    static Optional<Look> of(String text) {
        List<String> words = Outline.words(text);
        if (words.size() == 4 && words.get(2).equals("in")) {
            return of(words.get(0), words.get(1), words.get(3));
        }
        if (words.size() == 3 && words.get(0).equals("buffer") && words.get(1).equals("in")) {
            return Optional.of(new OfBuffer(words.get(2)));
        }
        if (words.size() == 2 && words.get(0).equals("process")) {
            return Optional.of(new OfProcess(words.get(1)));
        }
        return text.strip().equals("output") ? Optional.of(new OfOutput()) : Optional.empty();
    }

    private static Optional<Look> of(String kind, String name, String process) {
        return switch (kind) {
            case "variable" -> Optional.of(new OfVariable(name, process));
            case "lock" -> Optional.of(new OfLock(name, process));
            case "thread" -> Optional.of(new OfThread(name, process));
            case "object" -> Optional.of(new OfObject(name, process));
            default -> Optional.empty();
        };
    }
}
