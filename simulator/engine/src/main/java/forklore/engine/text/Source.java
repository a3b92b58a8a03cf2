package forklore.engine.text;

import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.List;

/// A text by its lines. A line ends with a line feed, or with a carriage return and a line feed.
final class Source {

    private final List<String> lines;

    private Source(List<String> lines) {
        this.lines = lines;
    }

    static Source of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            int visible = feed > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            lines.add(text.substring(start, visible));
            start = end + 1;
        }
        return new Source(lines);
    }

    int size() {
        return lines.size();
    }

    /// {@return the text of a line, without its end}
    ///
    /// @param number the line, from 1
    String line(int number) {
        return lines.get(number - 1);
    }

    /// {@return the place after the last character that says something}
    Span end() {
        for (int number = lines.size(); number > 1; number--) {
            int length = line(number).trim().length();
            if (length > 0) {
                return new Span(number, line(number).length() + 1, 0);
            }
        }
        return new Span(1, line(1).length() + 1, 0);
    }

    /// {@return the place as an index into the text, at most its length}
    static int offset(String text, Span span) {
        int start = 0;
        for (int line = 1; line < span.line(); line++) {
            int feed = text.indexOf('\n', start);
            if (feed < 0) {
                return text.length();
            }
            start = feed + 1;
        }
        return Math.min(text.length(), start + span.column() - 1);
    }

    /// {@return the place of an index into the text, of length 0}
    Span place(int offset) {
        int rest = offset;
        int number = 1;
        while (number < lines.size() && rest > line(number).length()) {
            rest -= line(number).length() + 1;
            number++;
        }
        return new Span(number, Math.min(rest, line(number).length()) + 1, 0);
    }

    /// {@return the first place of the text}
    Span start() {
        return new Span(1, 1, 0);
    }
}
