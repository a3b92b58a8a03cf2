package forklore.runner.jury;

/// What the jury says of a submission.
///
/// @param ruling the verdict
/// @param why    one plain sentence for the student
/// @param help   what to try next, one plain sentence; may be empty
/// @param log    what was seen: messages, output, the X-ray of a hang; several lines perhaps
/// @param millis how long it took, in milliseconds
public record Judgement(Ruling ruling, String why, String help, String log, long millis) {

    /// The verdicts.
    public enum Ruling {
        /// It did its job in every run.
        ACCEPTED,
        /// It ended as it should, but what it printed is something else.
        WRONG_OUTPUT,
        /// It ended with another code than 0.
        WRONG_EXIT,
        /// A signal ended it.
        CRASHED,
        /// It wanted to signal every process there is, and was ended for that.
        SIGNALLED_EVERYBODY,
        /// All that is left of it waits for each other, and nobody is left to end that.
        HANGS,
        /// Something of it is stopped, and nobody is left to continue it.
        STOPPED,
        /// It was seen running round and round when its time was up.
        SPINS,
        /// Its time was up.
        TOO_LATE,
        /// It printed more than it may.
        TOO_MUCH_OUTPUT,
        /// It used more memory than it may.
        TOO_MUCH_MEMORY,
        /// It had more processes and threads than it may.
        TOO_MANY_TASKS,
        /// It wrote a file that is larger than it may be.
        FILE_TOO_LARGE,
        /// The compiler, or the interpreter, says that it is no program. That costs no attempt.
        NO_PROGRAM,
        /// The compiler needed more time, memory or space than it may.
        COMPILER_STOPPED,
        /// It was not run: this machine lacks something.
        NOT_RUN
    }

    /// {@return whether it was accepted}
    public boolean accepted() {
        return ruling == Ruling.ACCEPTED;
    }

    /// What a verdict means for who handed the program in.
    public enum Standing {
        /// It did its job.
        PASSED,
        /// It did not.
        FAILED,
        /// It is no program. That costs no attempt.
        NO_PROGRAM,
        /// This machine could not run it.
        NOT_RUN
    }

    /// {@return what the verdict means}
    public Standing standing() {
        return switch (ruling) {
            case ACCEPTED -> Standing.PASSED;
            case NO_PROGRAM -> Standing.NO_PROGRAM;
            case NOT_RUN -> Standing.NOT_RUN;
            case WRONG_OUTPUT, WRONG_EXIT, CRASHED, SIGNALLED_EVERYBODY, HANGS, STOPPED -> Standing.FAILED;
            case SPINS, TOO_LATE, TOO_MUCH_OUTPUT, TOO_MUCH_MEMORY, TOO_MANY_TASKS -> Standing.FAILED;
            case FILE_TOO_LARGE, COMPILER_STOPPED -> Standing.FAILED;
        };
    }

    /// {@return why, what to try next, and below them what was seen}
    public String told() {
        return ((why + " " + help).strip() + "\n" + log).strip();
    }
}
