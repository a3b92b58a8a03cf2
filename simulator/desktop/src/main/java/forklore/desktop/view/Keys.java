package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.Memory;
import forklore.desktop.view.Command.Press;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.richtext.RichTextArea;

/// Which command a key does. Letters work only while the diagram has the focus, and can be switched off or changed, so
/// that none is taken from a text field or a screen reader. Keys with Control work everywhere but in a text, where they
/// are the text's.
final class Keys {

    private static final String SETTING = "key.";
    private static final List<KeyCode> OF_TEXTS = List.of(KeyCode.A, KeyCode.Z, KeyCode.Y, KeyCode.V);
    private static final int MOST_TURNS = 8;

    private final DeskModel desk;
    private final List<Command> commands;

    /// Makes the keys.
    ///
    /// @param desk knows whether letters count, and whose turn a digit is
    /// @param commands what can be done
    /// @param memory where other keys were chosen
    Keys(DeskModel desk, List<Command> commands, Memory memory) {
        this.desk = desk;
        List<String> mistakes = new ArrayList<>();
        this.commands = commands.stream()
                .map(command -> remapped(command, memory, mistakes))
                .toList();
        if (!mistakes.isEmpty()) {
            desk.window().tell(String.join(" ", mistakes));
        }
    }

    private static Command remapped(Command command, Memory memory, List<String> mistakes) {
        Optional<String> setting = memory.recall(SETTING + command.id());
        if (setting.isEmpty()) {
            return command;
        }
        Optional<Press> press = Press.parse(setting.get());
        if (press.isEmpty() && !setting.get().equals("none")) {
            mistakes.add("The settings say " + SETTING + command.id() + "=" + setting.get()
                    + ", which is no key. A key looks like K, Ctrl+L or Shift+Right; none takes it away.");
            return command;
        }
        return new Command(
                command.id(), command.does(), command.group(), press.stream().toList(), command.action());
    }

    /// {@return every command with the keys it has now}
    List<Command> all() {
        return commands;
    }

    /// Makes a diagram obey every key.
    ///
    /// @param diagram the diagram
    void listen(Node diagram) {
        diagram.addEventHandler(KeyEvent.KEY_PRESSED, event -> press(event, true));
        diagram.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /// Makes the window obey keys with Control and function keys, wherever the focus is.
    ///
    /// @param window its content
    void listenEverywhere(Node window) {
        window.addEventHandler(KeyEvent.KEY_PRESSED, event -> press(event, false));
    }

    private void press(KeyEvent event, boolean inDiagram) {
        if (inDiagram && turn(event)) {
            event.consume();
            return;
        }
        boolean inText = event.getTarget() instanceof TextInputControl || event.getTarget() instanceof RichTextArea;
        if (inText && OF_TEXTS.contains(event.getCode())) {
            return;
        }
        for (Command command : commands) {
            if (command.presses().stream().anyMatch(press -> counts(press, inDiagram) && press.fits(event))) {
                command.action().run();
                event.consume();
                return;
            }
        }
    }

    private boolean counts(Press press, boolean inDiagram) {
        boolean everywhere = press.control() || press.code().isFunctionKey();
        return everywhere
                || inDiagram
                        && (!press.isLetter() || desk.window().lettersProperty().get());
    }

    /// While the reader is the scheduler, a digit is a turn.
    private boolean turn(KeyEvent event) {
        boolean digit = event.getCode().isDigitKey() && !event.isControlDown();
        if (!digit
                || !desk.scheduler().drivingProperty().get()
                || event.getText().isEmpty()) {
            return false;
        }
        int number = event.getText().charAt(0) - '0';
        if (number < 1 || number > MOST_TURNS) {
            return false;
        }
        desk.scheduler().choose(number - 1);
        return true;
    }

    /// Where the question mark lies differs from keyboard to keyboard: what counts is the character.
    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("?") && desk.window().lettersProperty().get()) {
            desk.window().toggleKeys();
            event.consume();
        }
    }
}
