package forklore.desktop.view.lab;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// What a page watches as long as it is open.
final class Watching {

    private Subscription all = Subscription.EMPTY;

    /// Does something now, and as often as a value changes.
    ///
    /// @param <T> the value
    /// @param value what is watched
    /// @param then gets the value
    <T> void on(ObservableValue<T> value, Consumer<? super T> then) {
        all = all.and(value.subscribe(then));
    }

    /// Watches nothing any more.
    void end() {
        all.unsubscribe();
        all = Subscription.EMPTY;
    }
}
