package forklore.lab.personal;

import java.util.ArrayList;
import java.util.List;

/// The words of a program's text.
final class Words {

    private Words() {}

    /// {@return whether a letter is a part of a name; names of outcomes have hyphens}
    static boolean isPart(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter == '_'
                || letter == '-';
    }

    /// {@return where the word ends that begins here}
    static int end(String text, int start) {
        int end = start;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// {@return all words of a text, in order, each once}
    static List<String> all(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end > at && !words.contains(text.substring(at, end))) {
                words.add(text.substring(at, end));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }
}
