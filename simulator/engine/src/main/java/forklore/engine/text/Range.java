package forklore.engine.text;

import forklore.engine.model.Scenario;
import forklore.engine.model.Span;

/// What a number of a statement may be.
///
/// @param code what is reported of a number outside
/// @param what what the number is
/// @param least the smallest allowed number
/// @param most the greatest allowed number
record Range(Code code, String what, int least, int most) {

    /// The value of a variable or of a constant.
    static final Range VALUE = new Range(ValueCodes.VALUE_RANGE, "a value", Scenario.MIN_VALUE, Scenario.MAX_VALUE);

    /// What `exit` and `_exit` give to the parent.
    static final Range EXIT = new Range(ValueCodes.EXIT_RANGE, "an exit status", 0, 255);

    /// How often a `repeat` repeats.
    static final Range REPEAT = new Range(ValueCodes.REPEAT_RANGE, "a repeat count", 1, Scenario.MAX_REPEAT);

    /// {@return the number, or the nearest allowed one after a complaint}
    int check(Cursor cursor, Span span, boolean negative, String digits) {
        int value = value(digits) * (negative ? -1 : 1);
        if (value < least || value > most) {
            String shown = (negative ? "-" : "") + digits;
            cursor.fail(code, span, () -> SyntaxMessages.range(this, shown));
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
