package forklore.engine.model;

/// A place in the text of a scenario file: one run of characters in one line.
///
/// @param line the line, from 1
/// @param column the first column, from 1, counted in UTF-16 units
/// @param length the number of columns covered, at least 0
public record Span(int line, int column, int length) {

    /// The place of things that stand in no file.
    public static final Span NONE = new Span(1, 1, 0);

    /// Checks the bounds.
    public Span {
        if (line < 1 || column < 1 || length < 0) {
            throw new IllegalArgumentException("no such place: line " + line + ", column " + column);
        }
    }
}
