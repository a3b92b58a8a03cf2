package forklore.desktop.model;

import forklore.stage.picture.Theme;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// What of the window is to be seen, whatever scenario it shows.
public final class WindowModel {

    /// From the usual size to twice of it.
    private static final double[] SCALES = {1, 1.15, 1.3, 1.45, 1.6, 1.8, 2};

    private static final double LEAST_WIDTH = 1020;
    private static final double LEAST_HEIGHT = 580;

    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper program = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper state = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper drawer = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper keys = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper contrast = new ReadOnlyBooleanWrapper();
    private final ObservableValue<Theme> colours =
            Bindings.createObjectBinding(() -> contrast.get() ? theme.get().contrast() : theme.get(), theme, contrast);
    private final ReadOnlyBooleanWrapper letters = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyIntegerWrapper textStep = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<DrawerTab> tab = new ReadOnlyObjectWrapper<>(DrawerTab.OUTCOMES);
    private final ReadOnlyBooleanWrapper compact = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.PICTURE);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /// The parts of the window, of which a small one shows one at a time.
    public enum Place {
        /// The program, or its text.
        PROGRAM("Program"),
        /// What happens.
        PICTURE("Picture"),
        /// The state after a step, and whose turn is next.
        STATE("State"),
        /// The drawer.
        RESULTS("Results"),
        /// The sheet of the lab that is open.
        LAB("Lab");

        private final String title;

        Place(String title) {
            this.title = title;
        }

        /// {@return what the part is called}
        public String title() {
            return title;
        }
    }

    /// The tabs of the drawer.
    public enum DrawerTab {
        /// Every outcome, modelled and real.
        OUTCOMES("Outcomes"),
        /// The run as a list of sentences.
        STEPS("All steps"),
        /// The campaign of real runs.
        NATIVE("Native runs"),
        /// Why the run ends as it does.
        WHY("Why");

        private final String title;

        DrawerTab(String title) {
            this.title = title;
        }

        /// {@return what the tab is called}
        public String title() {
            return title;
        }
    }

    /// {@return the theme with the contrast that is wanted}
    public ObservableValue<Theme> colours() {
        return colours;
    }

    /// Makes a window with everything shown.
    ///
    /// @param themeAtStart light or dark
    public WindowModel(Theme themeAtStart) {
        theme.set(themeAtStart);
    }

    /// {@return light or dark}
    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /// {@return whether the program is shown}
    public ReadOnlyBooleanProperty programProperty() {
        return program.getReadOnlyProperty();
    }

    /// {@return whether the state is shown}
    public ReadOnlyBooleanProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// {@return whether the drawer is shown}
    public ReadOnlyBooleanProperty drawerProperty() {
        return drawer.getReadOnlyProperty();
    }

    /// {@return whether the sheet of keys is shown}
    public ReadOnlyBooleanProperty keysProperty() {
        return keys.getReadOnlyProperty();
    }

    /// {@return the open tab of the drawer}
    public ReadOnlyObjectProperty<DrawerTab> tabProperty() {
        return tab.getReadOnlyProperty();
    }

    /// {@return what to tell the reader about the window itself; empty for nothing}
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// {@return whether lines and words are drawn with the strongest colours}
    public ReadOnlyBooleanProperty contrastProperty() {
        return contrast.getReadOnlyProperty();
    }

    /// {@return whether a letter alone is a key of the diagram}
    public ReadOnlyBooleanProperty lettersProperty() {
        return letters.getReadOnlyProperty();
    }

    /// {@return how often everything was enlarged, from 0}
    public ReadOnlyIntegerProperty textStepProperty() {
        return textStep.getReadOnlyProperty();
    }

    /// {@return how large everything is drawn; 1 is the usual size}
    public ObservableValue<Double> scale() {
        return textStep.map(step -> SCALES[step.intValue()]);
    }

    /// {@return whether there is room for one part only}
    public ReadOnlyBooleanProperty compactProperty() {
        return compact.getReadOnlyProperty();
    }

    /// {@return the part that is shown where there is room for one only}
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// There is so much room, measured in what is drawn, however large that is drawn.
    ///
    /// @param width the width of the window, divided by the scale
    /// @param height its height, divided by the scale
    public void fit(double width, double height) {
        compact.set(width < LEAST_WIDTH || height < LEAST_HEIGHT);
    }

    /// Shows a part of the window where there is room for one only.
    ///
    /// @param wanted which
    public void show(Place wanted) {
        place.set(wanted);
    }

    /// Where all parts are shown, a part that is shown is hidden; where one is, the picture comes back.
    private void toggle(ReadOnlyBooleanWrapper part, Place where) {
        if (compact.get()) {
            place.set(place.get() == where ? Place.PICTURE : where);
        } else {
            part.set(!part.get());
        }
    }

    /// Turns the strongest colours on or off.
    public void toggleContrast() {
        contrast.set(!contrast.get());
    }

    /// Lets letters be keys, or not.
    public void toggleLetters() {
        letters.set(!letters.get());
        tell(
                letters.get()
                        ? "Letters are keys of the diagram again."
                        : "Letters do nothing now. Ctrl+Shift+K lets them"
                                + " be keys again; everything is in Ctrl+Shift+P, too.");
    }

    /// Makes everything larger or smaller, within bounds.
    ///
    /// @param by how many steps
    public void enlarge(int by) {
        textStep.set(Math.clamp(textStep.get() + (long) by, 0, SCALES.length - 1));
    }

    /// Turns from light to dark or back.
    public void toggleTheme() {
        theme.set(theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    /// Shows or hides the program.
    public void toggleProgram() {
        toggle(program, Place.PROGRAM);
    }

    /// Shows or hides the state.
    public void toggleState() {
        toggle(state, Place.STATE);
    }

    /// Shows or hides the drawer.
    public void toggleDrawer() {
        toggle(drawer, Place.RESULTS);
    }

    /// Shows or hides the sheet of keys.
    public void toggleKeys() {
        keys.set(!keys.get());
    }

    /// Opens a tab, and the drawer with it.
    ///
    /// @param wanted the tab
    public void open(DrawerTab wanted) {
        tab.set(wanted);
        drawer.set(true);
        place.set(Place.RESULTS);
    }

    /// Tells the reader something about the window itself.
    ///
    /// @param sentence what; empty takes it away
    public void tell(String sentence) {
        notice.set(sentence);
    }
}
