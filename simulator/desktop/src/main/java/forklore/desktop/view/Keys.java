package forklore.desktop.view;

import forklore.desktop.model.DiagramModel;
import forklore.desktop.model.Milestones;
import forklore.desktop.model.Playback;
import forklore.desktop.model.WindowModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the diagram. They work only while it has the focus, so that no letter is taken from a text field or
/// a screen reader.
final class Keys {

    private static final double ZOOM = 1.25;
    private static final double PAN = 60;

    private final Playback playback;
    private final DiagramModel diagram;
    private final List<Key> all = new ArrayList<>();

    /// A key.
    ///
    /// @param codes what can be pressed
    /// @param shift whether Shift is held with it
    /// @param label how the sheet writes it
    /// @param does what it does, a phrase
    /// @param command does it
    record Key(List<KeyCode> codes, boolean shift, String label, String does, Runnable command) {}

    /// Makes the keys.
    ///
    /// @param playback what moves
    /// @param diagram what zooms
    /// @param window what opens and closes
    Keys(Playback playback, DiagramModel diagram, WindowModel window) {
        this.playback = playback;
        this.diagram = diagram;
        moving();
        looking();
        key("T", "light or dark", window::toggleTheme, KeyCode.T);
        key("Q", "drawer", window::toggleDrawer, KeyCode.Q);
        key("1", "program", window::toggleProgram, KeyCode.DIGIT1, KeyCode.NUMPAD1);
        key("2", "state", window::toggleState, KeyCode.DIGIT2, KeyCode.NUMPAD2);
        key("?", "this list", window::toggleKeys, KeyCode.F1);
    }

    private void moving() {
        key("\u2192 or .", "next step", playback::next, KeyCode.RIGHT, KeyCode.PERIOD);
        key("\u2190 or ,", "previous step", playback::back, KeyCode.LEFT, KeyCode.COMMA);
        shifted("Shift + \u2192", "next step of the same thread", () -> playback.sameThread(1), KeyCode.RIGHT);
        shifted("Shift + \u2190", "previous step of the same thread", () -> playback.sameThread(-1), KeyCode.LEFT);
        key("Space", "play or pause", playback::togglePlay, KeyCode.SPACE);
        key("Home", "the start", playback::first, KeyCode.HOME);
        key("End", "the end", playback::end, KeyCode.END);
        key("K", "the fork", playback::toFork, KeyCode.K);
        key("C", "the last good step", this::lastGood, KeyCode.C);
    }

    private void looking() {
        key("F", "show the whole run, or words again", diagram::fit, KeyCode.F);
        key("W or +", "zoom in", () -> diagram.zoomHere(ZOOM), KeyCode.W, KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD);
        key("S or \u2212", "zoom out", () -> diagram.zoomHere(1 / ZOOM), KeyCode.S, KeyCode.MINUS, KeyCode.SUBTRACT);
        key("A", "pan left", () -> diagram.pan(-PAN, 0), KeyCode.A);
        key("D", "pan right", () -> diagram.pan(PAN, 0), KeyCode.D);
    }

    private void lastGood() {
        playback.path().ifPresent(path -> playback.goTo(Milestones.of(path).lastGoodStep()));
    }

    private void key(String label, String does, Runnable command, KeyCode... codes) {
        all.add(new Key(List.of(codes), false, label, does, command));
    }

    private void shifted(String label, String does, Runnable command, KeyCode... codes) {
        all.add(new Key(List.of(codes), true, label, does, command));
    }

    /// {@return every key, in the order of the sheet}
    List<Key> all() {
        return List.copyOf(all);
    }

    /// Makes a node obey them.
    ///
    /// @param node the diagram
    void listen(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        node.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        for (Key key : all) {
            // Shift is part of a letter on some keyboards, so it only counts for the arrows.
            boolean shiftFits =
                    key.shift() == event.isShiftDown() || !event.getCode().isArrowKey();
            if (key.codes().contains(event.getCode()) && shiftFits) {
                key.command().run();
                event.consume();
                return;
            }
        }
    }

    /// Where the question mark lies differs from keyboard to keyboard: what counts is the character.
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?")) {
            all.getLast().command().run();
            event.consume();
        }
    }
}
