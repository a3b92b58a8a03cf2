package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.Opened;
import forklore.desktop.model.WindowModel;
import forklore.desktop.model.WindowModel.Place;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// Which parts of the window are seen: all that are wanted; or, where there is no room for them beside each other, one.
final class Arrangement {

    private final DeskModel desk;
    private final WindowModel window;
    private final ObservableValue<Boolean> lab;
    private final ObservableValue<Boolean> room;
    private final Observable[] reasons;
    private final ObservableValue<Place> alone;

    /// Makes an arrangement.
    ///
    /// @param desk what is wanted, and what is open
    /// @param lab whether there is the sheet of a lab
    /// @param room whether there is room for the state beside everything else
    Arrangement(DeskModel desk, ObservableValue<Boolean> lab, ObservableValue<Boolean> room) {
        this.desk = desk;
        this.window = desk.window();
        this.lab = lab;
        this.room = room;
        this.reasons = new Observable[] {
            window.compactProperty(),
            window.placeProperty(),
            window.programProperty(),
            window.stateProperty(),
            window.drawerProperty(),
            desk.editor().openProperty(),
            desk.simulator().openedProperty(),
            lab,
            room
        };
        this.alone = Bindings.createObjectBinding(this::chosen, reasons);
    }

    /// {@return whether a part is seen}
    ///
    /// @param place which
    ObservableValue<Boolean> shows(Place place) {
        return Bindings.createObjectBinding(() -> isShown(place), reasons);
    }

    /// {@return whether there is such a part now}
    ///
    /// @param place which
    ObservableValue<Boolean> has(Place place) {
        return Bindings.createObjectBinding(() -> isThere(place), reasons);
    }

    /// {@return the part that is seen alone, where one is}
    ObservableValue<Place> alone() {
        return alone;
    }

    private Place chosen() {
        Place wanted = window.placeProperty().get();
        return isThere(wanted) ? wanted : Place.PICTURE;
    }

    private boolean isShown(Place place) {
        return window.compactProperty().get() ? chosen() == place : isWanted(place) && isThere(place);
    }

    private boolean isWanted(Place place) {
        return switch (place) {
            case PROGRAM -> window.programProperty().get();
            case STATE -> window.stateProperty().get() && room.getValue();
            case RESULTS -> window.drawerProperty().get();
            case PICTURE, LAB -> true;
        };
    }

    /// Without a scenario the panels have nothing to say; but a text with mistakes can be edited.
    private boolean isThere(Place place) {
        boolean ready = desk.simulator().openedProperty().get() instanceof Opened.Ready;
        return switch (place) {
            case PROGRAM -> ready || desk.editor().openProperty().get();
            case STATE, RESULTS -> ready;
            case PICTURE -> true;
            case LAB -> lab.getValue();
        };
    }
}
