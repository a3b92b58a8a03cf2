package forklore.engine.text;

import java.util.List;

/// Objects, functions, calls, handlers, and the blocks with rules of their own: F0225 and on.
final class CallCodes {

    private static final String FUNCTION = "mutex m\n\nfunction take(lock_to_take)\n  lock lock_to_take";

    static final Code UNKNOWN_OBJECT = new Code(
            "F0225",
            "an unknown object",
            "an object is declared in a line that is not indented, by a word for what it is, and its name",
            () -> new Code.Lesson(
                    "Something is named that the file does not declare, or the name belongs to something "
                            + "of another kind. Declare it, for example by `condition NAME`, `semaphore NAME = 1` "
                            + "or `stream NAME`, or correct the name.",
                    Examples.with("condition ready", "  signal raedy"),
                    Examples.with("condition ready", "  signal ready")));

    static final Code NOT_CALLABLE = new Code(
            "F0226",
            "a call of something that is no function",
            "only functions are called",
            () -> new Code.Lesson(
                    "The name before the parenthesis is declared, but as something else. Functions of a "
                            + "platform need no declaration, so a scenario cannot use their names for other things.",
                    Examples.with("mutex m", "  m()"),
                    Examples.with("function m()\n  flush", "  m()")));

    static final Code ARGUMENT_COUNT = new Code(
            "F0227",
            "a call with too few or too many arguments",
            "a call gives one argument for each parameter",
            () -> new Code.Lesson(
                    "The function is declared with another number of parameters. An argument is the name "
                            + "of something, an expression or a text in quotes, and commas stand between arguments.",
                    Examples.with(FUNCTION, "  take()"),
                    Examples.with(FUNCTION, "  take(m)")));

    static final Code WRONG_ARGUMENT = new Code(
            "F0228",
            "an argument that does not fit",
            "what a call gives for a parameter must be what the function uses it as",
            () -> new Code.Lesson(
                    "A parameter has no kind of its own: it is what the function does with it. What is "
                            + "locked must be a mutex, what is assigned a variable, and what is appended a text. "
                            + "Give something of that kind.",
                    Examples.with(FUNCTION + "\n\nint   x = 0", "  take(x)"),
                    Examples.with(FUNCTION + "\n\nint   x = 0", "  take(m)")));

    static final Code RECURSION = new Code(
            "F0229",
            "a function that calls itself",
            "a call stands for a copy of the function's statements, so no function calls itself, even through others",
            () -> new Code.Lesson(
                    "A scenario is looked at with all its calls written out, and this one would have no "
                            + "end. Write the repetition as a block of `repeat` or `while`.",
                    Examples.with("function again()\n  again()", "  again()"),
                    Examples.with("function again()\n  repeat 2\n    flush", "  again()")));

    static final Code OPEN_VFORK = new Code(
            "F0230",
            "a vfork block that does not leave by _exit or exec",
            "the child of a vfork runs in the memory of its parent until `_exit` or `exec`, which is its only way out",
            () -> new Code.Lesson(
                    "The block of a vfork runs on the stack of the parent, which waits for it. `exit` "
                            + "would flush the buffers of the parent, and going on would destroy what the parent "
                            + "returns to, so every path ends in `_exit` or `exec \"PROGRAM\"`.",
                    Examples.main("  vfork child\n    exit 0\n  wait child"),
                    Examples.main("  vfork child\n    _exit 0\n  wait child")));

    static final Code NOT_ATOMIC = new Code(
            "F0231",
            "a statement that cannot be a part of one step",
            "in `atomic` there are assignments, if, exit, _exit, thread_exit, append and drain",
            () -> new Code.Lesson(
                    "The block of `atomic` is done in one step, so nothing in it can wait, and nothing "
                            + "in it can create or synchronise anything. Put the statement before or after the "
                            + "block.",
                    Examples.with("mutex m", "  atomic\n    lock m"),
                    Examples.with("mutex m\nint   x = 0", "  lock m\n  atomic\n    x = x + 1")));

    static final Code NO_HANDLER = new Code(
            "F0232",
            "a handler for SIGKILL",
            "SIGKILL always ends a process",
            () -> new Code.Lesson(
                    "The kernel does not let a program handle, block or ignore SIGKILL. Take the handler "
                            + "out, or handle SIGTERM, which asks a process to end.",
                    Examples.with("handler SIGKILL\n  flush", "  flush"),
                    Examples.with("handler SIGTERM\n  flush", "  flush")));

    private CallCodes() {}

    static List<Code> all() {
        return List.of(
                UNKNOWN_OBJECT,
                NOT_CALLABLE,
                ARGUMENT_COUNT,
                WRONG_ARGUMENT,
                RECURSION,
                OPEN_VFORK,
                NOT_ATOMIC,
                NO_HANDLER);
    }
}
