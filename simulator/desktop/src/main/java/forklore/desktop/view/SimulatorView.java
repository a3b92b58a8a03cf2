package forklore.desktop.view;

import forklore.desktop.draw.Palette;
import forklore.desktop.draw.Typefaces;
import forklore.desktop.model.CompareModel;
import forklore.desktop.model.DeskModel;
import forklore.desktop.model.DiagramModel;
import forklore.desktop.model.LibraryModel;
import forklore.desktop.model.PaletteModel;
import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.SteerModel;
import forklore.desktop.model.TourModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.model.WindowModel.Place;
import forklore.stage.picture.Theme;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole window: top bar, program, diagram with drawer, state, story and playback, and what
/// lies above them.
public final class SimulatorView extends StackPane {

    private static final PseudoClass CONTRAST = PseudoClass.getPseudoClass("contrast");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass NARROW_CLASS = PseudoClass.getPseudoClass("narrow");
    private static final double NARROW = 1200;
    private static final double DRAWER = 150;
    private static final double LOW_DRAWER = 124;
    private static final double HIGH_DRAWER = 300;
    private static final double LOW = 740;
    private static final double STALE_OPACITY = 0.45;

    private final DeskModel desk;
    private final SimulatorModel simulator;
    private final WindowModel window;
    private final DiagramModel diagramModel;
    private final DiagramPane diagram;
    private final Filing filing;
    private final LabCorner labs;
    private final Keys keys;
    private final Queue<Runnable> empty = new ArrayDeque<>();
    private final Arrangement arrangement;
    private final Queue<Runnable> unmade = new ArrayDeque<>();

    /// Makes the content of a window.
    ///
    /// @param desk what it shows and commands
    /// @param outside the dialogs and the browser
    public SimulatorView(DeskModel desk, Outside outside) {
        this(desk, outside, Parts.ALL);
    }

    /// Makes the content of a window.
    ///
    /// @param desk what it shows and commands
    /// @param outside the dialogs and the browser
    /// @param parts which parts are there from the beginning
    public SimulatorView(DeskModel desk, Outside outside, Parts parts) {
        this.desk = desk;
        this.simulator = desk.simulator();
        this.window = desk.window();
        Typefaces.load();
        getStyleClass().add("simulator");
        for (String sheet : List.of("desktop", "panels", "labs")) {
            getStylesheets().add(sheet(sheet));
        }
        simulator.noticeProperty().subscribe(window::tell);
        diagramModel = new DiagramModel(simulator.playback());
        diagram = new DiagramPane(simulator.playback(), diagramModel, window.colours());
        filing = new Filing(desk, outside, diagramModel);
        labs = new LabCorner(desk, outside, this, this::focusDiagram);
        arrangement = new Arrangement(desk, labs.open(), labs.room());
        keys = new Keys(desk, new Commands(desk, diagramModel, filing, labs).all(), desk.memory());
        keys.listen(diagram);
        keys.listenEverywhere(this);
        desk.palette()
                .teach(() -> keys.all().stream()
                        .map(command -> new PaletteModel.Entry(command.does(), command.label(), command.action()))
                        .toList());
        getChildren().add(frame());
        getChildren().addAll(above());
        unmade.add(labs::labs);
        filing.acceptDrops(this, labs::take);
        window.colours().subscribe(this::dress);
        measure();
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        while (parts == Parts.ALL && !filled()) {
            fillMore();
        }
    }

    /// What of the content is there from the beginning.
    public enum Parts {
        /// Everything.
        ALL,
        /// What a reader needs to look and to step: the picture and what is below it. The bar above, the sides and the
        /// drawer have their places and are empty until [#fillMore].
        PICTURE
    }

    /// Fills the bar above, a side or the drawer, if one is still empty.
    public void fillMore() {
        Optional.ofNullable(empty.poll()).ifPresent(Runnable::run);
    }

    /// {@return whether nothing is still empty}
    public boolean filled() {
        return empty.isEmpty();
    }

    /// {@return which part of the picture is seen, and how}
    public DiagramModel diagram() {
        return diagramModel;
    }

    /// All at once, because each that comes later is a new look for every node. The build has parsed
    /// them already; who runs the classes without it takes the text.
    private static String sheet(String name) {
        return Stream.of(".bss", ".css")
                .map(ending -> SimulatorView.class.getResource("/forklore/desktop/" + name + ending))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .toExternalForm();
    }

    /// Gives the diagram the focus, so that its keys work.
    public void focusDiagram() {
        diagram.requestFocus();
    }

