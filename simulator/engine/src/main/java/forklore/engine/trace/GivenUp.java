package forklore.engine.trace;

import java.util.Optional;

/// The runs of a fast campaign in which somebody was given up: a thread that asked for a mutex which nobody can ever
/// unlock.
///
/// @param confirmed how many of them were watched all the same, and the thread was proved to wait on the real lock
/// @param watched how many were watched
/// @param believed how many were not
public record GivenUp(int confirmed, int watched, int believed) {

    /// A campaign in which nobody was given up.
    public static final GivenUp NOBODY = new GivenUp(0, 0, 0);

    private static final String[] WORDS = {" of ", " watched confirmed by real locks, ", " believed"};

    /// Checks the bounds.
    public GivenUp {
        if (confirmed < 0 || watched < confirmed || believed < 0) {
            throw new IllegalArgumentException(confirmed + " of " + watched + ", " + believed);
        }
    }

    /// {@return both together}
    ///
    /// @param other other runs
    public GivenUp plus(GivenUp other) {
        return new GivenUp(confirmed + other.confirmed, watched + other.watched, believed + other.believed);
    }

    /// {@return as it stands in a log: `20 of 20 watched confirmed by real locks, 310 believed`}
    public String text() {
        return confirmed + WORDS[0] + watched + WORDS[1] + believed + WORDS[2];
    }

    /// {@return what a text says, or empty if it is none of these}
    ///
    /// @param text as it stands in a log
    public static Optional<GivenUp> parse(String text) {
        int[] numbers = new int[WORDS.length];
        int at = 0;
        for (int i = 0; i < WORDS.length; i++) {
            int end = text.indexOf(WORDS[i], at);
            if (end < 0) {
                return Optional.empty();
            }
            try {
                numbers[i] = Integer.parseInt(text.substring(at, end));
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
            at = end + WORDS[i].length();
        }
        boolean sound = at == text.length() && numbers[0] >= 0 && numbers[1] >= numbers[0] && numbers[2] >= 0;
        return sound ? Optional.of(new GivenUp(numbers[0], numbers[1], numbers[2])) : Optional.empty();
    }
}
