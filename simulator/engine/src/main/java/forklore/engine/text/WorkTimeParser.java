package forklore.engine.text;

import forklore.engine.model.WorkTime;
import java.util.Optional;

/// Reads how long a `work` takes: nothing, `10us`, or `10us to 2ms`.
final class WorkTimeParser {

    private static final String WORK = "work";

    private static final int MICROS_PER_MILLI = 1_000;

    private final Cursor cursor;

    WorkTimeParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /// {@return the time; empty if none is said}
    Optional<WorkTime> time() {
        if (!isDuration(cursor.peek()) && !cursor.peek().is("to")) {
            return Optional.empty();
        }
        int least = micros();
        Token second = cursor.peek(1);
        int most = cursor.accept("to") ? micros() : least;
        if (most < least) {
            cursor.fail(ValueCodes.DURATION_ORDER, second.span(), ValueMessages::durationOrder);
        }
        return Optional.of(new WorkTime(least, Math.max(least, most)));
    }

    private static boolean isDuration(Token token) {
        boolean word = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER;
        return word && Characters.isDigit(token.text().charAt(0));
    }

    /// {@return the microseconds of one duration; the nearest allowed ones after a complaint}
    private int micros() {
        Token token = cursor.peek();
        if (!isDuration(token)) {
            cursor.failExpected("a duration like `10us`", WORK);
            return WorkTime.MIN_MICROS;
        }
        int digits = digits(token.text());
        String unit = token.text().substring(digits);
        if (!unit.equals("us") && !unit.equals("ms")) {
            Token behind = cursor.peek(1);
            cursor.fail(ValueCodes.DURATION_UNIT, token.span(), () -> ValueMessages.durationUnit(token, unit, behind));
            return WorkTime.MIN_MICROS;
        }
        cursor.next();
        int factor = unit.equals("us") ? 1 : MICROS_PER_MILLI;
        int micros = value(token.text(), digits) * factor;
        if (micros < WorkTime.MIN_MICROS || micros > WorkTime.MAX_MICROS) {
            cursor.fail(ValueCodes.DURATION_RANGE, token.span(), () -> ValueMessages.durationRange(token));
        }
        return Math.max(WorkTime.MIN_MICROS, Math.min(WorkTime.MAX_MICROS, micros));
    }

    private static int digits(String text) {
        int digits = 0;
        while (digits < text.length() && Characters.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits;
    }

    /// Stops as soon as the number is outside the bounds of every unit; a thousand times of it fits into an int.
    private static int value(String text, int digits) {
        int value = 0;
        for (int i = 0; i < digits && value <= WorkTime.MAX_MICROS / 10; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return Math.min(value, WorkTime.MAX_MICROS + 1);
    }
}
