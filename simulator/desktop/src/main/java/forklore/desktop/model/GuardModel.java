package forklore.desktop.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Stands between changes that lie in no file and whatever would lose them.
public final class GuardModel {

    private final EditorModel editor;
    private final ReadOnlyObjectWrapper<Optional<Runnable>> waiting = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Makes a guard.
    ///
    /// @param editor whose text is guarded
    public GuardModel(EditorModel editor) {
        this.editor = editor;
    }

    /// {@return what waits until the reader has decided, if anything}
    public ReadOnlyObjectProperty<Optional<Runnable>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Does something at once, or asks first if changes would be lost.
    ///
    /// @param action what would lose them
    public void unlessLost(Runnable action) {
        if (editor.changedProperty().get()) {
            waiting.set(Optional.of(action));
        } else {
            action.run();
        }
    }

    /// Goes on; the changes are lost.
    public void drop() {
        Optional<Runnable> action = waiting.get();
        waiting.set(Optional.empty());
        action.ifPresent(Runnable::run);
    }

    /// Goes on if there are no changes left: somebody has saved them.
    public void goOnIfSaved() {
        if (!editor.changedProperty().get()) {
            drop();
        }
    }

    /// Stays.
    public void stay() {
        waiting.set(Optional.empty());
    }
}
