package forklore.engine.text;

import forklore.engine.model.Function;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.WorkTime;
import java.util.List;

/// Values and limits: F03xx.
final class ValueCodes {

    static final Code VALUE_RANGE = new Code(
            "F0301",
            "a number that is too great or too small",
            "an integer of a scenario is between " + Scenario.MIN_VALUE + " and " + Scenario.MAX_VALUE,
            () -> new Code.Lesson(
                    "Scenarios count with small integers, so that all their states can be looked at. A "
                            + "story about a lost update needs 1 and 2, not a million.",
                    Examples.with("int   x = 5000", "  x = 1"),
                    Examples.with("int   x = 5", "  x = 1")));

    static final Code EXIT_RANGE = new Code(
            "F0302",
            "an exit status out of range",
            "an exit status that is a number is between 0 and 255",
            () -> new Code.Lesson(
                    "The kernel hands only eight bits of an exit status to the parent, so `exit 256` "
                            + "would look like `exit 0`. Use 0 for success and a small number for everything else. "
                            + "Of an expression the lowest eight bits count.",
                    Examples.main("  exit 256"),
                    Examples.main("  exit 1")));

    static final Code REPEAT_RANGE = new Code(
            "F0303",
            "a repeat count out of range",
            "a repeat count is between 1 and " + Scenario.MAX_REPEAT,
            () -> new Code.Lesson(
                    "A `repeat` is written out as often as it repeats, and all its interleavings are "
                            + "looked at. Two or three rounds mostly show whatever there is to see.",
                    Examples.main("  repeat 1000\n    flush"),
                    Examples.main("  repeat 3\n    flush")));

    static final Code LONG_STRING = new Code(
            "F0304",
            "a text that is too long",
            "a text in quotes and a title have at most " + Limits.STRING_CHARACTERS + " characters",
            () -> new Code.Lesson(
                    "Texts are shown in tables and pictures, where a longer one finds no room. Longer "
                            + "prose belongs into `about`.",
                    Examples.main("  print \"" + Words.times('A', Limits.STRING_CHARACTERS + 1) + "\""),
                    Examples.main("  print \"A\"")));

    static final Code EMPTY_STRING = new Code(
            "F0305",
            "a text that is empty",
            "here a text has at least one character",
            () -> new Code.Lesson(
                    "To print nothing is no step, a program has a name, and a grade has a reason. Only "
                            + "after `output is` a text may be empty: it says that nothing was written.",
                    Examples.main("  print \"\""),
                    Examples.main("  print \"A\"")));

    static final Code LONG_NAME = new Code(
            "F0306",
            "a name that is too long",
            "a name has at most " + Limits.NAME_CHARACTERS + " characters",
            () -> new Code.Lesson(
                    "Names stand in pictures, tables and schedules, where a longer one finds no room. "
                            + "Choose a shorter one.",
                    Examples.with("mutex " + Words.times('m', Limits.NAME_CHARACTERS + 1), "  flush"),
                    Examples.with("mutex m", "  flush")));

    static final Code DEEP_NESTING = new Code(
            "F0307",
            "blocks too deep inside one another",
            "at most " + Limits.NESTING + " blocks are inside one another",
            () -> new Code.Lesson(
                    "Each block is indented more than the one around it, and there are too many of them. "
                            + "A story that needs so many blocks is better told as several scenarios.",
                    Examples.main(nested(Limits.NESTING)),
                    Examples.main(nested(2))));

    static final Code LARGE_EXPRESSION = new Code(
            "F0308",
            "an expression that is too large",
            "an expression or a condition has at most " + Limits.OPERATORS + " operators, at most " + Limits.NESTING
                    + " deep",
            () -> new Code.Lesson(
                    "An expression is evaluated in one step, so it should be small enough to understand "
                            + "at a glance. Store a part of it in a variable first. A condition can be split into "
                            + "several outcomes.",
                    Examples.with("int   x = 0", "  x = " + Words.times('-', Limits.NESTING + 1) + "x"),
                    Examples.with("int   x = 0", "  x = -x")));

    static final Code MANY_DECLARATIONS = new Code(
            "F0309",
            "too many declarations",
            "there are at most " + Limits.DECLARATIONS
                    + " mutexes, variables, other objects, functions, threads, processes and outcomes, each",
            () -> new Code.Lesson(
                    "Every thread and every variable multiplies the number of states that must be looked "
                            + "at. A scenario tells one story, with the few threads and locks that the story needs.",
                    Examples.with(Examples.lines(Limits.DECLARATIONS + 1, "mutex m#"), "  flush"),
                    Examples.with(Examples.lines(2, "mutex m#"), "  flush")));

