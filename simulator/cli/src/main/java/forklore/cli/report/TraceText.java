package forklore.cli.report;

import forklore.cli.output.Layout;
import forklore.cli.output.Paint;
import forklore.engine.explore.Path;
import forklore.engine.model.Scenario;
import forklore.engine.verdict.Narrator;
import forklore.stage.layout.Film;
import forklore.stage.layout.LayoutOptions;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Theme;
import forklore.stage.render.SvgOptions;
import forklore.stage.render.SvgText;
import forklore.stage.story.Storyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run as a table: each step with who made it, where, and what it did.
public final class TraceText {

    private static final String INDENT = "   ";
    private static final int NUMBER = "step".length();

    private TraceText() {}

    /// {@return the lines of the table}
    ///
    /// @param path the run
    /// @param heading what run it is
    /// @param place the scenario and the platform
    /// @param paint the colour of the stream
    /// @param columns the columns for running text
    public static List<String> lines(Path path, String heading, String place, Paint paint, int columns) {
        List<String> who = new ArrayList<>(List.of("who"));
        for (int step = 1; step <= path.steps().size(); step++) {
            who.add(Narrator.who(path, step));
        }
        int width = Layout.longest(who);
        List<String> lines = new ArrayList<>();
        lines.add(paint.strong(heading) + "        " + paint.muted(place));
        lines.add("");
        lines.add(paint.muted((INDENT + "step  line  " + Layout.pad("who", width)).stripTrailing()));
        for (int step = 1; step <= path.steps().size(); step++) {
            lines.addAll(step(path, step, Layout.pad(who.get(step), width), paint, columns));
        }
        return lines;
    }

    private static List<String> step(Path path, int step, String who, Paint paint, int columns) {
        String place = Integer.toString(path.steps().get(step - 1).span().line());
        String lead =
                INDENT + Layout.padLeft(Integer.toString(step), NUMBER) + "  " + Layout.padLeft(place, NUMBER) + "  ";
        int indent = lead.length() + who.length() + 2;
        List<String> lines = new ArrayList<>();
        for (String part : Layout.wrap(Narrator.sentence(path, step), Math.max(30, columns - indent))) {
            lines.add((lines.isEmpty() ? lead + paint.accent(who) + "  " : " ".repeat(indent)) + part);
        }
        return lines;
    }

    /// {@return the run as a picture, an SVG file of its own}
    ///
    /// @param scenario what it is a run of
    /// @param path the run
    /// @param step the number of steps made
    /// @param moment how far the animation of that step is, from 0 to 1
    /// @param arrows whether arrows show what came after what for a reason
    /// @param theme its colours
    public static String svg(Scenario scenario, Path path, int step, double moment, boolean arrows, Theme theme) {
        Storyboard story = Storyboard.of(path);
        LayoutOptions wanted = LayoutOptions.USUAL.withArrows(arrows);
        DisplayList picture = forklore.stage.layout.Layout.of(story, forklore.stage.layout.Layout.WIDE, wanted);
        SvgOptions options = new SvgOptions(Optional.of(theme), scenario.title(), Narrator.sentence(path, step), "run");
        return moment < 1
                ? SvgText.ofMoment(picture, Film.at(story, picture, step, moment, wanted), options)
                : SvgText.of(picture, step, options);
    }
}
