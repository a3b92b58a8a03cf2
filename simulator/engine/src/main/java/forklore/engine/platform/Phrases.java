package forklore.engine.platform;

import java.util.ArrayList;
import java.util.List;

/// Words of messages.
final class Phrases {

    private Phrases() {}

    /// {@return the names in quotes, with commas between them}
    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(each -> '`' + each + '`').toList());
    }

    /// {@return the words of a text, which any white space parts}
    static List<String> words(String text) {
        return parts(text, " \n");
    }

    /// {@return the lines of a text that are not empty}
    static List<String> lines(String text) {
        return parts(text, "\n");
    }

    /// Without regular expressions: the player in the page would have to load them for this alone.
    private static List<String> parts(String text, String separators) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || separators.indexOf(text.charAt(end)) >= 0) {
                if (end > start) {
                    parts.add(text.substring(start, end));
                }
                start = end + 1;
            }
        }
        return parts;
    }

    /// {@return `1 argument`, `2 arguments`}
    static String arguments(int count) {
        return count == 1 ? "1 argument" : count + " arguments";
    }
}
