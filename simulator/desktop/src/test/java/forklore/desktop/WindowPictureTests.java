package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.draw.Typefaces;
import forklore.desktop.model.SimulatorModel;
import forklore.stage.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole window as pictures, compared pixel by pixel with those that are kept.
///
/// How a letter is drawn depends on the FreeType of the machine. A probe, one line of letters, tells whether it draws
/// them as on the machine where the pictures were made. Where it does not, the pictures are compared block by block,
/// and that is said.
class WindowPictureTests {

    private static final Snapshot.Size SMALL = new Snapshot.Size(1024, 640);
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

    private static void picture(String name, Snapshot snapshot, Consumer<SimulatorModel> prepare) {
        WritableImage found =
                OnWindowThread.call(() -> snapshot.draw(Fixtures.source(), desk -> prepare.accept(desk.simulator())));
        GoldenPicture.check(name, found, sameLetters);
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
    void eachScenarioAtItsStartItsForkAndItsEnd(String scenario, Theme theme) {
        String name = scenario + "-" + theme.word();

        picture(
                name + "-1-start",
                snapshot(scenario, theme),
                simulator -> simulator.playback().first());
        picture(
                name + "-2-fork",
                snapshot(scenario, theme),
                simulator -> simulator
                        .playback()
                        .goTo(simulator.playback().forkStep().orElseThrow()));
        picture(
                name + "-3-end",
                snapshot(scenario, theme),
                simulator -> simulator.playback().end());
    }

    @ParameterizedTest
    @CsvSource({"0.15", "0.40", "0.60", "0.90"})
    void theFilmOfTheForkAtFourMoments(double moment) {
        picture("film-" + (int) (100 * moment), snapshot("orphaned-lock", Theme.LIGHT), simulator -> {
            simulator.playback().goTo(simulator.playback().forkStep().orElseThrow());
            simulator.playback().filmAt(moment);
        });
    }

    @Test
    void theSmallestWindow() {
        picture(
                "small",
                new Snapshot("orphaned-lock", 6, Optional.empty(), Optional.empty(), Theme.LIGHT, SMALL),
                _ -> {});
    }

    @Test
    void theRunToAnotherOutcome() {
        picture("other-run", snapshot("orphaned-lock", Theme.DARK), simulator -> {
            simulator.chooseOutcome("both-finish");
            simulator.playback().end();
        });
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
