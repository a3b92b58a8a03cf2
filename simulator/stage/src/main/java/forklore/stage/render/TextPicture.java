package forklore.stage.render;

import forklore.engine.explore.Path;
import forklore.stage.story.Storyboard;
import java.util.List;

/// The space-time picture for a terminal: one line for each step, one column for each process.
///
/// @param lines from top to bottom
public record TextPicture(List<Line> lines) {

    /// The greatest width of a line.
    public static final int MAX_WIDTH = 100;

    /// Copies the list.
    public TextPicture {
        lines = List.copyOf(lines);
    }

    /// One line.
    ///
    /// @param step the step it tells, or 0 for a heading and for the end
    /// @param text what it says, at most [#MAX_WIDTH] characters, without a line end
    /// @param tone what it is like
    public record Line(int step, String text, Tone tone) {}

    /// What a line is like; a terminal may colour it.
    public enum Tone {
        /// The names of the columns.
        HEADING,
        /// A step as any other.
        PLAIN,
        /// The fork.
        FORK,
        /// A wait that can end.
        WAIT,
        /// What goes wrong.
        DANGER,
        /// A process that ends by itself.
        SUCCESS
    }

    /// {@return the picture of a run}
    ///
    /// @param path the run
    public static TextPicture of(Path path) {
        return of(Storyboard.of(path));
    }

    /// {@return the picture of a story}
    ///
    /// @param story the story
    public static TextPicture of(Storyboard story) {
        return new TextPicture(new TextTable(story).lines());
    }

    /// {@return all lines, each ended by a line feed}
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(line.text()).append('\n');
        }
        return text.toString();
    }
}
