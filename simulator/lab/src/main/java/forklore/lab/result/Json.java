package forklore.lab.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes JSON: objects are maps in their own order, lists are arrays.
public final class Json {

    private Json() {}

    /// {@return the value as JSON, two blanks deeper for each level, with a line end}
    ///
    /// @param value a map with text keys in a fixed order, a list, a text, a number, a truth value, an [Optional],
    ///     or null
    /// @throws IllegalArgumentException if the value is something else
    public static String text(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, 0, text);
        return text.append('\n').toString();
    }

    private static void write(Object value, int depth, StringBuilder text) {
        switch (value) {
            case null -> text.append("null");
            case Optional<?> optional -> write(optional.orElse(null), depth, text);
            case Boolean truth -> text.append(truth);
            case Integer number -> text.append(number);
            case Long number -> text.append(number);
            case Double number -> writeDouble(number, text);
            case String string -> writeString(string, text);
            case List<?> list -> writeList(list, depth, text);
            case Map<?, ?> map -> writeMap(map, depth, text);
            default -> throw new IllegalArgumentException("no JSON for a " + value.getClass());
        }
    }

    private static void writeDouble(double number, StringBuilder text) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("no JSON for " + number);
        }
        text.append(number);
    }

    private static void writeList(List<?> list, int depth, StringBuilder text) {
        if (list.isEmpty()) {
            text.append("[]");
            return;
        }
        text.append('[');
        String separator = "";
        for (Object element : list) {
            text.append(separator).append('\n').append("  ".repeat(depth + 1));
            write(element, depth + 1, text);
            separator = ",";
        }
        text.append('\n').append("  ".repeat(depth)).append(']');
    }

    private static void writeMap(Map<?, ?> map, int depth, StringBuilder text) {
        if (map.isEmpty()) {
            text.append("{}");
            return;
        }
        text.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator).append('\n').append("  ".repeat(depth + 1));
            writeString((String) entry.getKey(), text);
            text.append(": ");
            write(entry.getValue(), depth + 1, text);
            separator = ",";
        }
        text.append('\n').append("  ".repeat(depth)).append('}');
    }

    private static void writeString(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> writePlain(c, text);
            }
        }
        text.append('"');
    }

    private static void writePlain(char c, StringBuilder text) {
        if (c < ' ' || c == '\u007f' || Character.isSurrogate(c)) {
            text.append("\\u");
            String digits = Integer.toHexString(c);
            text.append("0".repeat(4 - digits.length())).append(digits);
        } else {
            text.append(c);
        }
    }
}
