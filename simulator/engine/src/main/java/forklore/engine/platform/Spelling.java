package forklore.engine.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the known name that a wrong one was probably meant to be.
final class Spelling {

    private Spelling() {}

    /// {@return the nearest of the known names, if one is near; of equally near ones the first}
    static Optional<String> nearest(String wrong, List<String> known) {
        Optional<String> best = Optional.empty();
        int least = Math.max(1, wrong.length() / 3) + 1;
        String lower = wrong.toLowerCase(Locale.ROOT);
        for (String each : known) {
            int distance = distance(lower, each.toLowerCase(Locale.ROOT));
            if (distance < least && distance < Math.max(wrong.length(), each.length())) {
                least = distance;
                best = Optional.of(each);
            }
        }
        return best;
    }

    /// {@return the number of letters to add, remove or replace, to make one of the other}
    private static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + same, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[right.length()];
    }
}
