package forklore.engine.model;

import java.util.List;
import java.util.Optional;

/// Finds the known name that a wrong one was probably meant to be.
public final class Spelling {

    private Spelling() {}

    /// {@return the nearest candidate, if one is near; of equally near ones the first}
    ///
    /// @param wrong what was written
    /// @param candidates what is known
    public static Optional<String> nearest(String wrong, List<String> candidates) {
        Optional<String> best = Optional.empty();
        int least = Math.max(1, wrong.length() / 3) + 1;
        String lower = Letters.small(wrong);
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - lower.length()) < least) {
                int distance = distance(lower, Letters.small(candidate));
                if (distance < least && distance < Math.max(lower.length(), candidate.length())) {
                    least = distance;
                    best = Optional.of(candidate);
                }
            }
        }
        return best;
    }

    /// {@return the number of letters to add, remove, replace or swap with a neighbour, to make one of the other}
    ///
    /// @param left one of them
    /// @param right the other
    public static int distance(String left, String right) {
        int[] before = new int[right.length() + 1];
        int[] above = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + same, Math.min(above[j], row[j - 1]) + 1);
                if (isSwapped(left, i, right, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[right.length()];
    }

    private static boolean isSwapped(String left, int i, String right, int j) {
        return i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    }
}
