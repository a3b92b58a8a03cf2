package forklore.engine.compare;

import java.util.List;
import java.util.Optional;

/// Finds the platform against which something is held that was seen on one that a scenario does not name.
final class Nearest {

    private Nearest() {}

    /// {@return the named platform that is like another one: itself, else the one of the same kind whose version is
    /// nearest, of two the older; empty if none is of its kind}
    ///
    /// @param platform what it is: `cpython-3.13`
    /// @param named the platforms that a scenario names
    static Optional<String> of(String platform, List<String> named) {
        if (named.contains(platform)) {
            return Optional.of(platform);
        }
        Optional<String> nearest = Optional.empty();
        for (String each : named) {
            boolean closer = nearest.isEmpty() || compare(platform, each, nearest.get()) < 0;
            if (kind(each).equals(kind(platform)) && closer) {
                nearest = Optional.of(each);
            }
        }
        return nearest;
    }

    private static int compare(String platform, String one, String other) {
        int byDistance = Integer.compare(distance(platform, one), distance(platform, other));
        return byDistance != 0 ? byDistance : Integer.compare(version(one), version(other));
    }

    private static int distance(String platform, String other) {
        return Math.abs(version(platform) - version(other));
    }

    private static String kind(String platform) {
        int dash = versionAt(platform);
        return dash < 0 ? platform : platform.substring(0, dash);
    }

    /// The last number of the version; 0 if the name has none.
    private static int version(String platform) {
        int dash = versionAt(platform);
        return dash < 0 ? 0 : Integer.parseInt(platform.substring(platform.lastIndexOf('.') + 1));
    }

    /// Where the dash is before a version of the form `3.13`; -1 if the name has none.
    private static int versionAt(String platform) {
        int dash = platform.lastIndexOf('-');
        int dot = platform.lastIndexOf('.');
        return dash >= 0 && dot > dash && isNumber(platform.substring(dot + 1)) ? dash : -1;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
