package forklore.guide;

import forklore.engine.explore.Path;
import forklore.guide.library.Library;
import forklore.guide.library.Story;
import forklore.guide.macro.CataloguePage;
import forklore.stage.layout.Layout;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Theme;
import forklore.stage.render.SvgOptions;
import forklore.stage.render.SvgText;
import forklore.stage.story.Storyboard;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// A small picture of each scenario, drawn by the stage: the end of the run that its page shows.
///
/// They are files of their own, in light and in dark, so that the catalogue loads only those that are seen.
final class Thumbnails {

    private static final double WIDTH = 640;

    private Thumbnails() {}

    /// {@return the text of each picture by its path}
    ///
    /// @param library the scenarios
    static SequencedMap<String, String> of(Library library) {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        for (Story story : library.stories()) {
            story.verdict().worst().ifPresent(path -> draw(story, path, files));
        }
        return files;
    }

    private static void draw(Story story, Path path, SequencedMap<String, String> files) {
        Storyboard board = Storyboard.of(path);
        DisplayList picture = Layout.of(board, Layout.fit(board, WIDTH));
        for (Theme theme : Theme.usual()) {
            SvgOptions options =
                    new SvgOptions(Optional.of(theme), story.scenario().title(), "", "thumbnail");
            files.put(
                    CataloguePage.thumbnail(story.name(), theme),
                    SvgText.of(picture, path.steps().size(), options));
        }
    }
}
