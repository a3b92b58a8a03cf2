package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.Exercise;
import forklore.desktop.model.Opened;
import forklore.desktop.model.RunChoice;
import forklore.desktop.model.SimulatorModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Everything that stands in the bars of a large window, for one in which they have no room.
final class CompactMenu extends MenuButton {

    private final DeskModel desk;
    private final SimulatorModel simulator;
    private final Filing filing;
    private final Menu file = new Menu("File");

    /// Makes a menu.
    ///
    /// @param desk what it shows and commands
    /// @param filing files and copies
    /// @param labs shows the labs
    CompactMenu(DeskModel desk, Filing filing, Runnable labs) {
        super("Menu");
        this.desk = desk;
        this.simulator = desk.simulator();
        this.filing = filing;
        setId("menu");
        setMinWidth(USE_PREF_SIZE);
        file.getItems().addAll(FileMenu.items(desk, filing, labs));
        // Filled when it is opened: by then it is of the open scenario.
        setOnShowing(_ -> fill());
        fill();
    }

    private void fill() {
        boolean none = simulator.runProperty().get().isEmpty();
        boolean withheld = simulator.withheldProperty().get() != Exercise.Withheld.NOTHING;
        getItems()
                .setAll(
                        item("Scenarios\u2026  (G)", desk.library()::show, false),
                        file,
                        new SeparatorMenuItem(),
                        menu("Platform", platforms()),
                        menu("Schedule", schedules()),
                        menu("Compare", withheld || none ? List.of() : CompareMenu.items(desk)),
                        item(simulator.natives().running() ? "Cancel runs" : "Run natively", filing::runNatively, none),
                        new SeparatorMenuItem(),
                        item("Next branch  (N)", simulator.playback()::nextBranch, none),
                        menu("Speed", speeds()),
                        new SeparatorMenuItem(),
                        item("Light or dark  (T)", desk.window()::toggleTheme, false),
                        item("All commands\u2026  (Ctrl+Shift+P)", desk.palette()::commands, false),
                        item("Keys\u2026  (F2)", desk.window()::toggleKeys, false));
    }

    private List<MenuItem> platforms() {
        List<MenuItem> items = new ArrayList<>();
        if (simulator.openedProperty().get() instanceof Opened.Ready ready) {
            String now = ready.verdict().platform();
            for (String each : ready.scenario().platforms()) {
                items.add(choice(each, each.equals(now), () -> simulator.choosePlatform(each)));
            }
        }
        return items;
    }

    private List<MenuItem> schedules() {
        List<MenuItem> items = new ArrayList<>();
        for (RunChoice each : simulator.runs()) {
            boolean shown = simulator.runProperty().get().equals(Optional.of(each));
            items.add(choice(each.label(), shown, () -> simulator.choose(each)));
        }
        return items;
    }

    private List<MenuItem> speeds() {
        double now = simulator.playback().speedProperty().get();
        return StoryBar.SPEEDS.stream()
                .map(each -> choice(
                        StoryBar.words(each),
                        each == now,
                        () -> simulator.playback().setSpeed(each)))
                .toList();
    }

    private static Menu menu(String text, List<MenuItem> items) {
        Menu menu = new Menu(text);
        menu.getItems().addAll(items);
        menu.setDisable(items.isEmpty());
        return menu;
    }

    private static MenuItem choice(String text, boolean chosen, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setSelected(chosen);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static MenuItem item(String text, Runnable action, boolean disabled) {
        MenuItem item = new MenuItem(text);
        item.setDisable(disabled);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
