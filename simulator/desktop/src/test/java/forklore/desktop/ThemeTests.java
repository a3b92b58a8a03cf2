package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.view.Outside;
import forklore.desktop.view.SimulatorView;
import forklore.stage.picture.Theme;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

/// The theme without the rules of controls that the window has not. [RandomWalkTests] and
/// [LabWalkTests] look at what comes and goes.
class ThemeTests {

    @Test
    void theListNamesWhatTheThemeHasAndTheWindowHasNot() {
        assertThat("tree-table-view").matches(CutTheme.cut());
        assertThat("text-bold").matches(CutTheme.cut());
        assertThat("text-field").doesNotMatch(CutTheme.cut());
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
