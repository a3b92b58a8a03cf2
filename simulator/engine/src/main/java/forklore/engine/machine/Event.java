package forklore.engine.machine;

import forklore.engine.model.Ending;

/// What one step did.
public sealed interface Event {

    /// Created a thread of its process.
    ///
    /// @param thread the declared name
    record Started(String thread) implements Event {}

    /// Asked for something that is not there, and waits from now on.
    ///
    /// @param target what it waits for
    record Asked(Ending.Target target) implements Event {}

    /// Took a mutex.
    ///
    /// @param mutex the declared name
    /// @param waited whether it had waited for it
    record Locked(String mutex, boolean waited) implements Event {}

    /// Gave a mutex back.
    ///
    /// @param mutex the declared name
    record Unlocked(String mutex) implements Event {}

    /// Saw the end of a thread of its process.
    ///
    /// @param thread the declared name
    /// @param waited whether it had waited for it
    record Joined(String thread, boolean waited) implements Event {}

    /// Saw the end of a child process.
    ///
    /// @param process the name of the process
    /// @param waited whether it had waited for it
    record WaitedFor(String process, boolean waited) implements Event {}

    /// Copied its process.
    ///
    /// @param process the name of the new process
    /// @param index the index of the new process
    record Forked(String process, int index) implements Event {}

    /// Evaluated the right side of an assignment.
    ///
    /// @param variable what it will be stored in
    /// @param value the value
    record Evaluated(String variable, int value) implements Event {}

    /// Stored a value.
    ///
    /// @param variable the declared name
    /// @param value the value
    record Stored(String variable, int value) implements Event {}

    /// Evaluated the condition of an `if`.
    ///
    /// @param value the value; 0 is false
    record Decided(int value) implements Event {}

    /// Appended to the buffer of its process.
    ///
    /// @param text the characters
    record Printed(String text) implements Event {}

    /// Wrote the buffer of its process.
    ///
    /// @param text what was written; may be empty
    record Flushed(String text) implements Event {}

    /// Ended its process.
    ///
    /// @param code the exit status
    /// @param how which way
    /// @param text what was written by `exit`, or what was lost by `_exit`; may be empty
    record Exited(int code, How how, String text) implements Event {}

    /// The ways to end a process.
    enum How {
        /// `exit`: the buffer is written.
        EXIT,
        /// `_exit`: the buffer is lost.
        IMMEDIATE_EXIT,
        /// The end of `main`: as `exit 0`.
        END_OF_MAIN
    }

    /// Replaced its process by another program.
    ///
    /// @param program the program
    /// @param lost what was in the buffer; may be empty
    record Replaced(String program, String lost) implements Event {}

    /// Did something that POSIX leaves undefined.
    ///
    /// @param what what it did, a phrase
    record Misused(String what) implements Event {}
}
