package forklore.lab.outline;

/// A line of a file as it is written.
///
/// @param number the number of the line, from 1
/// @param text the line without its end
public record RawLine(int number, String text) {

    /// {@return how many spaces it begins with}
    int depth() {
        int depth = 0;
        while (depth < text.length() && text.charAt(depth) == ' ') {
            depth++;
        }
        return depth;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isRemark() {
        return text.strip().startsWith("#");
    }
}
