package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.Outside;
import forklore.desktop.view.SimulatorView;
import forklore.stage.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.Styleable;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

/// The theme without the rules of controls that the window has not. [RandomWalkTests] and
/// [LabWalkTests] look at what comes and goes.
class ThemeTests {

    private static final Pattern CONTROL =
            Pattern.compile("^import (javafx\\.scene\\.control\\.\\w+);", Pattern.MULTILINE);

    @Test
    void theListNamesWhatTheThemeHasAndTheWindowHasNot() {
        assertThat("tree-table-view").matches(CutTheme.cut());
        assertThat("text-bold").matches(CutTheme.cut());
        assertThat("text-field").doesNotMatch(CutTheme.cut());
    }

    /// Menus come and go, so what the sources use is asked, too.
    @Test
    void noControlThatTheSourcesUseHasAStyleClassWhoseRulesAreCutOut() throws IOException {
        Set<String> classes = new TreeSet<>();
        try (Stream<Path> sources =
                Files.walk(Path.of(System.getProperty("forklore.root"), "simulator/desktop/src/main/java"))) {
            for (Path source :
                    sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher used = CONTROL.matcher(Files.readString(source));
                while (used.find()) {
                    classes.addAll(OnWindowThread.call(() -> styleClasses(used.group(1))));
                }
            }
        }

        assertThat(classes).contains("button", "combo-box", "radio-menu-item", "menu-button");
        assertThat(classes).noneMatch(CutTheme.cut());
    }

    /// {@return the style classes that a control has from the beginning; none if it is none, or cannot stand alone}
    private static List<String> styleClasses(String name) {
        try {
            return Class.forName(name).getConstructor().newInstance() instanceof Styleable control
                    ? control.getStyleClass()
                    : List.of();
        } catch (ReflectiveOperationException none) {
            return List.of();
        }
    }

    @Test
    void noPartOfTheWindowHasAStyleClassWhoseRulesAreCutOut() {
        Set<String> classes = OnWindowThread.call(() -> {
            ForkloreApplication.dress(Theme.DARK);
            DeskModel desk = Fixtures.desk(Fixtures.open("orphaned-lock", 1), new WindowModel(Theme.DARK));
            SimulatorView view = new SimulatorView(desk, Outside.none());
            while (view.prepareMore()) {
                assertThat(view.isVisible()).isTrue();
            }
            desk.editor().edit();
            desk.library().show();
            new Scene(view, 1440, 860).snapshot(null);
            Set<String> all = new TreeSet<>();
            CutTheme.gather(view, all);
            return all;
        });

        assertThat(classes).contains("button", "combo-box", "text-field", "scroll-bar", "list-view");
        assertThat(classes).noneMatch(CutTheme.cut());
    }
}
