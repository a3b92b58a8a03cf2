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

    private static final double LARGER = 0.15;
    private static final int LARGEST = 6;

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
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

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
        return textStep.map(step -> 1 + LARGER * step.intValue());
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
        textStep.set(Math.clamp(textStep.get() + (long) by, 0, LARGEST));
    }

    /// Turns from light to dark or back.
    public void toggleTheme() {
        theme.set(theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    /// Shows or hides the program.
    public void toggleProgram() {
        program.set(!program.get());
    }

    /// Shows or hides the state.
    public void toggleState() {
        state.set(!state.get());
    }

    /// Shows or hides the drawer.
    public void toggleDrawer() {
        drawer.set(!drawer.get());
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
    }

    /// Tells the reader something about the window itself.
    ///
    /// @param sentence what; empty takes it away
    public void tell(String sentence) {
        notice.set(sentence);
    }
}
