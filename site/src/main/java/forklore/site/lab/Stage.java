package forklore.site.lab;

import forklore.engine.explore.Path;
import forklore.engine.machine.Program;
import forklore.lab.grade.Ways;
import forklore.site.player.Checked;
import forklore.site.player.Choices;
import forklore.site.player.Dom;
import forklore.site.player.PagePlayer;
import forklore.site.player.Playback;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;

/// A place in which one run is played at a time.
final class Stage {

    private final HTMLElement place;
    private final String id;

    /// Makes an empty place.
    ///
    /// @param place where
    /// @param id an id that no other player of the page has
    Stage(HTMLElement place, String id) {
        this.place = place;
        this.id = id;
    }

    /// Shows a run.
    ///
    /// @param program what runs
    /// @param path the run
    void play(Program program, Path path) {
        open(program, path, 0, _ -> {});
    }

    /// Lets the student go on with a run.
    ///
    /// @param program what runs
    /// @param path the run so far
    /// @param runs told each run
    void drive(Program program, Path path, Consumer<Path> runs) {
        open(program, path, path.steps().size(), runs).letChoose(true);
    }

    private PagePlayer open(Program program, Path path, int step, Consumer<Path> runs) {
        place.clear();
        HTMLElement figure = Dom.add(place, "figure", "forklore-player");
        Playback.Run run = new Playback.Run("the run", "", "", Playback.Mood.SHARED, path);
        Checked checked = new Checked("", new Playback(List.of(run), 0, step));
        return new PagePlayer(
                figure, id, new Choices(program, Ways.LIMITS), checked, new PagePlayer.Host(Optional.empty(), runs));
    }
}
