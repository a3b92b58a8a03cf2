package forklore.cli.output;

import java.util.ArrayList;
import java.util.List;

/// Lines of text: wrapped, padded, indented.
public final class Layout {

    private Layout() {}

    /// {@return the words of a text in lines that are no longer than the width, unless one word is}
    ///
    /// @param text the words; line ends count as blanks
    /// @param width the greatest number of characters in a line
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.trim().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// {@return prose, each paragraph wrapped, paragraphs separated by an empty line}
    ///
    /// @param prose paragraphs separated by empty lines
    /// @param width the greatest number of characters in a line
    public static List<String> paragraphs(String prose, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : prose.strip().split("\\R\\s*\\R")) {
            if (!paragraph.isBlank()) {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                lines.addAll(wrap(paragraph, width));
            }
        }
        return lines;
    }

    /// {@return the text filled up with blanks on the right}
    ///
    /// @param text any text
    /// @param width the least number of characters
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /// {@return the text filled up with blanks on the left}
    ///
    /// @param text any text
    /// @param width the least number of characters
    public static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /// {@return the greatest length among the texts}
    ///
    /// @param texts any texts
    public static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    /// {@return the lines of a text, without an empty one at the end}
    ///
    /// @param text any text
    public static List<String> lines(String text) {
        return text.lines().toList();
    }

    /// {@return a number with its digits in groups of three: `1 284`}
    ///
    /// @param number any number
    public static String grouped(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder text = new StringBuilder(number < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                text.append(' ');
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /// {@return `1 step`, `2 steps`}
    ///
    /// @param number how many
    /// @param noun of what, as for one
    public static String count(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
