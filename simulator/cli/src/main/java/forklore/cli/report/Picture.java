package forklore.cli.report;

import forklore.cli.output.Paint;
import forklore.engine.explore.Path;
import forklore.stage.render.TextPicture;
import java.util.ArrayList;
import java.util.List;

/// The space-time picture of a run, in text.
public final class Picture {

    private static final String INDENT = "   ";

    private Picture() {}

    /// {@return its lines}
    ///
    /// @param path the run
    /// @param paint the colour of the stream
    public static List<String> lines(Path path, Paint paint) {
        List<String> lines = new ArrayList<>();
        for (TextPicture.Line line : TextPicture.of(path).lines()) {
            lines.add((INDENT + painted(line, paint)).stripTrailing());
        }
        return lines;
    }

    /// {@return the lines of one step; none for a step that the picture does not tell}
    ///
    /// @param path the run
    /// @param step the number of the step
    /// @param paint the colour of the stream
    public static List<String> step(Path path, int step, Paint paint) {
        List<String> lines = new ArrayList<>();
        for (TextPicture.Line line : TextPicture.of(path).lines()) {
            if (line.step() == step) {
                lines.add((INDENT + painted(line, paint)).stripTrailing());
            }
        }
        return lines;
    }

    private static String painted(TextPicture.Line line, Paint paint) {
        return switch (line.tone()) {
            case HEADING -> paint.muted(line.text());
            case PLAIN -> line.text();
            case FORK -> paint.accent(line.text());
            case WAIT -> paint.warning(line.text());
            case DANGER -> paint.danger(line.text());
            case SUCCESS -> paint.good(line.text());
        };
    }
}
