package forklore.demos.facts;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a probe answered to one of its questions.
///
/// @param probe the id of the probe
/// @param question the question, a phrase without a colon
/// @param result what happened, in the words of `native-demos/demos/README.adoc`
public record Answer(String probe, String question, String result) {

    /// What the result of a hang is.
    public static final String HANGS = "hangs";

    private static final Pattern PROBE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern RESULT = Pattern.compile(
            "hangs|spins|ends|yes|no|returns|returns \\S+|returns a block|raises \\w+|dies of \\w+|\".*\"");

    /// Checks the form.
    ///
    /// @throws IllegalArgumentException if a part has not the form that it must have
    public Answer {
        Objects.requireNonNull(result);
        if (!PROBE.matcher(probe).matches()) {
            throw new IllegalArgumentException("no id of a probe: " + probe);
        }
        if (question.isBlank() || question.contains(":")) {
            throw new IllegalArgumentException("no question of a probe: " + question);
        }
        if (!RESULT.matcher(result).matches()) {
            throw new IllegalArgumentException("no result of a probe: " + result);
        }
    }

    /// {@return the answer that a line says; empty if the line is none}
    ///
    /// @param line `ID QUESTION: RESULT`
    public static Optional<Answer> parse(String line) {
        int blank = line.indexOf(' ');
        int colon = line.indexOf(": ");
        if (blank < 1 || colon < blank) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Answer(line.substring(0, blank), line.substring(blank + 1, colon), line.substring(colon + 2)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// {@return the line that [#parse] reads}
    public String line() {
        return probe + " " + question + ": " + result;
    }
}
