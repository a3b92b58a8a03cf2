package forklore.cli.output;

import java.util.Map;

/// What is known of the three standard streams.
///
/// @param input whether somebody can type
/// @param output whether results go to a terminal
/// @param errors whether messages go to a terminal
/// @param columns how many characters fit into a line, at least [#MIN_COLUMNS]
public record Terminal(boolean input, boolean output, boolean errors, int columns) {

    /// The width when nothing is known.
    public static final int DEFAULT_COLUMNS = 100;

    /// The smallest width that text is laid out for.
    public static final int MIN_COLUMNS = 60;

    /// The greatest width that prose is laid out for: longer lines are hard to read.
    public static final int MAX_PROSE_COLUMNS = 100;

    /// No terminal: pipes or files.
    public static final Terminal NONE = new Terminal(false, false, false, DEFAULT_COLUMNS);

    /// Keeps the width within what can be laid out.
    public Terminal {
        columns = Math.max(MIN_COLUMNS, columns);
    }

    /// {@return what the launcher `forklore` found, or nothing if it was not the launcher that started this}
    ///
    /// @param streams the digits of the streams that are a terminal, for example `012`; may be null
    /// @param width the number of columns; may be null or no number
    public static Terminal of(String streams, String width) {
        if (streams == null) {
            return NONE;
        }
        return new Terminal(streams.contains("0"), streams.contains("1"), streams.contains("2"), columns(width));
    }

    /// {@return the columns for running text}
    public int proseColumns() {
        return Math.min(columns, MAX_PROSE_COLUMNS);
    }

    /// {@return whether colour is wanted when nobody says so on the command line}
    ///
    /// `NO_COLOR` (not empty) forbids it, `CLICOLOR_FORCE` (not empty, not `0`) demands it, else a terminal
    /// decides.
    ///
    /// @param terminal whether the stream is a terminal
    /// @param environment the environment variables
    public static boolean wantsColour(boolean terminal, Map<String, String> environment) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!force.isEmpty() && !force.equals("0")) {
            return true;
        }
        return terminal && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    private static int columns(String width) {
        boolean number = width != null
                && !width.isEmpty()
                && width.length() <= 4
                && width.chars().allMatch(c -> c >= '0' && c <= '9');
        int columns = number ? Integer.parseInt(width) : 0;
        return columns == 0 ? DEFAULT_COLUMNS : columns;
    }
}
