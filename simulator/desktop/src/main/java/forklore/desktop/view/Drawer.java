package forklore.desktop.view;

import forklore.desktop.model.SimulatorModel;
import forklore.desktop.model.WindowModel;
import forklore.desktop.model.WindowModel.DrawerTab;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The drawer under the diagram and its tabs.
final class Drawer extends VBox {

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double TIGHT_WIDTH = 400;

    private final Map<DrawerTab, ToggleButton> heads = new EnumMap<>(DrawerTab.class);
    private final Map<DrawerTab, Node> bodies = new EnumMap<>(DrawerTab.class);
    private final SimulatorModel simulator;
    private final WindowModel window;
    private final Runnable save;

    /// Makes a drawer with nothing in it yet.
    ///
    /// @param simulator what the tabs show
    /// @param window which tab is open
    /// @param save saves the evidence that the machine disagrees with the model
    Drawer(SimulatorModel simulator, WindowModel window, Runnable save) {
        this.simulator = simulator;
        this.window = window;
        this.save = save;
        getStyleClass().add("drawer");
        setId("drawer");
    }

    /// Puts into it what it shows.
    void fill() {
        HBox bar = new HBox();
        bar.getStyleClass().add("drawer-tabs");
        bar.setMinWidth(0);
        ToggleGroup group = new ToggleGroup();
        for (DrawerTab tab : DrawerTab.values()) {
            ToggleButton head = new ToggleButton(tab.title());
            head.setId("tab-" + tab.name().toLowerCase(Locale.ROOT));
            head.setAccessibleRole(AccessibleRole.TAB_ITEM);
            head.getStyleClass().add("drawer-tab");
            head.setMinWidth(Region.USE_PREF_SIZE);
            head.setToggleGroup(group);
            head.setOnAction(_ -> window.open(tab));
            heads.put(tab, head);
            bar.getChildren().add(head);
        }
        StackPane body = new StackPane();
        body.getStyleClass().add("drawer-body");
        body.setMinHeight(0);
        widthProperty()
                .subscribe(width ->
                        pseudoClassStateChanged(TIGHT, width.doubleValue() > 0 && width.doubleValue() < TIGHT_WIDTH));
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(bar, body);
        window.tabProperty().subscribe(tab -> {
            heads.forEach((each, head) -> head.setSelected(each == tab));
            body.getChildren().setAll(bodies.computeIfAbsent(tab, this::body));
        });
    }

    /// Makes a tab before it is opened, so that opening it is quick.
    ///
    /// @param tab which one
    void prepare(DrawerTab tab) {
        bodies.computeIfAbsent(tab, this::body);
    }

    /// A tab is made when it is first opened: most of them are not needed for the first picture.
    private Node body(DrawerTab tab) {
        return switch (tab) {
            case OUTCOMES -> new OutcomesTab(simulator);
            case STEPS -> new StepsTab(simulator.playback());
            case NATIVE -> new NativeTab(simulator, save);
            case WHY -> new WhyTab(simulator);
        };
    }
}
