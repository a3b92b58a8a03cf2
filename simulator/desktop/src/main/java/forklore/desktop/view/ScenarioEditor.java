package forklore.desktop.view;

import forklore.engine.model.Span;
import forklore.engine.text.Problem;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// A text area for scenarios. What draws it can be replaced: nothing else knows which one it is.
interface ScenarioEditor {

    /// {@return the control}
    Region node();

    /// Shows another text, if it is another one. Nobody is told.
    ///
    /// @param text the whole text
    void show(String text);

    /// Tells of each change that the reader makes.
    ///
    /// @param listener gets the whole text
    void onEdit(Consumer<String> listener);

    /// Underlines what is wrong.
    ///
    /// @param problems the mistakes
    void mark(List<Problem> problems);

    /// Puts the caret at a place and shows it.
    ///
    /// @param place where
    void goTo(Span place);
}