    /// Makes something that is not wanted yet, so that the first use of it is quick. For moments in
    /// which nothing else is to be done.
    ///
    /// @return whether there is more
    public boolean prepareMore() {
        Optional.ofNullable(unmade.poll()).ifPresent(Runnable::run);
        return !unmade.isEmpty();
    }

    /// {@return the labs of this window}
    public LabCorner labs() {
        return labs;
    }

    /// How much room there is, and what is shown where there is little.
    private void measure() {
        widthProperty().subscribe(width -> {
            pseudoClassStateChanged(NARROW_CLASS, width.doubleValue() > 0 && width.doubleValue() < NARROW);
            fit();
        });
        heightProperty().subscribe(_ -> fit());
        window.compactProperty().subscribe(compact -> pseudoClassStateChanged(COMPACT, compact));
        desk.editor().openProperty().subscribe(editing -> {
            if (editing) {
                window.show(Place.PROGRAM);
            }
        });
        desk.tour()
                .bubbleProperty()
                .subscribe(bubble -> bubble.flatMap(TourModel.Bubble::place).ifPresent(window::show));
    }

    private void fit() {
        if (getWidth() > 0 && getHeight() > 0) {
            window.fit(getWidth(), getHeight());
        }
    }

    private Node frame() {
        Drawer drawer = new Drawer(simulator, window, filing::saveEvidence);
        ProgramSide program = new ProgramSide(desk, filing, filing::guidePage);
        unmade.add(program::writing);
        StateSide state = new StateSide(desk, labs.driven());
        // What is read first is filled first.
        TopBar top = new TopBar(
                desk, filing, () -> List.of(libraryButton(desk.library()), new FileMenu(desk, filing, labs::toggle)));
        empty.addAll(List.of(top::fill, program::fill, state::fill, drawer::fill));
        shownIf(program, arrangement.shows(Place.PROGRAM));
        shownIf(state, arrangement.shows(Place.STATE));
        Node lab = shownIf(labs.side(), arrangement.shows(Place.LAB));
        Node centre = centre(drawer);
        HBox.setHgrow(centre, Priority.ALWAYS);
        BorderPane frame = new BorderPane(new HBox(program, centre, state, lab));
        frame.setTop(new VBox(bars(top), notice()));
        StoryBar story = new StoryBar(simulator.playback(), window.colours());
        frame.setBottom(story);
        unmade.add(story::prepare);
        return frame;
    }

    private Node bars(TopBar top) {
        unmade.add(top::prepare);
        StackPane bars = new StackPane(shownIf(top, window.compactProperty().map(compact -> !compact)));
        // Most windows are large enough for all of their lives.
        window.compactProperty().subscribe(compact -> {
            if (compact && bars.getChildren().size() == 1) {
                CompactMenu menu = new CompactMenu(desk, filing, labs::toggle);
                Region bar = new CompactBar(desk, arrangement, menu);
                bars.getChildren().add(shownIf(bar, window.compactProperty().map(now -> now)));
            }
        });
        return bars;
    }

    /// What lies above the picture is made when it is first wanted: most of it is not needed for
    /// the first picture.
    private Node[] above() {
        // Whoever opens something from there wants to see it.
        desk.library().openProperty().subscribe(shown -> focusUnless(shown));
        desk.palette().openProperty().subscribe(kind -> focusUnless(kind.isPresent()));
        return new Node[] {
            whenWanted(
                    desk.library().openProperty().map(shown -> shown),
                    Pos.CENTER,
                    () -> new LibraryPane(desk.library(), window.colours(), desk::open)),
            whenWanted(
                    desk.tour().welcomeProperty().map(shown -> shown),
                    Pos.BOTTOM_CENTER,
                    () -> new WelcomeCards(desk.tour(), this::focusDiagram, desk.editor()::edit, desk::begin)),
            whenWanted(
                    desk.tour().bubbleProperty().map(Optional::isPresent),
                    Pos.TOP_LEFT,
                    () -> new TourBubble(desk.tour())),
            whenWanted(
                    window.keysProperty().map(shown -> shown),
                    Pos.CENTER,
                    () -> new KeySheet(keys.all(), window::toggleKeys)),
            whenWanted(
                    desk.palette().openProperty().map(Optional::isPresent),
                    Pos.TOP_CENTER,
                    () -> new PalettePane(desk.palette())),
            whenWanted(
                    desk.guard().waitingProperty().map(Optional::isPresent),
                    Pos.CENTER,
                    () -> new UnsavedCard(desk.guard(), filing::saveAndGoOn))
        };
    }

    private void focusUnless(boolean shown) {
        if (!shown) {
            focusDiagram();
        }
    }