    static final Code MANY_STATEMENTS = new Code(
            "F0310",
            "too many statements",
            "a scenario has at most " + Limits.UNROLLED_STATEMENTS
                    + " statements, a repeat counted as often as it repeats, a function as often as it is called",
            () -> new Code.Lesson(
                    "All statements of all threads are counted, those in a `repeat` as often as they are "
                            + "repeated. Repeat less often, or leave something out: what goes wrong mostly goes "
                            + "wrong within a few rounds.",
                    Examples.main("  repeat 100\n    repeat 100\n      flush"),
                    Examples.main("  repeat 3\n    repeat 3\n      flush")));

    static final Code LARGE_FILE = new Code(
            "F0311",
            "a file that is too large",
            "a scenario file has at most " + Limits.FILE_CHARACTERS + " characters",
            () -> new Code.Lesson(
                    "A scenario is a short story; this file is none. Perhaps it is not a scenario file " + "at all.",
                    "# " + Words.times('x', Limits.FILE_CHARACTERS) + "\n",
                    "# x\n" + Examples.main("  flush")));

    static final Code COUNT_RANGE = new Code(
            "F0312",
            "the number of a declaration that is too great or too small",
            "a semaphore and a file begin with 0 to " + Resource.MAX_VALUE + ", a barrier and a pipe with 1 to "
                    + Resource.MAX_VALUE,
            () -> new Code.Lesson(
                    "The number says what a semaphore begins with, how many records a file has, how many "
                            + "threads a barrier waits for, or how many items a pipe holds. Small numbers show "
                            + "whatever there is to see.",
                    Examples.with("barrier b = 0", "  flush"),
                    Examples.with("barrier b = 2", "  flush")));

    static final Code MANY_PARAMETERS = new Code(
            "F0313",
            "too many parameters",
            "a function has at most " + Function.MAX_PARAMETERS + " parameters",
            () -> new Code.Lesson(
                    "A function of a story has one purpose, with the one or two objects it works on. Use "
                            + "the declared names themselves in its body: every function sees them.",
                    Examples.with("function f(a, b, c, d, e, f, g)\n  flush", "  flush"),
                    Examples.with("function f(a, b)\n  flush", "  flush")));

    /// How the shortest duration is written.
    static final String SHORTEST = WorkTime.of(WorkTime.MIN_MICROS).text();

    /// How the longest duration is written.
    static final String LONGEST = WorkTime.of(WorkTime.MAX_MICROS).text();

    static final Code DURATION_UNIT = new Code(
            "F0314",
            "a duration without its unit",
            "a duration is a number with `us` or `ms` right behind it",
            () -> new Code.Lesson(
                    "`work 10us` passes ten microseconds, `work 10ms` ten milliseconds. The number and "
                            + "its unit are one word. Without a duration, `work` is a step that takes no longer "
                            + "than any other.",
                    Examples.main("  work 10"),
                    Examples.main("  work 10us")));

    static final Code DURATION_RANGE = new Code(
            "F0315",
            "a duration that is too short or too long",
            "a duration is between " + SHORTEST + " and " + LONGEST,
            () -> new Code.Lesson(
                    "A real program passes this time, and it is run thousands of times. What matters is "
                            + "how long one thing takes beside another: a lock held for 10us of every 100us is "
                            + "held as often as one held for 1s of 10s.",
                    Examples.main("  work 5000ms"),
                    Examples.main("  work 5ms")));

    static final Code DURATION_ORDER = new Code(
            "F0316",
            "a duration that ends before it begins",
            "of two durations the first is the shorter one",
            () -> new Code.Lesson(
                    "`work 10us to 90us` takes some time between the two, any as likely as any other. "
                            + "This is how a thread comes to its next statement at any moment of another one's "
                            + "round.",
                    Examples.main("  work 90us to 10us"),
                    Examples.main("  work 10us to 90us")));

    private ValueCodes() {}

    /// {@return so many blocks inside one another, below `thread`}
    private static String nested(int blocks) {
        StringBuilder out = new StringBuilder();
        for (int depth = 1; depth <= blocks; depth++) {
            out.append(Words.spaces(2 * depth)).append("repeat 1\n");
        }
        return out.append(Words.spaces(2 * blocks + 2)).append("flush").toString();
    }

    static List<Code> all() {
        return List.of(
                VALUE_RANGE,
                EXIT_RANGE,
                REPEAT_RANGE,
                LONG_STRING,
                EMPTY_STRING,
                LONG_NAME,
                DEEP_NESTING,
                LARGE_EXPRESSION,
                MANY_DECLARATIONS,
                MANY_STATEMENTS,
                LARGE_FILE,
                COUNT_RANGE,
                MANY_PARAMETERS,
                DURATION_UNIT,
                DURATION_RANGE,
                DURATION_ORDER);
    }
}
