package forklore.desktop.view;

import forklore.desktop.draw.Palette;
import forklore.desktop.draw.Typefaces;
import forklore.desktop.model.DeskModel;
import forklore.desktop.model.DiagramModel;
import forklore.desktop.model.LibraryModel;
import forklore.desktop.model.Opened;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.stage.picture.Theme;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole window: top bar, program, diagram with drawer, state, story and playback, and what lies above them.
public final class SimulatorView extends StackPane {

    private static final double DRAWER = 150;
    private static final double LOW_DRAWER = 124;
    private static final double LOW = 740;
    private static final double STALE_OPACITY = 0.45;

    private final SimulatorModel simulator;
    private final WindowModel window;
    private final DiagramPane diagram;
    private final TopBar top;

    /// Makes the content of a window.
    ///
    /// @param desk what it shows and commands
    /// @param outside the dialogs and the browser
    public SimulatorView(DeskModel desk, Outside outside) {
        this.simulator = desk.simulator();
        this.window = desk.window();
        Filing filing = new Filing(desk, outside);
        Typefaces.load();
        getStyleClass().add("simulator");
        getStylesheets()
                .add(Objects.requireNonNull(SimulatorView.class.getResource("/forklore/desktop/desktop.css"))
                        .toExternalForm());
        DiagramModel diagramModel = new DiagramModel(simulator.playback());
        diagram = new DiagramPane(simulator.playback(), diagramModel, window.themeProperty());
        Keys keys = new Keys(simulator.playback(), diagramModel, window);
        keys.listen(diagram);
        top = new TopBar(desk, libraryButton(desk.library()), new FileMenu(desk, filing));
        BorderPane frame = new BorderPane(centre());
        frame.setTop(new VBox(top, notice()));
        frame.setLeft(shownIf(new ProgramSide(desk, filing, filing::guidePage), programShown(desk)));
        frame.setRight(shownIf(new StatePanel(simulator), ready(window.stateProperty())));
        frame.setBottom(new StoryBar(simulator.playback(), window.themeProperty()));
        KeySheet sheet = new KeySheet(keys.all(), window::toggleKeys);
        UnsavedCard unsaved = new UnsavedCard(desk.guard(), filing::saveAndGoOn);
        getChildren()
                .addAll(
                        frame,
                        shownIf(
                                new LibraryPane(desk.library(), window.themeProperty(), desk::open),
                                desk.library().openProperty().map(shown -> shown)),
                        welcome(desk),
                        new TourBubble(desk.tour()),
                        shownIf(sheet, window.keysProperty()),
                        shownIf(unsaved, desk.guard().waitingProperty().map(Optional::isPresent)));
        filing.acceptDrops(this);
        setAlignment(sheet, Pos.CENTER);
        window.themeProperty().subscribe(this::dress);
        simulator.noticeProperty().subscribe(window::tell);
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                accelerator(scene, KeyCode.L, top::copyToken);
                accelerator(scene, KeyCode.O, filing::open);
                accelerator(scene, KeyCode.S, filing::save);
            }
        });
    }

    /// Gives the diagram the focus, so that its keys work.
    public void focusDiagram() {
        diagram.requestFocus();
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            window.tell("");
            if (window.keysProperty().get()) {
                window.toggleKeys();
            }
            simulator.library().hide();
            focusDiagram();
        }
    }

    private void dress(Theme theme) {
        setStyle(Palette.of(theme).declarations());
    }

    private static Node libraryButton(LibraryModel library) {
        Button button = new Button("Scenarios");
        button.setId("scenarios");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip("All shipped scenarios, to be searched (G)"));
        button.setOnAction(_ -> library.show());
        return button;
    }

    private Node welcome(DeskModel desk) {
        WelcomeCards cards = new WelcomeCards(desk.tour(), this::focusDiagram, desk.editor()::edit, desk::begin);
        setAlignment(cards, Pos.BOTTOM_CENTER);
        return shownIf(cards, desk.tour().welcomeProperty().map(shown -> shown));
    }

    private static void accelerator(Scene scene, KeyCode code, Runnable command) {
        scene.getAccelerators().put(new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN), command);
    }

    /// A text with mistakes has no picture yet, but it can be edited.
    private ObservableValue<Boolean> programShown(DeskModel desk) {
        return desk.editor()
                .openProperty()
                .flatMap(editing -> editing ? window.programProperty() : ready(window.programProperty()));
    }

    private Node staleLabel() {
        Label label = new Label("The picture is of the last text without mistakes");
        label.setId("stale");
        label.getStyleClass().add("stale");
        label.setMouseTransparent(true);
        StackPane.setAlignment(label, Pos.BOTTOM_CENTER);
        diagram.opacityProperty().bind(simulator.staleProperty().map(stale -> stale ? STALE_OPACITY : 1.0));
        return shownIf(label, simulator.staleProperty().map(stale -> stale));
    }

    private Node centre() {
        StackPane stage = new StackPane(diagram, staleLabel(), new ProblemsPane(simulator));
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        Drawer drawer = new Drawer(simulator, window);
        drawer.minHeightProperty().bind(heightProperty().map(all -> all.doubleValue() < LOW ? LOW_DRAWER : DRAWER));
        drawer.maxHeightProperty().bind(drawer.minHeightProperty());
        return new VBox(stage, shownIf(drawer, ready(window.drawerProperty())));
    }

    /// Without a scenario the panels have nothing to say.
    private ObservableValue<Boolean> ready(ObservableValue<Boolean> wanted) {
        return wanted.flatMap(want -> simulator.openedProperty().map(opened -> want && opened instanceof Opened.Ready));
    }

    private Node notice() {
        Label label = new Label();
        label.setId("notice");
        label.setWrapText(true);
        label.textProperty().bind(window.noticeProperty());
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Button close = new Button("Close");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> window.tell(""));
        HBox bar = new HBox(label, close);
        bar.getStyleClass().add("notice");
        return shownIf(bar, window.noticeProperty().map(text -> !text.isEmpty()));
    }

    private static Node shownIf(Region node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
