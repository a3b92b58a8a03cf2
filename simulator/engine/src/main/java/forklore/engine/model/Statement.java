package forklore.engine.model;

import java.util.List;
import java.util.Objects;

/// One statement of a thread or of the block of a fork.
///
/// What each one means is said by `forklore.engine.machine`; here is only what was written.
public sealed interface Statement {

    /// {@return where it is written}
    Span span();

    /// `start worker`: creates the declared thread in this process.
    ///
    /// @param thread the declared thread
    /// @param span where it is written
    record Start(String thread, Span span) implements Statement {}

    /// `join worker`: waits until that thread of this process has ended.
    ///
    /// @param thread the declared thread
    /// @param span where it is written
    record Join(String thread, Span span) implements Statement {}

    /// `fork child` and its block. The block runs in the child, in the one surviving thread, and always leaves
    /// the process: its last statement is an [Exit], an [ImmediateExit] or an [Exec].
    ///
    /// @param process the name of the child process
    /// @param block what the child does, not empty
    /// @param span where the first line is written
    record Fork(String process, List<Statement> block, Span span) implements Statement {
        /// Copies the block.
        public Fork {
            block = List.copyOf(block);
            if (block.isEmpty()) {
                throw new IllegalArgumentException("fork " + process + " has an empty block");
            }
        }
    }

    /// `wait child`: waits until that child process has ended.
    ///
    /// @param process the name given at the fork
    /// @param span where it is written
    record Wait(String process, Span span) implements Statement {}

    /// `lock m`: takes the mutex, waiting while it is locked.
    ///
    /// @param mutex the declared mutex
    /// @param span where it is written
    record Lock(String mutex, Span span) implements Statement {}

    /// `unlock m`: gives the mutex back.
    ///
    /// @param mutex the declared mutex
    /// @param span where it is written
    record Unlock(String mutex, Span span) implements Statement {}

    /// `x = expression`: evaluates in one step and stores in the next, unless the expression reads nothing.
    ///
    /// @param variable the declared variable
    /// @param value what is stored
    /// @param span where it is written
    record Assign(String variable, Expression value, Span span) implements Statement {}

    /// `print "text"`: appends to the process's own buffer of standard output; nothing is written yet.
    ///
    /// @param text the characters, not empty
    /// @param span where it is written
    record Print(String text, Span span) implements Statement {
        /// Checks the text.
        public Print {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("print of an empty text");
            }
        }
    }

    /// `flush`: writes this process's buffer of standard output and empties it.
    ///
    /// @param span where it is written
    record Flush(Span span) implements Statement {}

    /// `if` with its blocks.
    ///
    /// @param condition decides
    /// @param then runs when the condition is not 0; not empty
    /// @param otherwise runs when it is 0; may be empty
    /// @param span where the first line is written
    record If(Expression condition, List<Statement> then, List<Statement> otherwise, Span span) implements Statement {
        /// Copies the blocks.
        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /// `repeat N` with its block.
    ///
    /// @param times how often, within 1 and [Scenario#MAX_REPEAT]
    /// @param block what is repeated, not empty
    /// @param span where the first line is written
    record Repeat(int times, List<Statement> block, Span span) implements Statement {
        /// Checks the bound and copies the block.
        public Repeat {
            block = List.copyOf(block);
            if (times < 1 || times > Scenario.MAX_REPEAT) {
                throw new IllegalArgumentException("repeat " + times);
            }
        }
    }

    /// `exit N`: flushes the buffer, then ends the process.
    ///
    /// @param code the exit status, within 0 and 255
    /// @param span where it is written
    record Exit(int code, Span span) implements Statement {}

    /// `_exit N`: ends the process at once; what is in the buffer is lost.
    ///
    /// @param code the exit status, within 0 and 255
    /// @param span where it is written
    record ImmediateExit(int code, Span span) implements Statement {}

    /// `exec "program"`: replaces memory and threads of the process by a new program that then ends by itself.
    ///
    /// @param program the name of the program, found along PATH when it is really run
    /// @param span where it is written
    record Exec(String program, Span span) implements Statement {
        /// Checks the name.
        public Exec {
            Objects.requireNonNull(program);
        }
    }
}
