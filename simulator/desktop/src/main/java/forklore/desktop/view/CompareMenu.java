package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.Exercise;
import forklore.desktop.model.SimulatorModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What the shown run can be compared with.
final class CompareMenu extends MenuButton {

    private static final int LONGEST = 12;

    private final DeskModel desk;

    /// Makes a menu.
    ///
    /// @param desk what it shows and commands
    CompareMenu(DeskModel desk) {
        super("Compare");
        this.desk = desk;
        setId("compare-with");
        setMinWidth(USE_PREF_SIZE);
        // Filled when it is opened: by then the runs are those of the open scenario.
        setOnShowing(_ -> fill());
        SimulatorModel simulator = desk.simulator();
        disableProperty()
                .bind(simulator
                        .runProperty()
                        .flatMap(run -> simulator
                                .withheldProperty()
                                .map(withheld -> run.isEmpty() || withheld != Exercise.Withheld.NOTHING)));
        fill();
    }

    private void fill() {
        getItems().setAll(items(desk));
    }

    /// {@return what the shown run can be compared with, now}
    ///
    /// @param desk what is shown and commanded
    static List<MenuItem> items(DeskModel desk) {
        SimulatorModel simulator = desk.simulator();
        List<MenuItem> items = new ArrayList<>();
        simulator.runs().stream()
                .filter(run -> simulator
                        .runProperty()
                        .get()
                        .filter(shown -> shown == run)
                        .isEmpty())
                .limit(LONGEST)
                .forEach(run -> items.add(item(run.label(), () -> desk.compare().with(run))));
        items.add(new SeparatorMenuItem());
        simulator
                .ready()
                .ifPresent(ready -> ready.scenario().platforms().stream()
                        .filter(platform -> !platform.equals(ready.verdict().platform()))
                        .forEach(platform -> items.add(
                                item("On " + platform, () -> desk.compare().withPlatform(platform)))));
        return items;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
