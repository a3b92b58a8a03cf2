package forklore.engine.text;

import forklore.engine.model.Scenario;

/// The limits of a text, beside those that [forklore.engine.model.Scenario] states.
final class Limits {

    /// Mutexes, variables, threads, processes and outcomes, each.
    static final int DECLARATIONS = Scenario.MAX_DECLARATIONS;

    /// Objects and functions of a platform, each. A scenario gets only those that it calls.
    static final int PLATFORM_DECLARATIONS = 64;

    /// Characters of a file: 64 KiB of plain text.
    static final int FILE_CHARACTERS = 65_536;

    /// Characters of a string or a title.
    static final int STRING_CHARACTERS = 200;

    /// Characters of a name.
    static final int NAME_CHARACTERS = 40;

    /// Blocks inside one another, and parentheses and signs inside one another.
    static final int NESTING = 16;

    /// Operators in one expression or one condition.
    static final int OPERATORS = 64;

    /// Statements of all threads, a `repeat` counted as often as it repeats.
    static final int UNROLLED_STATEMENTS = 2_000;

    /// Problems that are told at once.
    static final int PROBLEMS = 50;

    private Limits() {}
}
