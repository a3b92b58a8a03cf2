package forklore.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A table in text: its columns as wide as they must be, its cells painted by what they say.
public final class Grid {

    private static final String GAP = "  ";

    private final int words;
    private final List<List<String>> rows = new ArrayList<>();

    /// Makes an empty one.
    ///
    /// @param words how many columns hold words, on the left; the others hold numbers, on the right
    public Grid(int words) {
        this.words = words;
    }

    /// Adds a row; the first one is the heading. A row may end early.
    ///
    /// @param cells its cells
    public void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /// {@return the lines of the table}
    ///
    /// @param indent what each line begins with
    /// @param head paints the cells of the heading
    /// @param cell paints the other cells; it is given a cell with the blanks around it
    public List<String> lines(String indent, UnaryOperator<String> head, UnaryOperator<String> cell) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.size(); i++) {
                String text = i < words ? Layout.pad(row.get(i), width(i)) : Layout.padLeft(row.get(i), width(i));
                line.append(i == 0 ? "" : GAP).append((lines.isEmpty() ? head : cell).apply(text));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }
}