    private Node whenWanted(ObservableValue<Boolean> wanted, Pos place, Supplier<Region> maker) {
        StackPane holder = new StackPane();
        holder.setPickOnBounds(false);
        holder.setAlignment(place);
        Runnable make = () -> {
            if (holder.getChildren().isEmpty()) {
                holder.getChildren().add(shownIf(maker.get(), wanted));
            }
        };
        wanted.subscribe(now -> {
            if (now) {
                make.run();
            }
        });
        unmade.add(make);
        return shownIf(holder, wanted);
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            window.tell("");
            if (window.keysProperty().get()) {
                window.toggleKeys();
            }
            desk.library().hide();
            labs.hide();
            desk.palette().hide();
            desk.tour().end();
            desk.guard().stay();
            diagramModel.lens().clearSelection();
            focusDiagram();
        }
    }

    private void dress(Theme theme) {
        boolean contrast = window.contrastProperty().get();
        setStyle(Palette.of(theme).declarations());
        pseudoClassStateChanged(CONTRAST, contrast);
    }

    private static Node libraryButton(LibraryModel library) {
        Button button = new Button("Scenarios");
        button.setId("scenarios");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tip.on(button, "All shipped scenarios, to be searched (G)");
        button.setOnAction(_ -> library.show());
        return button;
    }

    private Node staleLabel() {
        Label label = new Label("The picture is of the last text without mistakes");
        label.setId("stale");
        label.getStyleClass().add("stale");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMouseTransparent(true);
        StackPane.setAlignment(label, Pos.BOTTOM_CENTER);
        diagram.opacityProperty().bind(simulator.staleProperty().map(stale -> stale ? STALE_OPACITY : 1.0));
        return shownIf(label, simulator.staleProperty().map(stale -> stale));
    }

    private Node centre(Drawer drawer) {
        CompareModel compare = desk.compare();
        // A window that opens a scenario has nothing to say there.
        Node problems = whenWanted(ProblemsPane.wanted(simulator), Pos.CENTER, () -> new ProblemsPane(simulator));
        Node checking = whenWanted(
                simulator.progressProperty().map(Optional::isPresent),
                Pos.TOP_CENTER,
                () -> new CheckingCard(simulator));
        StackPane stage =
                new StackPane(ComparePane.marked(diagram, diagramModel, compare), staleLabel(), problems, checking);
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox centre = new VBox(shownIf(stage, arrangement.shows(Place.PICTURE)));
        ComparePane.whenCompared(desk, centre, stage, arrangement.shows(Place.PICTURE));
        for (WindowModel.DrawerTab tab : WindowModel.DrawerTab.values()) {
            unmade.add(() -> drawer.prepare(tab));
        }
        ObservableValue<Double> height = drawerHeight();
        drawer.minHeightProperty().bind(compactOr(0, height));
        drawer.maxHeightProperty().bind(compactOr(Double.MAX_VALUE, height));
        VBox.setVgrow(drawer, Priority.SOMETIMES);
        centre.getChildren().add(shownIf(drawer, arrangement.shows(Place.RESULTS)));
        ObservableValue<Boolean> side = Bindings.createObjectBinding(
                () -> stage.isVisible() || drawer.isVisible(), stage.visibleProperty(), drawer.visibleProperty());
        return shownIf(centre, side);
    }

    private ObservableValue<Double> compactOr(double alone, ObservableValue<Double> height) {
        return window.compactProperty().flatMap(compact -> height.map(usual -> compact ? alone : usual));
    }

    /// A real run has more to say than fits into the usual height, and so has one that the model excludes.
    private ObservableValue<Double> drawerHeight() {
        return Bindings.createObjectBinding(
                () -> {
                    boolean steered = !(simulator.steering().stateProperty().get() instanceof SteerModel.State.Idle);
                    boolean much = window.tabProperty().get() == WindowModel.DrawerTab.NATIVE
                            && (steered || !simulator.contradictions().isEmpty());
                    return getHeight() < LOW ? LOW_DRAWER : much ? HIGH_DRAWER : DRAWER;
                },
                window.tabProperty(),
                simulator.steering().stateProperty(),
                simulator.natives().countsProperty(),
                heightProperty());
    }

    private Node notice() {
        Label label = new Label();
        label.setId("notice");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(window.noticeProperty());
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Button close = new Button("Close");
        close.setId("notice-close");
        close.setAccessibleText("Close the notice");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> window.tell(""));
        HBox bar = new HBox(label, close);
        bar.getStyleClass().add("notice");
        return shownIf(bar, window.noticeProperty().map(text -> !text.isEmpty()));
    }

    private static <R extends Node> R shownIf(R node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
