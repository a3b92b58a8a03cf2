package forklore.desktop.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Something the window can do, with the keys that do it.
///
/// @param id a short name, under which its keys can be changed
/// @param does what it does, a phrase
/// @param group where it stands in the sheet of keys
/// @param presses the keys
/// @param action does it
record Command(String id, String does, Group group, List<Press> presses, Runnable action) {

    /// Copies the keys.
    Command {
        presses = List.copyOf(presses);
    }

    /// Where a command stands in the sheet.
    enum Group {
        /// Steps and jumps.
        MOVE("Move"),
        /// Zoom, pan, panels.
        LOOK("Look"),
        /// Which lanes, and how.
        LANES("Lanes"),
        /// Who is next.
        CHOOSE("Be the scheduler"),
        /// Files, copies, help.
        WINDOW("Window"),
        /// Exercises.
        LABS("Labs");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /// {@return the heading}
        String title() {
            return title;
        }
    }

    /// A key, with what is held.
    ///
    /// @param code the key
    /// @param control whether Control is held
    /// @param shift whether Shift is held
    record Press(KeyCode code, boolean control, boolean shift) {

        /// {@return a key alone}
        ///
        /// @param code the key
        static Press of(KeyCode code) {
            return new Press(code, false, false);
        }

        /// {@return a key with Control}
        ///
        /// @param code the key
        static Press control(KeyCode code) {
            return new Press(code, true, false);
        }

        /// {@return the key that a text says, for example `K`, `Ctrl+L` or `Shift+Right`}
        ///
        /// @param text what is in the settings
        static Optional<Press> parse(String text) {
            boolean control = text.contains("Ctrl+");
            boolean shift = text.contains("Shift+");
            String name = text.replace("Ctrl+", "").replace("Shift+", "").strip();
            return Optional.ofNullable(KeyCode.getKeyCode(name)).map(code -> new Press(code, control, shift));
        }

        /// {@return whether it is one character, which a reader who speaks to the machine may say by accident}
        boolean isLetter() {
            return !control && (code.isLetterKey() || code.isDigitKey() || isSign());
        }

        private boolean isSign() {
            return List.of(KeyCode.PERIOD, KeyCode.COMMA, KeyCode.PLUS, KeyCode.MINUS, KeyCode.EQUALS)
                    .contains(code);
        }

        /// {@return whether an event is this key. Shift is part of a sign or a digit on some keyboards, so it does not
        /// count for those}
        ///
        /// @param event a key that was pressed
        boolean fits(KeyEvent event) {
            if (event.getCode() != code || event.isControlDown() != control || event.isAltDown()) {
                return false;
            }
            return event.isShiftDown() == shift || isSign() || code.isDigitKey();
        }

        /// {@return how the sheet writes it}
        String label() {
            String name = switch (code) {
                case RIGHT -> "\u2192";
                case LEFT -> "\u2190";
                case PERIOD -> ".";
                case COMMA -> ",";
                case PLUS -> "+";
                case MINUS -> "\u2212";
                case EQUALS -> "=";
                default -> code.getName();
            };
            return (control ? "Ctrl + " : "") + (shift ? "Shift + " : "") + name;
        }
    }

    /// {@return the keys as the sheet writes them, without those that are the same on another part of the keyboard}
    String label() {
        return String.join(
                " or ",
                presses.stream()
                        .filter(press -> !press.code().isKeypadKey() && press.code() != KeyCode.EQUALS)
                        .map(Press::label)
                        .limit(2)
                        .toList());
    }
}
