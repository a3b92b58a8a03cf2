package forklore.guide.source;

/// A place in a source file, as messages name it.
///
/// @param file the file, relative to the root of the project, with `/`
/// @param line the line, from 1
public record Place(String file, int line) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /// {@return `file:line`}
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
