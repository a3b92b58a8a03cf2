package forklore.lab.result;

import java.util.ArrayList;
import java.util.List;

/// What several exports have in common: lines, times, and the words for how a check ended.
final class Words {

    private static final int MILLIS = 1_000;

    private Words() {}

    /// {@return the lines of a text, without an empty one at the end}
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                if (i > start || i < text.length()) {
                    lines.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return lines;
    }

    /// {@return a time in seconds with three places: `0.012`}
    static String seconds(long millis) {
        String rest = Long.toString(millis % MILLIS);
        return millis / MILLIS + "." + "0".repeat(3 - rest.length()) + rest;
    }

    /// {@return how a check ended, in words}
    static String of(Passed passed) {
        return switch (passed) {
            case YES -> "passed";
            case NO -> "failed";
            case NOT_RUN -> "not run";
        };
    }

    /// {@return why a check ended so, what it saw and what helps, a paragraph each}
    static String reasons(Check check) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(check.rationale(), check.log(), check.help())) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return String.join("\n\n", parts);
    }

    /// {@return the checks that a student may see at any time}
    static List<Check> visible(Result result) {
        List<Check> visible = new ArrayList<>();
        for (Check check : result.checks()) {
            if (check.visibility() == Visibility.VISIBLE) {
                visible.add(check);
            }
        }
        return visible;
    }
}
