package forklore.stage.story;

import forklore.engine.model.Span;
import java.util.List;
import java.util.Optional;

/// One moment of a run: the state after a step, in words for a state panel.
///
/// @param step the number of the step before it; 0 is the start
/// @param actor who made the step, or empty at the start
/// @param who who made the step in words, `main in the parent`; empty at the start
/// @param sentence what happened, one plain sentence
/// @param span the statement of the step, or [Span#NONE] at the start
/// @param processes every process that exists or existed
/// @param output all that was written so far
/// @param outputChanged whether this step wrote
public record Frame(
        int step,
        Optional<Who> actor,
        String who,
        String sentence,
        Span span,
        List<ProcessState> processes,
        String output,
        boolean outputChanged) {

    /// Copies the list.
    public Frame {
        processes = List.copyOf(processes);
    }

    /// Who made a step.
    ///
    /// @param process the index of the process
    /// @param thread the index of the declared thread
    public record Who(int process, int thread) {}

    /// One process.
    ///
    /// @param index its index
    /// @param title `Parent process`, `Child process` or `Child process: loud`
    /// @param fate empty while it runs, else `exited 0`, `became true`, `hangs`, `undefined`
    /// @param threads the threads that exist here, existed here or were not copied
    /// @param locks every mutex
    /// @param variables every variable
    /// @param buffer what is printed and not yet written
    /// @param bufferChanged whether this step changed that
    public record ProcessState(
            int index,
            String title,
            String fate,
            List<ThreadState> threads,
            List<LockState> locks,
            List<VariableState> variables,
            String buffer,
            boolean bufferChanged) {
        /// Copies the lists.
        public ProcessState {
            threads = List.copyOf(threads);
            locks = List.copyOf(locks);
            variables = List.copyOf(variables);
        }
    }

    /// One thread.
    ///
    /// @param index the index of the declared thread
    /// @param name its declared name
    /// @param life what it is doing
    /// @param words the same in words: `ready`, `running`, `waits: m`, `stuck: m`, `not in this process`, `ended`
    /// @param changed whether this step changed it
    /// @param next the statement it does next, or [Span#NONE]
    public record ThreadState(int index, String name, Life life, String words, boolean changed, Span next) {}

    /// What a thread is doing.
    public enum Life {
        /// It made the last step and can go on.
        RUNNING,
        /// It can go on.
        READY,
        /// It waits.
        WAITING,
        /// It waits for ever.
        STUCK,
        /// It was not copied into this process.
        NOT_HERE,
        /// It reached its end, or its process did.
        ENDED
    }

    /// One mutex.
    ///
    /// @param mutex its declared name
    /// @param owner the declared name of the owner, with its process behind it if that is another one; a phrase if
    ///     the owner ended and the mutex is robust; or empty if it is free
    /// @param ownerThread the index of the owner, or -1 if there is none
    /// @param orphaned whether the owner is not in this process
    /// @param changed whether this step changed it
    public record LockState(String mutex, Optional<String> owner, int ownerThread, boolean orphaned, boolean changed) {}

    /// One variable.
    ///
    /// @param variable its declared name
    /// @param value its value
    /// @param changed whether this step changed it
    public record VariableState(String variable, String value, boolean changed) {}
}
