package forklore.engine.text;

import java.util.List;

/// Small helpers for the wording of messages.
final class Words {

    /// No quoted piece of a user's text is longer in a message.
    private static final int MAX_QUOTED = 40;

    private Words() {}

    /// {@return the text between backticks, shortened if it is long}
    static String quoted(String text) {
        if (text.length() <= MAX_QUOTED) {
            return "`" + text + "`";
        }
        int cut = Character.isHighSurrogate(text.charAt(MAX_QUOTED - 1)) ? MAX_QUOTED - 1 : MAX_QUOTED;
        return "`" + text.substring(0, cut) + "…`";
    }

    /// {@return the texts between backticks, as `a`, `b` or `c`}
    static String anyOf(List<String> texts) {
        return joined(texts, " or ");
    }

    /// {@return the texts between backticks, as `a`, `b` and `c`}
    static String allOf(List<String> texts) {
        return joined(texts, " and ");
    }

    private static String joined(List<String> texts, String last) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            out.append(i == 0 ? "" : i == texts.size() - 1 ? last : ", ").append(quoted(texts.get(i)));
        }
        return out.toString();
    }

    /// {@return a word with its article}
    static String a(String word) {
        return ("aeio".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }

    /// {@return a number with its word, as `1 parameter` or `2 parameters`}
    static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    /// {@return a text in quotes, as it is written in a scenario}
    static String string(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int which = "\n\t\"\\".indexOf(character);
            if (which >= 0) {
                out.append('\\').append("nt\"\\".charAt(which));
            } else {
                out.append(character);
            }
        }
        return out.append('"').toString();
    }

    /// {@return that many spaces}
    static String spaces(int count) {
        return times(' ', count);
    }

    /// {@return that character so often}
    static String times(char character, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(character);
        }
        return out.toString();
    }
}
