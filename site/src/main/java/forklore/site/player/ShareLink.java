package forklore.site.player;

import forklore.engine.model.Schedule;
import java.util.Optional;

/// A link to one step of one run, as it stands after the `#` of an address:
/// `forklore=orphaned-lock@core:1f09a3c2:main.1,worker.1&step=2`.
///
/// @param schedule the run
/// @param step the number of the step shown, at least 0
public record ShareLink(Schedule schedule, int step) {

    private static final String KEY = "forklore=";
    private static final String STEP = "&step=";
    private static final String PROGRAM = "&program=";
    private static final int MAX_STEP_DIGITS = 6;
    private static final String DIGITS = "0123456789abcdefABCDEF";
    private static final int BASE = 16;

    /// {@return the part of an address after the `#`}
    String fragment() {
        return KEY + schedule.token() + STEP + step;
    }

    /// {@return the same with a program of its own}
    ///
    /// @param packed the text of the program, see [Packed]
    String fragmentWith(String packed) {
        return fragment() + PROGRAM + packed;
    }

    /// {@return the program that a link carries, packed; empty if it speaks of a program of the page}
    ///
    /// @param fragment the part of an address after the `#`
    static Optional<String> programIn(String fragment) {
        String plain = decoded(fragment);
        int start = plain.indexOf(PROGRAM);
        return start < 0 ? Optional.empty() : Optional.of(plain.substring(start + PROGRAM.length()));
    }

    /// {@return whether somebody meant this text to be a link to a step}
    ///
    /// @param fragment the part of an address after the `#`
    static boolean looksLikeOne(String fragment) {
        return decoded(fragment).startsWith(KEY);
    }

    /// {@return the link that a text says, or empty if it is none}
    ///
    /// Mail and chat programs write `@`, `:` and `,` as `%40`, `%3A` and `%2C`; such a text is the same link.
    ///
    /// @param fragment the part of an address after the `#`
    static Optional<ShareLink> parse(String fragment) {
        String whole = decoded(fragment);
        if (!whole.startsWith(KEY)) {
            return Optional.empty();
        }
        int carried = whole.indexOf(PROGRAM);
        String plain = carried < 0 ? whole : whole.substring(0, carried);
        int end = plain.indexOf(STEP);
        String token = plain.substring(KEY.length(), end < 0 ? plain.length() : end);
        int step = end < 0 ? 0 : number(plain.substring(end + STEP.length()));
        return step < 0 ? Optional.empty() : Schedule.parse(token).map(schedule -> new ShareLink(schedule, step));
    }

    private static int number(String digits) {
        boolean plain = !digits.isEmpty() && digits.length() <= MAX_STEP_DIGITS;
        int value = 0;
        for (int i = 0; plain && i < digits.length(); i++) {
            char digit = digits.charAt(i);
            plain = digit >= '0' && digit <= '9';
            value = value * 10 + (digit - '0');
        }
        return plain ? value : -1;
    }

    /// Undoes the percent signs; all characters of a link are ASCII.
    private static String decoded(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int high = digit(text, i + 1);
            int low = digit(text, i + 2);
            if (text.charAt(i) == '%' && high >= 0 && low >= 0) {
                plain.append((char) (high * BASE + low));
                i += 2;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static int hexadecimal(char digit) {
        int at = DIGITS.indexOf(digit);
        return at < BASE ? at : at - (DIGITS.length() - BASE);
    }

    private static int digit(String text, int index) {
        return index < text.length() ? hexadecimal(text.charAt(index)) : -1;
    }
}
