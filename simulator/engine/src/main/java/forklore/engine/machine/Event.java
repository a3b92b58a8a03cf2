package forklore.engine.machine;

import forklore.engine.model.Ending;
import forklore.engine.model.Operation;
import forklore.engine.model.Signal;
import forklore.engine.model.WorkTime;
import java.util.List;
import java.util.Optional;

/// What one step did.
public sealed interface Event {

    /// What concerns nobody but the thread that did it.
    sealed interface OfItself extends Event {}

    /// What concerns processes: their making, their ends and who waits for them.
    sealed interface OfProcesses extends Event {}

    /// Created a thread of its process.
    ///
    /// @param thread the declared name
    record Started(String thread) implements Event {}

    /// Asked for something that is not there, and waits from now on.
    ///
    /// @param target what it waits for
    record Asked(Ending.Target target) implements Event {}

    /// Asked for something that is not there, and does not wait, or no longer.
    ///
    /// @param object the declared name of what was asked for
    /// @param error the error number that says why
    record Refused(String object, int error) implements Event {}

    /// Took a mutex.
    ///
    /// @param mutex the declared name
    /// @param waited whether it had waited for it
    record Locked(String mutex, boolean waited) implements Event {}

    /// Gave a mutex back.
    ///
    /// @param mutex the declared name
    record Unlocked(String mutex) implements Event {}

    /// Gave a mutex back to wait for a condition variable.
    ///
    /// @param condition the declared name of the condition variable
    /// @param mutex the declared name of the mutex
    record Awaited(String condition, String mutex) implements Event {}

    /// Did something with another object, and it succeeded.
    ///
    /// @param operation what it did
    /// @param object the declared name
    /// @param waited whether it had waited for it
    /// @param result what it got: the item, the record, or 0
    record Operated(Operation operation, String object, boolean waited, int result) implements Event {}

    /// Saw the end of a thread of its process.
    ///
    /// @param thread the declared name
    /// @param waited whether it had waited for it
    record Joined(String thread, boolean waited) implements Event {}

    /// Saw the end of a child process.
    ///
    /// @param process the name of the process
    /// @param waited whether it had waited for it
    record WaitedFor(String process, boolean waited) implements OfProcesses {}

    /// Waited for a child process, and there is none left.
    record NobodyToWaitFor() implements OfProcesses {}

    /// Copied its process.
    ///
    /// @param process the name of the new process
    /// @param index the index of the new process
    record Forked(String process, int index) implements OfProcesses {}

    /// Called `fork`, and the handlers that prepare it come first.
    ///
    /// @param process the name that the new process will have
    record ForkBegan(String process) implements OfProcesses {}

    /// Registered at-fork handlers.
    ///
    /// @param number how many are registered now
    record Registered(int number) implements OfProcesses {}

    /// Made a process that shares its memory, and stands still until that one leaves.
    ///
    /// @param process the name of the new process
    /// @param index the index of the new process
    record VForked(String process, int index) implements OfProcesses {}

    /// Started another program in a new process.
    ///
    /// @param process the name of the new process
    /// @param index the index of the new process
    /// @param program the program
    record Spawned(String process, int index, String program) implements OfProcesses {}

    /// A process that shares the memory of its parent left, and the parent goes on.
    ///
    /// @param process the name of that process
    /// @param code the exit status; 0 if it became a program
    /// @param program the program it became, or an empty text
    record VForkLeft(String process, int code, String program) implements OfProcesses {}

    /// Evaluated the right side of an assignment.
    ///
    /// @param variable what it will be stored in
    /// @param value the value
    record Evaluated(String variable, int value) implements OfItself {}

    /// Stored a value.
    ///
    /// @param variable the declared name
    /// @param value the value
    record Stored(String variable, int value) implements OfItself {}

    /// Evaluated the condition of an `if` or a `while`.
    ///
    /// @param value the value; 0 is false
    record Decided(int value) implements OfItself {}

    /// Did several things in one step; none of them is itself of this kind.
    ///
    /// @param events what it did, in order; may be empty
    record AtOnce(List<Event> events) implements OfItself {
        /// Copies the list.
        public AtOnce {
            events = List.copyOf(events);
        }
    }

    /// Let time pass.
    ///
    /// @param time how long it takes, if that is said
    record Worked(Optional<WorkTime> time) implements OfItself {
        /// Let time pass, nobody says how much.
        public Worked() {
            this(Optional.empty());
        }
    }

    /// Checked a claim of the program, and it is true.
    ///
    /// @param claim the claim, as it is written
    record Asserted(String claim) implements OfItself {}

    /// Appended to a buffer of its process.
    ///
    /// @param text the characters
    /// @param stream the declared stream, or an empty text for standard output
    record Printed(String text, String stream) implements Event {
        /// To standard output.
        ///
        /// @param text the characters
        public Printed(String text) {
            this(text, "");
        }
    }

    /// Wrote a buffer of its process.
    ///
    /// @param text what was written; may be empty
    /// @param stream the declared stream, or an empty text for standard output
    record Flushed(String text, String stream) implements Event {
        /// To standard output.
        ///
        /// @param text what was written
        public Flushed(String text) {
            this(text, "");
        }
    }

    /// Began what is done once.
    ///
    /// @param control the declared once control
    record OnceBegan(String control) implements Event {}

    /// Came to what is done once, and it is done, now or before.
    ///
    /// @param control the declared once control
    /// @param byMe whether this thread did it
    record OnceDone(String control, boolean byMe) implements Event {}

    /// Sent a signal.
    ///
    /// @param signal the signal
    /// @param target the name of the process or thread
    record Sent(Signal signal, String target) implements Event {}

    /// Was interrupted by a signal; the handler begins.
    ///
    /// @param signal the signal
    record Interrupted(Signal signal) implements OfItself {}

    /// Came to the end of a signal handler, and goes on where it was.
    ///
    /// @param signal the signal
    record Resumed(Signal signal) implements OfItself {}

    /// Set the timer of its process.
    record AlarmSet() implements OfItself {}

    /// Ended itself, but not its process.
    record ThreadEnded() implements OfItself {}

    /// Ended its process.
    ///
    /// @param code the exit status
    /// @param how which way
    /// @param text what was written by `exit`, or what was lost by `_exit`; may be empty
    record Exited(int code, How how, String text) implements OfProcesses {}

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
    record Replaced(String program, String lost) implements OfProcesses {}

    /// Called `exec`, and there is no such program.
    ///
    /// @param program the program
    record ExecFailed(String program) implements OfProcesses {}

    /// Its process was ended by a signal, because of what it did.
    ///
    /// @param signal the signal
    /// @param why what it did, a phrase
    record Killed(Signal signal, String why) implements OfProcesses {}

    /// Did something that POSIX leaves undefined.
    ///
    /// @param what what it did, a phrase
    record Misused(String what) implements OfProcesses {}
}
