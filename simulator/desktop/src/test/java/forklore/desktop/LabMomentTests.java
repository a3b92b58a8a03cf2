package forklore.desktop;

import forklore.desktop.lab.LabModel;
import forklore.desktop.model.DeskModel;
import forklore.desktop.view.SimulatorView;
import forklore.stage.picture.Theme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The list of labs and the sheet, in both themes, pixel by pixel.
class LabMomentTests {

    private static boolean sameLetters;

    @BeforeAll
    static void probe() {
        sameLetters = WindowPictureTests.lettersAreTheSame();
    }

    private record Moment(Snapshot.Size size, BiConsumer<SimulatorView, DeskModel> use) {}

    private static Map<String, Moment> moments() {
        Map<String, Moment> moments = new LinkedHashMap<>();
        moments.put(
                "labs",
                new Moment(Snapshot.Size.DESIGN, (view, _) -> Screens.list(view).show()));
        moments.put("lab-predict", new Moment(new Snapshot.Size(1024, 640), (view, _) -> {
            LabModel lab = Screens.begin(view, 2);
            lab.go(1);
            lab.hint(lab.task().orElseThrow().id());
        }));
        moments.put("lab-find", new Moment(Snapshot.Size.DESIGN, (view, _) -> {
            LabModel lab = Screens.begin(view, 3);
            lab.go(3);
            lab.write("show-twice", "schedule", "main.2");
            lab.check();
            lab.show();
        }));
        moments.put("lab-fix", new Moment(Snapshot.Size.DESIGN, (view, desk) -> {
            LabModel lab = Screens.begin(view, 3);
            lab.go(4);
            String given = desk.editor().textProperty().get();
            desk.editor().type(given.replaceFirst("exit 0", "flush\n    _exit 0"));
            lab.check();
        }));
        moments.put(
                "lab-migrate",
                new Moment(
                        Snapshot.Size.DESIGN,
                        (view, _) -> Screens.begin(view, 9).go(4)));
        return moments;
    }

    private static Stream<Arguments> cases() {
        return moments().keySet().stream()
                .flatMap(name -> Stream.of(Theme.LIGHT, Theme.DARK).map(theme -> Arguments.of(name, theme)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lookAsTheyDidBefore(String name, Theme theme) {
        Moment moment = moments().get(name);
        Snapshot snapshot = new Snapshot("orphaned-lock", 8, Optional.empty(), Optional.empty(), theme, moment.size());
        AtomicReference<DeskModel> desk = new AtomicReference<>();
        WritableImage found = OnWindowThread.call(() ->
                snapshot.draw(Fixtures.source(), desk::set, view -> moment.use().accept(view, desk.get())));
        GoldenPicture.check("moment-" + name + "-" + theme.word(), found, sameLetters);
    }
}
