package forklore.site.player;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/// The row in which the reader is the scheduler: a button for everybody who can make the next step.
final class SchedulerRow {

    private final HTMLElement row;
    private final HTMLElement buttons;
    private final HTMLElement progress;
    private final HTMLButtonElement undo;
    private final Consumer<String> pick;
    private List<String> names = List.of();

    /// Makes a closed row.
    ///
    /// @param parent where it is put
    /// @param pick told who was picked
    /// @param onUndo takes the last pick back
    SchedulerRow(HTMLElement parent, Consumer<String> pick, Runnable onUndo) {
        this.pick = pick;
        row = Dom.add(parent, "div", "forklore-scheduler");
        row.setAttribute("role", "group");
        row.setAttribute("aria-label", "You are the scheduler");
        progress = Dom.add(row, "p", "");
        progress.setAttribute("role", "status");
        buttons = Dom.add(row, "span", "");
        undo = Dom.button(row, "Undo", onUndo);
        undo.setTitle("Take the last choice back (Ctrl+Z)");
        row.setHidden(true);
    }

    /// {@return whether the reader is the scheduler}
    boolean isOpen() {
        return !row.isHidden();
    }

    /// Opens or closes the row.
    ///
    /// @param open whether it is open
    void open(boolean open) {
        row.setHidden(!open);
    }

    /// Shows who can make the next step.
    ///
    /// @param able their names
    /// @param text how far the reader is
    void show(List<String> able, String text) {
        boolean hadFocus = Dom.hasFocusWithin(buttons);
        names = List.copyOf(able);
        progress.setInnerText(text);
        buttons.clear();
        List<HTMLButtonElement> made = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            made.add(Dom.button(buttons, (i + 1) + " " + name, () -> pick.accept(name)));
        }
        if (hadFocus) {
            (made.isEmpty() ? undo : made.getFirst()).focus();
        }
    }

    /// Picks by a key.
    ///
    /// @param key the key, `1` for the first
    /// @return whether there is somebody for it
    boolean press(String key) {
        int index = key.length() == 1 ? key.charAt(0) - '1' : -1;
        if (!isOpen() || index < 0 || index >= names.size()) {
            return false;
        }
        pick.accept(names.get(index));
        return true;
    }
}
