package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.WindowModel.Place;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The upper edge of a window with room for one part only: a menu of everything, and which part is seen.
final class CompactBar extends HBox {

    /// Makes a bar.
    ///
    /// @param desk what it commands
    /// @param arrangement which part is seen
    /// @param menu everything else that can be done
    CompactBar(DeskModel desk, Arrangement arrangement, CompactMenu menu) {
        setId("compact-bar");
        getStyleClass().addAll("top-bar", "compact-bar");
        getChildren().add(menu);
        ToggleGroup group = new ToggleGroup();
        for (Place place : Place.values()) {
            ToggleButton head = new ToggleButton(place.title());
            head.setId("place-" + place.name().toLowerCase(Locale.ROOT));
            head.setAccessibleRole(AccessibleRole.TAB_ITEM);
            head.getStyleClass().add("drawer-tab");
            head.setMinWidth(Region.USE_PREF_SIZE);
            head.setToggleGroup(group);
            head.setOnAction(_ -> {
                desk.window().show(place);
                // A toggle that is pressed again would be off.
                head.setSelected(arrangement.alone().getValue() == place);
            });
            head.visibleProperty().bind(arrangement.has(place));
            head.managedProperty().bind(head.visibleProperty());
            arrangement.alone().subscribe(now -> head.setSelected(now == place));
            getChildren().add(head);
        }
    }
}
