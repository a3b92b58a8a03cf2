package forklore.engine.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// One statement of a thread, of a function or of a block.
///
/// What each one means is said by `forklore.engine.machine`; here is only what was written.
public sealed interface Statement
        permits Statement.Start,
                Statement.Join,
                Statement.Fork,
                Statement.Wait,
                Statement.Lock,
                Statement.Unlock,
                Statement.Assign,
                Statement.Print,
                Statement.Flush,
                Statement.If,
                Statement.Repeat,
                Statement.Exit,
                Statement.ImmediateExit,
                Statement.Exec,
                Statement.Control,
                Statement.Processes,
                Statement.Synchronisation,
                SignalStatement,
                LibraryStatement {

    /// {@return where it is written}
    Span span();

    /// {@return the blocks inside it, in the order of the text}
    default List<List<Statement>> blocks() {
        return switch (this) {
            case Fork fork -> List.of(fork.block());
            case VFork fork -> List.of(fork.block());
            case If choice -> List.of(choice.then(), choice.otherwise());
            case Repeat repeat -> List.of(repeat.block());
            case While loop -> List.of(loop.block());
            case Atomic atomic -> List.of(atomic.block());
            case Once once -> List.of(once.block());
            case AtFork handlers -> List.of(handlers.prepare(), handlers.parent(), handlers.child());
            default -> List.of();
        };
    }

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

    /// `wait child`, `wait any into status`: waits until a child process has ended: the first of that name that was
    /// not waited for yet, or any.
    ///
    /// @param process the name given at the fork, or [#ANY]
    /// @param into the variable that gets the status, 128 + the signal for a killed one; or empty
    /// @param span where it is written
    record Wait(String process, Optional<String> into, Span span) implements Statement {

        /// Stands for whichever child ends first.
        public static final String ANY = "any";

        /// A wait that forgets the status.
        ///
        /// @param process the name given at the fork
        /// @param span where it is written
        public Wait(String process, Span span) {
            this(process, Optional.empty(), span);
        }
    }

    /// `lock m`, `lock m try into r`, `lock m timeout into r`: takes the mutex, waiting while it is locked.
    ///
    /// @param mutex the declared mutex
    /// @param patience how long it waits
    /// @param into the variable that gets 0 or the error number, or empty
    /// @param span where it is written
    record Lock(String mutex, Patience patience, Optional<String> into, Span span) implements Statement {
        /// A lock that waits as long as it takes.
        ///
        /// @param mutex the declared mutex
        /// @param span where it is written
        public Lock(String mutex, Span span) {
            this(mutex, Patience.FOREVER, Optional.empty(), span);
        }
    }

    /// `unlock m`, `unlock m into r`: gives the mutex back.
    ///
    /// @param mutex the declared mutex
    /// @param into the variable that gets 0 or the error number, or empty
    /// @param span where it is written
    record Unlock(String mutex, Optional<String> into, Span span) implements Statement {
        /// An unlock that forgets the result.
        ///
        /// @param mutex the declared mutex
        /// @param span where it is written
        public Unlock(String mutex, Span span) {
            this(mutex, Optional.empty(), span);
        }
    }

    /// `x = expression`: evaluates in one step and stores in the next, unless the expression reads nothing.
    ///
    /// @param variable the declared variable
    /// @param value what is stored
    /// @param span where it is written
    record Assign(String variable, Expression value, Span span) implements Statement {}

    /// `print "text"`, `print "text" to log`: appends to the process's own buffer of a stream; nothing is written yet.
    ///
    /// A platform that has a function `print` runs that one instead.
    ///
    /// @param text the characters, not empty
    /// @param stream the declared stream, or empty for standard output
    /// @param span where it is written
    record Print(String text, Optional<String> stream, Span span) implements Statement {
        /// Checks the text.
        public Print {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("print of an empty text");
            }
        }

        /// A print to standard output.
        ///
        /// @param text the characters, not empty
        /// @param span where it is written
        public Print(String text, Span span) {
            this(text, Optional.empty(), span);
        }
    }

    /// `flush`, `flush log`: writes this process's buffer of a stream and empties it.
    ///
    /// A platform that has a function `flush` runs that one instead.
    ///
    /// @param stream the declared stream, or empty for standard output
    /// @param span where it is written
    record Flush(Optional<String> stream, Span span) implements Statement {
        /// A flush of standard output.
        ///
        /// @param span where it is written
        public Flush(Span span) {
            this(Optional.empty(), span);
        }
    }

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

    /// `exit N`: flushes every buffer, then ends the process.
    ///
    /// A platform that has a function `exit` runs that one instead of the flushing.
    ///
    /// @param code the exit status; its lowest 8 bits count
    /// @param span where it is written
    record Exit(Expression code, Span span) implements Statement {
        /// An exit with a constant.
        ///
        /// @param code the exit status, within 0 and 255
        /// @param span where it is written
        public Exit(int code, Span span) {
            this(new Expression.Constant(code), span);
        }
    }

    /// `_exit N`: ends the process at once; what is in the buffers is lost.
    ///
    /// @param code the exit status; its lowest 8 bits count
    /// @param span where it is written
    record ImmediateExit(Expression code, Span span) implements Statement {
        /// An exit with a constant.
        ///
        /// @param code the exit status, within 0 and 255
        /// @param span where it is written
        public ImmediateExit(int code, Span span) {
            this(new Expression.Constant(code), span);
        }
    }

    /// `exec "program"`: replaces memory and threads of the process by a new program that then ends by itself.
    /// `exec "program" fails`: there is no such program; nothing happens, and the next statement follows.
    ///
    /// @param program the name of the program, found along PATH when it is really run
    /// @param fails whether there is no such program
    /// @param span where it is written
    record Exec(String program, boolean fails, Span span) implements Statement {
        /// Checks the name.
        public Exec {
            Objects.requireNonNull(program);
        }

        /// An exec that succeeds.
        ///
        /// @param program the name of the program
        /// @param span where it is written
        public Exec(String program, Span span) {
            this(program, false, span);
        }
    }

    /// The statements that decide what a thread does next, or that are one step of it.
    sealed interface Control extends Statement {}

    /// `while expression` with its block. The condition is a step of its own each time.
    ///
    /// @param condition decides
    /// @param block what is repeated while the condition is not 0; not empty
    /// @param span where the first line is written
    record While(Expression condition, List<Statement> block, Span span) implements Control {
        /// Copies the block.
        public While {
            block = List.copyOf(block);
        }
    }

    /// `atomic`, `atomic when expression` with its block: waits until the expression is not 0, and does the whole
    /// block in that same step. What hardware or kernel do at once, in the files of platforms above all.
    ///
    /// @param when what it waits for, or empty
    /// @param block assignments, `if`, the ways out, [LibraryStatement.Append] and
    ///     [LibraryStatement.Drain] only; may be empty
    /// @param span where the first line is written
    record Atomic(Optional<Expression> when, List<Statement> block, Span span) implements Control {
        /// Copies the block.
        public Atomic {
            block = List.copyOf(block);
        }
    }

    /// `assert expression`: when it is 0, the process is killed by `SIGABRT`.
    ///
    /// @param condition what must not be 0
    /// @param span where it is written
    record Assert(Expression condition, Span span) implements Control {}

    /// `work`, `work 10us`, `work 10us to 2ms`: a step that changes nothing, for time that passes.
    ///
    /// A thread that works is busy: it needs a processor for so long.
    ///
    /// @param time how long it takes; empty for no longer than any other step
    /// @param span where it is written
    record Work(Optional<WorkTime> time, Span span) implements Control {
        /// A work without a duration.
        ///
        /// @param span where it is written
        public Work(Span span) {
            this(Optional.empty(), span);
        }
    }

    /// `thread_exit`: ends this thread (`pthread_exit`), `main` without ending the process.
    ///
    /// @param span where it is written
    record ThreadExit(Span span) implements Control {}

    /// The statements about processes that are not in the core.
    sealed interface Processes extends Statement {}

    /// `vfork child` and its block: the child runs in the memory of its parent until it leaves by [ImmediateExit] or
    /// [Exec]; so long the calling thread stands still, and the other threads of the parent run on.
    ///
    /// @param process the name of the child process
    /// @param block what the child does, not empty
    /// @param span where the first line is written
    record VFork(String process, List<Statement> block, Span span) implements Processes {
        /// Copies the block.
        public VFork {
            block = List.copyOf(block);
        }
    }

    /// `spawn child "program"`: starts another program in a new process (`posix_spawn`), without a copy of anything.
    ///
    /// @param process the name of the child process
    /// @param program the name of the program
    /// @param span where it is written
    record Spawn(String process, String program, Span span) implements Processes {}

    /// `atfork` with its blocks: registers handlers for every later fork of this process (`pthread_atfork`).
    ///
    /// @param prepare runs in the parent before the copy, the last registered first; may be empty
    /// @param parent runs in the parent after the copy, the first registered first; may be empty
    /// @param child runs in the child after the copy, the first registered first; may be empty
    /// @param span where the first line is written
    record AtFork(List<Statement> prepare, List<Statement> parent, List<Statement> child, Span span)
            implements Processes {
        /// Copies the blocks.
        public AtFork {
            prepare = List.copyOf(prepare);
            parent = List.copyOf(parent);
            child = List.copyOf(child);
        }
    }

    /// The statements that threads synchronise with.
    sealed interface Synchronisation extends Statement {}

    /// What can be done with an object: `rdlock r`, `await c with m`, `acquire s try into x`, `read p into x`, ...
    ///
    /// @param operation what is done
    /// @param object the declared object
    /// @param mutex the declared mutex of [Operation#AWAIT], otherwise empty
    /// @param patience how long it waits
    /// @param into the variable that gets the result, or empty
    /// @param span where it is written
    record Operate(
            Operation operation,
            String object,
            Optional<String> mutex,
            Patience patience,
            Optional<String> into,
            Span span)
            implements Synchronisation {
        /// Checks what belongs together.
        public Operate {
            if (mutex.isPresent() != (operation == Operation.AWAIT)) {
                throw new IllegalArgumentException(operation.word() + " with a mutex, or await without one");
            }
        }
    }

    /// `once o` and its block: the first thread runs the block, others wait until it is done (`pthread_once`).
    ///
    /// @param control the declared once control
    /// @param block what is done once, not empty
    /// @param span where the first line is written
    record Once(String control, List<Statement> block, Span span) implements Synchronisation {
        /// Copies the block.
        public Once {
            block = List.copyOf(block);
        }
    }

    /// {@return this statement and every statement inside it, outer before inner, in the order of the text}
    default Stream<Statement> all() {
        return Stream.concat(
                Stream.of(this), blocks().stream().flatMap(List::stream).flatMap(Statement::all));
    }
}
