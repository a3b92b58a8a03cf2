package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.draw.Typefaces;
import forklore.desktop.model.DeskModel;
import forklore.desktop.model.LensModel;
import forklore.desktop.model.Playback;
import forklore.desktop.view.SimulatorView;
import forklore.stage.lens.Lane;
import forklore.stage.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The whole window as pictures, compared pixel by pixel with those that are kept.
///
/// How a letter is drawn depends on the FreeType of the machine. A probe, one line of letters, tells whether it draws
/// them as on the machine where the pictures were made. Where it does not, the pictures are compared block by block,
/// and that is said.
class WindowPictureTests {

    private static final Snapshot.Size SMALL = new Snapshot.Size(1024, 640);
    private static final String COUNTING = """
            scenario counting
            title    Counting in a child

            int   n = 0
            mutex m

            thread main
              start worker
              fork child
                repeat 5
                  n = n + 1
                lock m
                exit 0
              wait child

            thread worker
              lock m
              unlock m

            outcome done
              when  child exits 0
              grade acceptable "It counts."
            outcome hangs
              when  child hangs on m
              grade interesting "It counts, and hangs."
            """;
    private static boolean sameLetters;

    @BeforeAll
    static void probe() {
        sameLetters = lettersAreTheSame();
    }

    /// {@return whether this machine draws letters as the one where the pictures were made}
    static boolean lettersAreTheSame() {
        Image probe = OnWindowThread.call(() -> {
            Typefaces.load();
            Canvas canvas = new Canvas(400, 40);
            canvas.getGraphicsContext2D().setFont(Typefaces.of(false, false, false, 13));
            canvas.getGraphicsContext2D().fillText("Forklore draws letters: agsR&0", 4, 16);
            canvas.getGraphicsContext2D().setFont(Typefaces.of(true, false, false, 11.5));
            canvas.getGraphicsContext2D().fillText("balance = balance + 1", 4, 34);
            return canvas.snapshot(null, null);
        });
        boolean same = GoldenPicture.equalsKept("probe", probe);
        if (System.getProperty("forklore.golden", "check").equals("check")) {
            assertThat(Path.of("src/test/resources/golden/probe.png")).isRegularFile();
        } else {
            GoldenPicture.check("probe", probe, true);
        }
        if (!same) {
            System.getLogger("forklore")
                    .log(System.Logger.Level.WARNING, "Letters look different here: pictures are compared roughly.");
        }
        return same;
    }

    /// One window, drawn once for each pose.
    private static void pictures(Snapshot snapshot, Map<String, BiConsumer<DeskModel, SimulatorView>> poses) {
        List<WritableImage> found =
                OnWindowThread.call(() -> snapshot.draw(Fixtures.source(), List.copyOf(poses.values())));
        int at = 0;
        for (String name : poses.keySet()) {
            GoldenPicture.check(name + "-" + snapshot.theme().word(), found.get(at++), sameLetters);
        }
    }

    private static Snapshot snapshot(String scenario, Theme theme) {
        return new Snapshot(scenario, 0, Optional.empty(), Optional.empty(), theme, Snapshot.Size.DESIGN);
    }

    @ParameterizedTest
    @CsvSource({
        "orphaned-lock,  LIGHT", "orphaned-lock,  DARK",
        "exec-saves-you, LIGHT", "exec-saves-you, DARK",
        "printed-twice,  LIGHT", "printed-twice,  DARK"
    })
    void eachScenarioAtItsForkAndItsEnd(String scenario, Theme theme) {
        Map<String, BiConsumer<DeskModel, SimulatorView>> poses = new LinkedHashMap<>();
        if (scenario.equals("orphaned-lock")) {
            poses.put(scenario + "-1-start", (desk, _) -> playback(desk).first());
        }
        poses.put(
                scenario + "-2-fork",
                (desk, _) -> playback(desk).goTo(playback(desk).forkStep().orElseThrow()));
        poses.put(scenario + "-3-end", (desk, _) -> playback(desk).end());
        pictures(snapshot(scenario, theme), poses);
    }

    private static Playback playback(DeskModel desk) {
        return desk.simulator().playback();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theFilmOfTheForkAtFourMomentsAndTheRunToAnotherOutcome(Theme theme) {
        Map<String, BiConsumer<DeskModel, SimulatorView>> poses = new LinkedHashMap<>();
        for (int percent : new int[] {15, 40, 60, 90}) {
            poses.put("film-" + percent, (desk, _) -> {
                playback(desk).goTo(playback(desk).forkStep().orElseThrow());
                playback(desk).filmAt(percent / 100.0);
            });
        }
        poses.put("other-run", (desk, _) -> {
            desk.simulator().chooseOutcome("both-finish");
            playback(desk).end();
        });
        pictures(snapshot("orphaned-lock", theme), poses);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theSmallestWindow(Theme theme) {
        Snapshot small = new Snapshot("orphaned-lock", 6, Optional.empty(), Optional.empty(), theme, SMALL);
        Map<String, BiConsumer<DeskModel, SimulatorView>> poses = new LinkedHashMap<>();
        poses.put("small", (_, _) -> {});
        pictures(small, poses);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void lanesAndLongRunsAsTheReaderWantsThem(Theme theme, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("counting.fork");
        Files.writeString(file, COUNTING);
        Snapshot snapshot =
                new Snapshot(file.toString(), 9, Optional.empty(), Optional.empty(), theme, Snapshot.Size.DESIGN);
        Map<String, BiConsumer<DeskModel, SimulatorView>> poses = new LinkedHashMap<>();
        poses.put("long-run", (desk, _) -> playback(desk).goTo(13));
        poses.put("lanes", (desk, view) -> {
            playback(desk).end();
            LensModel lens = view.diagram().lens();
            lens.toggleArrows();
            lens.select(new Lane(0, 1), false);
            lens.hide();
            lens.select(new Lane(1, 0), false);
            lens.pin();
            lens.select(new Lane(0, 0), false);
        });
        pictures(snapshot, poses);
    }

    @Test
    void aSnapshotIsAPngOfTheSizeAskedFor(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("picture.png");
        Files.write(
                file, new Snapshot("printed-twice", 2, Optional.empty(), Optional.empty(), Theme.DARK, SMALL).png());

        Image image = new Image(file.toUri().toString());
        assertThat(image.isError()).isFalse();
        assertThat(image.getWidth()).isEqualTo(1024);
        assertThat(image.getHeight()).isEqualTo(640);
        // The canvas of the dark theme is nearly black.
        assertThat(image.getPixelReader().getColor(500, 330).getBrightness()).isLessThan(0.3);
    }
}
