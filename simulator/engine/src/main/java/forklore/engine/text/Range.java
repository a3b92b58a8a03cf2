package forklore.engine.text;

import forklore.engine.model.ObjectKind;
import forklore.engine.model.Resource;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;

/// What a number of a statement may be.
enum Range {
    /// The value of a variable or of a constant.
    VALUE("a value", Scenario.MIN_VALUE, Scenario.MAX_VALUE),

    /// What `exit` and `_exit` give to the parent.
    EXIT("an exit status", 0, 255),

    /// How often a `repeat` repeats.
    REPEAT("a repeat count", 1, Scenario.MAX_REPEAT),

    /// What a semaphore begins with, and the records of a file.
    COUNT("a count", 0, Resource.MAX_VALUE),

    /// The threads of a barrier, and the items of a pipe.
    SIZE("a size", 1, Resource.MAX_VALUE);

    private final String what;
    private final int least;
    private final int most;

    Range(String what, int least, int most) {
        this.what = what;
        this.least = least;
        this.most = most;
    }

    /// {@return what the number of a declaration may be}
    static Range of(ObjectKind kind) {
        return kind == ObjectKind.BARRIER || kind == ObjectKind.PIPE ? SIZE : COUNT;
    }

    String what() {
        return what;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    boolean contains(int value) {
        return value >= least && value <= most;
    }

    /// Not a field, so that a text without mistakes never loads the table of codes.
    private Code code() {
        return switch (this) {
            case VALUE -> ValueCodes.VALUE_RANGE;
            case EXIT -> ValueCodes.EXIT_RANGE;
            case REPEAT -> ValueCodes.REPEAT_RANGE;
            case COUNT, SIZE -> ValueCodes.COUNT_RANGE;
        };
    }

    /// {@return the number, or the nearest allowed one after a complaint}
    int check(Cursor cursor, Span span, boolean negative, String digits) {
        int value = value(digits) * (negative ? -1 : 1);
        if (value < least || value > most) {
            String shown = (negative ? "-" : "") + digits;
            cursor.fail(code(), span, () -> SyntaxMessages.range(this, shown));
        }
        return Math.max(least, Math.min(most, value));
    }

    /// Stops as soon as the number is outside all bounds, so that it cannot overflow.
    private static int value(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length() && value <= Scenario.MAX_VALUE; i++) {
            value = value * 10 + digits.charAt(i) - '0';
        }
        return value;
    }
}
