package forklore.engine.text;

import java.util.List;

/// Names and the words that are fixed: F0201 to F0209.
final class NameCodes {

    static final Code UNKNOWN_STATEMENT = new Code(
            "F0201",
            "no statement begins with this word",
            "a line begins with a word of the language, a variable that it assigns, or a function that it calls",
            () -> new Code.Lesson(
                    "The first word of the line is neither a word of the language, nor a variable "
                            + "followed by `=`, nor a function followed by `(`. The message names the words that "
                            + "may begin a line at this place, and the nearest one if there is one that is near.",
                    Examples.main("  flsh"),
                    Examples.main("  flush")));

    static final Code UNKNOWN_MUTEX = new Code(
            "F0202",
            "an unknown mutex",
            "a mutex is declared as `mutex NAME`",
            () -> new Code.Lesson(
                    "A mutex is named that the file does not declare, or the name belongs to something "
                            + "else. Declare it by `mutex NAME` in a line that is not indented, or correct the "
                            + "name.",
                    Examples.with("mutex log", "  lock lgo\n  unlock log"),
                    Examples.with("mutex log", "  lock log\n  unlock log")));

    static final Code UNKNOWN_VARIABLE = new Code(
            "F0203",
            "an unknown variable",
            "a variable is declared as `int NAME = NUMBER`",
            () -> new Code.Lesson(
                    "A variable is named that the file does not declare, or the name belongs to "
                            + "something else. Declare it by `int NAME = NUMBER` in a line that is not indented, "
                            + "or correct the name.",
                    Examples.with("int   count = 0", "  count = coutn + 1"),
                    Examples.with("int   count = 0", "  count = count + 1")));

    static final Code UNKNOWN_THREAD = new Code(
            "F0204",
            "an unknown thread",
            "a thread is declared as `thread NAME`, with its statements below",
            () -> new Code.Lesson(
                    "A thread is named that the file does not declare, or the name belongs to something "
                            + "else. Declare it by `thread NAME` in a line that is not indented, or correct the "
                            + "name.",
                    Examples.main("  start wroker\n\nthread worker\n  flush"),
                    Examples.main("  start worker\n\nthread worker\n  flush")));

    static final Code UNKNOWN_PROCESS = new Code(
            "F0205",
            "an unknown process",
            "a process is `parent` or the name of a fork",
            () -> new Code.Lesson(
                    "A process is named that no `fork` makes, or the name belongs to something else. The "
                            + "process that exists at the start is `parent`; every other one is named by its fork.",
                    Examples.main("  fork child\n    exit 0\n  wait chidl"),
                    Examples.main("  fork child\n    exit 0\n  wait child")));

    static final Code UNKNOWN_WORD = new Code(
            "F0206",
            "one of a few words is expected here",
            "here the language knows only these words",
            () -> new Code.Lesson(
                    "At this place only a few words have a meaning: the languages after `runs`, the "
                            + "grades after `grade`, how often after `expect`, the names of signals, and what a "
                            + "process does in a condition. The message names them all.",
                    Examples.header("runs     c pyhton"),
                    Examples.header("runs     c python")));

    static final Code DUPLICATE_NAME = new Code(
            "F0207",
            "a name that is taken",
            "all that is declared or forked shares one name space, so that a name means one thing",
            () -> new Code.Lesson(
                    "Two things have the same name. Objects, variables, functions, threads and processes "
                            + "share one name space, so that every sentence about a run can use the bare name. "
                            + "Give one of them another name.",
                    Examples.with("mutex m\nint   m = 0", "  flush"),
                    Examples.with("mutex m\nint   n = 0", "  flush")));

    static final Code RESERVED_NAME = new Code(
            "F0208",
            "a name that is reserved",
            "a word of the language cannot be a name",
            () -> new Code.Lesson(
                    "The word has a meaning of its own in the language, or it is `main`, the thread that "
                            + "a process begins with. Whatever is declared or forked needs another name.",
                    Examples.with("mutex lock", "  flush"),
                    Examples.with("mutex door", "  flush")));

    static final Code MALFORMED_NAME = new Code(
            "F0209",
            "this cannot be a name",
            "a name begins with a letter or _; hyphens are only in names of scenarios, topics and outcomes",
            () -> new Code.Lesson(
                    "Names of what is declared or forked begin with a letter or _ and go on with "
                            + "letters, digits and _. Scenarios, topics and outcomes may also have single hyphens "
                            + "inside, as in `child-hangs`.",
                    Examples.with("mutex 1st", "  flush"),
                    Examples.with("mutex first", "  flush")));

    private NameCodes() {}

    static List<Code> all() {
        return List.of(
                UNKNOWN_STATEMENT,
                UNKNOWN_MUTEX,
                UNKNOWN_VARIABLE,
                UNKNOWN_THREAD,
                UNKNOWN_PROCESS,
                UNKNOWN_WORD,
                DUPLICATE_NAME,
                RESERVED_NAME,
                MALFORMED_NAME);
    }
}
