package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.NativeModel;
import forklore.desktop.model.Opened;
import forklore.desktop.model.RunChoice;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.stage.picture.Icon;
import forklore.stage.picture.Role;
import forklore.stage.picture.Theme;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Name, title, platform, the runs to choose from, and the few things that concern the whole window.
final class TopBar extends HBox {

    private static final double NARROW = 1540;
    private static final double VERY_NARROW = 1100;

    private final SimulatorModel simulator;
    private final WindowModel window;
    private final DeskModel desk;
    private final Filing filing;
    private final Supplier<List<Node>> menus;
    private final Label title = new Label();
    private final Choice<RunChoice> schedule = new Choice<>();
    private final Choice<String> profile = new Choice<>();

    /// Makes a bar with nothing in it yet.
    ///
    /// @param desk what it shows and commands
    /// @param filing copies, and runs
    /// @param menus makes what stands at its left
    TopBar(DeskModel desk, Filing filing, Supplier<List<Node>> menus) {
        this.desk = desk;
        this.menus = menus;
        this.filing = filing;
        this.simulator = desk.simulator();
        this.window = desk.window();
        getStyleClass().add("top-bar");
    }

    /// Puts into it what it shows.
    void fill() {
        Label name = new Label("Forklore", Icons.icon(Icon.FORK, Role.ACCENT, 13));
        name.getStyleClass().add("product");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        title.getStyleClass().add("title");
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        title.setMinWidth(60);
        Tip.whole(title);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().add(name);
        getChildren().addAll(menus.get());
        getChildren().addAll(rule, title, gap);
        getChildren()
                .addAll(
                        caption("Profile", NARROW),
                        profile(),
                        caption("Schedule", NARROW),
                        schedule,
                        new CompareMenu(desk));
        getChildren().addAll(copy(), nativeButton(), themeButton());
        fillSchedule();
        simulator.openedProperty().subscribe(opened -> title.setText(titleOf(opened)));
    }

    /// Makes the lists of the boxes.
    void prepare() {
        profile.prepare();
        schedule.prepare();
    }

    private Label caption(String text, double from) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(from));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node profile() {
        profile.getItems().setAll("core");
        profile.getSelectionModel().selectFirst();
        // The value follows the model; only the reader's choice goes the other way.
        simulator.openedProperty().subscribe(opened -> {
            if (opened instanceof Opened.Ready ready) {
                if (!profile.getItems().equals(ready.scenario().platforms())) {
                    profile.getItems().setAll(ready.scenario().platforms());
                }
                profile.setValue(ready.verdict().platform());
            }
        });
        profile.setOnAction(_ -> Optional.ofNullable(profile.getValue()).ifPresent(simulator::choosePlatform));
        profile.setId("profile");
        profile.setAccessibleText("Platform profile");
        profile.tip("On which platform the scenario is checked and played.");
        profile.setMinWidth(100);
        return profile;
    }

    private void fillSchedule() {
        schedule.setId("schedule");
        schedule.setAccessibleText("Schedule");
        schedule.setItems(simulator.runs());
        schedule.setMinWidth(150);
        schedule.tip("Which run is shown: the shortest one to each outcome.");
        // The value follows the model; only the reader's choice goes the other way.
        simulator.runProperty().subscribe(run -> schedule.setValue(run.orElse(null)));
        schedule.setOnAction(_ -> Optional.ofNullable(schedule.getValue()).ifPresent(simulator::choose));
    }

    private Node copy() {
        Button button = new Button("Copy");
        button.setId("copy");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tip.on(
                button,
                "Copies the schedule of this run (Ctrl+L). Play it again with:\n"
                        + "forklore open SCENARIO --schedule TOKEN --step N");
        button.disableProperty().bind(simulator.runProperty().map(Optional::isEmpty));
        button.setOnAction(_ -> filing.copyToken());
        // The menu of files has it, too.
        button.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(VERY_NARROW));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private Node nativeButton() {
        Button button = new Button();
        button.setId("run-natively");
        button.getStyleClass().add("accent");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tip.on(
                button,
                "Compiles the C program of this scenario and runs it " + NativeModel.RUNS + " times on this machine.");
        button.textProperty()
                .bind(simulator
                        .natives()
                        .stateProperty()
                        .map(state -> state instanceof NativeModel.State.Running ? "Cancel runs" : "Run natively"));
        button.disableProperty().bind(simulator.runProperty().map(Optional::isEmpty));
        button.setOnAction(_ -> filing.runNatively());
        return button;
    }

    private Node themeButton() {
        Button button = new Button();
        button.setId("theme");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(window.themeProperty().map(theme -> theme == Theme.LIGHT ? "Light" : "Dark"));
        Tip.on(button, "Light or dark (T)");
        button.setOnAction(_ -> window.toggleTheme());
        return button;
    }

    private static String titleOf(Opened opened) {
        return switch (opened) {
            case Opened.Ready ready -> ready.scenario().title();
            case Opened.Checking(String name) -> name.isEmpty() ? "" : "Checking " + name;
            case Opened.Rejected rejected -> rejected.file();
            case Opened.Unreadable _ -> "Nothing is open";
        };
    }
}
