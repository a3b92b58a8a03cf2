package forklore.desktop;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.WindowModel;
import forklore.stage.picture.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that can lie beside or above the picture, in both themes, pixel by pixel.
class WindowMomentTests {

    private static boolean sameLetters;

    @BeforeAll
    static void probe() {
        sameLetters = WindowPictureTests.lettersAreTheSame();
    }

    private static Map<String, Consumer<DeskModel>> moments() {
        Map<String, Consumer<DeskModel>> moments = new LinkedHashMap<>();
        moments.put("editor", desk -> desk.editor().edit());
        moments.put("editor-mistakes", desk -> {
            desk.editor().edit();
            String text = desk.editor().textProperty().get();
            desk.editor().type(text.replace("scenario orphaned-lock", "scenaro orphaned-lock"));
        });
        moments.put("unsaved", desk -> {
            desk.editor().type(desk.editor().textProperty().get() + "\n# mine\n");
            desk.open("printed-twice");
        });
        moments.put("library", desk -> desk.library().show());
        moments.put("library-search", desk -> {
            desk.library().show();
            desk.library().search("orphaned-lock");
        });
        moments.put("welcome", desk -> desk.tour().welcome());
        moments.put("tour", desk -> desk.tour().begin());
        runs(moments);
        drawer(moments);
        moments.put("keys", desk -> desk.window().toggleKeys());
        moments.put("contrast", desk -> desk.window().toggleContrast());
        moments.put("no-such-scenario", desk -> desk.open("no-such-scenario"));
        return moments;
    }

    private static void runs(Map<String, Consumer<DeskModel>> moments) {
        moments.put("you-choose", desk -> {
            desk.simulator().playback().goTo(3);
            desk.scheduler().begin();
            desk.scheduler().choose(0);
        });
        moments.put("you-came-to-an-end", desk -> {
            desk.simulator().playback().goTo(7);
            desk.scheduler().begin();
            desk.scheduler().choose(0);
        });
        moments.put(
                "two-schedules",
                desk -> desk.compare().with(desk.simulator().runs().get(1)));
        moments.put("two-platforms", desk -> desk.compare().withPlatform("posix"));
    }

    private static void drawer(Map<String, Consumer<DeskModel>> moments) {
        moments.put("all-steps", desk -> {
            desk.simulator().playback().mark(List.of(2, 5));
            desk.window().open(WindowModel.DrawerTab.STEPS);
        });
        moments.put("why", desk -> desk.window().open(WindowModel.DrawerTab.WHY));
        moments.put("disagreement", desk -> {
            Screens.contradict(desk.simulator());
            desk.window().open(WindowModel.DrawerTab.NATIVE);
        });
    }

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (String name : moments().keySet()) {
            for (Theme theme : Theme.usual()) {
                cases.add(Arguments.of(name, theme));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lookAsTheyDidBefore(String name, Theme theme) {
        Snapshot snapshot =
                new Snapshot("orphaned-lock", 8, Optional.empty(), Optional.empty(), theme, Snapshot.Size.DESIGN);
        WritableImage found = OnWindowThread.call(
                () -> snapshot.draw(Fixtures.source(), moments().get(name)));
        GoldenPicture.check("moment-" + name + "-" + theme.word(), found, sameLetters);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aSearchThatRunsLooksAsItDidBefore(Theme theme) {
        WritableImage found = OnWindowThread.call(
                () -> Screens.open(Screens.named("checking"), new Screens.Sight(Snapshot.Size.DESIGN, theme, 0))
                        .snapshot(null));
        GoldenPicture.check("moment-checking-" + theme.word(), found, sameLetters);
    }
}
