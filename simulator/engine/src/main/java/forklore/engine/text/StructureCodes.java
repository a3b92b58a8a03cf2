package forklore.engine.text;

import java.util.List;

/// What belongs where, and what may follow what: F0210 and on.
final class StructureCodes {

    static final Code SAID_TWICE = new Code(
            "F0210",
            "said twice",
            "each of these lines is said once, and each language, platform and scenario is named once",
            () -> new Code.Lesson(
                    "`scenario`, `title`, `topic`, `runs`, `on`, `related`, `instead` and `about` are "
                            + "said once in a file, `when` and `grade` once in an outcome, a signal has one "
                            + "handler, and a line names nothing twice. Leave one of the two out.",
                    Examples.header("title    Another title"),
                    Examples.header("topic    own")));

    static final Code NO_SCENARIO = new Code(
            "F0211",
            "no scenario line",
            "a file says `scenario NAME`, best in its first line",
            () -> new Code.Lesson(
                    "A scenario has a name, the one of its file without `.fork`. Links, schedules and "
                            + "verdicts speak of it by this name.",
                    Examples.begin("title    An example"),
                    Examples.begin("scenario example\ntitle    An example")));

    static final Code FILE_NAME = new Code(
            "F0212",
            "named unlike its file",
            "a scenario and a platform are found by the name of their file",
            () -> new Code.Lesson(
                    "The name after `scenario` or `platform` must be the name of the file, without its "
                            + "folder and without `.fork`. Rename the one or the other.",
                    Examples.begin("scenario another\ntitle    An example"),
                    Examples.begin("scenario example\ntitle    An example")));

    static final Code NO_TITLE = new Code(
            "F0213",
            "no title",
            "every scenario and every platform has a title, one line for people",
            () -> new Code.Lesson(
                    "The title is what lists and pages show. Write `title` and then one line of plain "
                            + "text, without quotes.",
                    Examples.begin("scenario example"),
                    Examples.begin("scenario example\ntitle    An example")));

    static final Code NO_MAIN = new Code(
            "F0214",
            "no thread main",
            "a process begins with the thread main",
            () -> new Code.Lesson(
                    "Every run begins with one process, the parent, and in it one thread, `main`. Every "
                            + "other thread is started by a thread that runs already. Declare `thread main` and "
                            + "indent its statements below it.",
                    Examples.threads(""),
                    Examples.main("  flush")));

    static final Code WRONG_PLACE = new Code(
            "F0215",
            "a statement in the wrong place",
            "each statement has its place",
            () -> new Code.Lesson(
                    "Declarations, outcomes and expectations are not indented. Statements are indented "
                            + "below `thread`, or inside a block of a thread. `when` and `grade` are indented "
                            + "below `outcome`.",
                    Examples.main("  mutex m\n  lock m"),
                    Examples.with("mutex m", "  lock m")));

    static final Code LONELY_ELSE = new Code(
            "F0216",
            "an else without if",
            "an else follows the block of an if, in the column of that if",
            () -> new Code.Lesson(
                    "An `else` belongs to the `if` whose block ends just before it, and begins in the "
                            + "same column. Here no such `if` is found: another statement stands between them, or "
                            + "the columns differ.",
                    Examples.with("int   x = 0", "  if x == 0\n    flush\n  flush\n  else\n    x = 1"),
                    Examples.with("int   x = 0", "  if x == 0\n    flush\n  else\n    x = 1")));

    static final Code UNREACHABLE = new Code(
            "F0217",
            "a statement that is never reached",
            "nothing runs after exit, _exit, exec, thread_exit or a function that always does one of them",
            () -> new Code.Lesson(
                    "`exit` and `_exit` end the process, `exec` makes another program of it, and "
                            + "`thread_exit` ends the thread. What follows in the same block can never run, and "
                            + "neither can what follows an `if` both of whose blocks leave the process.",
                    Examples.main("  exit 0\n  flush"),
                    Examples.main("  flush\n  exit 0")));

    static final Code OPEN_FORK = new Code(
            "F0218",
            "a fork block that does not leave",
            "the child must leave its block by exit, _exit, exec or a function that does so, on every path",
            () -> new Code.Lesson(
                    "The block of a fork is all that the child does. If it did not leave the process at "
                            + "its end, the child would run on into the statements of the parent, a classic "
                            + "mistake that this language does not let happen by accident. End every path through "
                            + "the block with `exit N`, `_exit N`, `exec \"PROGRAM\"` or `thread_exit`. Nobody "
                            + "knows whether a `while` comes to its block, so what leaves must stand behind it.",
                    Examples.main("  fork child\n    flush\n  wait child"),
                    Examples.main("  fork child\n    flush\n    exit 0\n  wait child")));

    static final Code START_MAIN = new Code(
            "F0220",
            "main is started or joined",
            "main is there from the start, and ends only with its process",
            () -> new Code.Lesson(
                    "`main` is the thread that a process begins with, so it cannot be started. When it "
                            + "reaches its end the process exits, so nobody lives to join it. Take the line out, "
                            + "or name another thread.",
                    Examples.main("  start worker\n\nthread worker\n  start main"),
                    Examples.main("  start worker\n\nthread worker\n  flush")));

    static final Code NEVER_STARTED = new Code(
            "F0221",
            "a thread that is never started",
            "a thread runs only when another thread starts it, or when it is declared `started`",
            () -> new Code.Lesson(
                    "The thread is declared, but no thread that runs ever starts it, so it has no part "
                            + "in the story. Write `start NAME` where it should begin, declare it `started` if it "
                            + "exists from the beginning, or take it out.",
                    Examples.main("  flush\n\nthread worker\n  flush"),
                    Examples.main("  start worker\n\nthread worker\n  flush")));

    static final Code JOIN_ITSELF = new Code(
            "F0223",
            "a thread joins itself",
            "a thread can only be joined by another one",
            () -> new Code.Lesson(
                    "A thread that waits for its own end would wait for ever, and some C libraries "
                            + "refuse the call instead. Join it from another thread.",
                    Examples.main("  start worker\n\nthread worker\n  join worker"),
                    Examples.main("  start worker\n  join worker\n\nthread worker\n  flush")));

    static final Code WAIT_UNFORKED = new Code(
            "F0224",
            "a wait without a fork before it",
            "a process is waited for by its parent, after the fork",
            () -> new Code.Lesson(
                    "A process can only wait for its own children, so `wait` stands after its `fork`, "
                            + "and not inside the block of that or another fork. Who wants to see that there is no "
                            + "such child asks for the result: `wait child into x` stores -1.",
                    Examples.main("  wait child\n  fork child\n    exit 0"),
                    Examples.main("  fork child\n    exit 0\n  wait child")));

    private StructureCodes() {}

    static List<Code> all() {
        return List.of(
                SAID_TWICE,
                NO_SCENARIO,
                FILE_NAME,
                NO_TITLE,
                NO_MAIN,
                WRONG_PLACE,
                LONELY_ELSE,
                UNREACHABLE,
                OPEN_FORK,
                START_MAIN,
                NEVER_STARTED,
                JOIN_ITSELF,
                WAIT_UNFORKED);
    }
}
