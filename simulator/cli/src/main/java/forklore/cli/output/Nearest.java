package forklore.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Guesses which known name was meant.
public final class Nearest {

    private Nearest() {}

    /// {@return the known name that is nearest to what was typed, or empty if none is near}
    ///
    /// Near means: at most a third of its letters differ, or one of the two begins with the other.
    ///
    /// @param typed what was typed
    /// @param known the names there are
    public static Optional<String> of(String typed, List<String> known) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = distance(wanted, name);
            boolean begins = wanted.length() >= 3 && (name.startsWith(wanted) || wanted.startsWith(name));
            boolean near = begins || distance <= Math.max(1, Math.max(wanted.length(), name.length()) / 3);
            if (near && distance < bestDistance) {
                best = name;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The number of letters to insert, delete, replace or swap with a neighbour.
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
