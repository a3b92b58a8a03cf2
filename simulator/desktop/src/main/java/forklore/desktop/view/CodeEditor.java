package forklore.desktop.view;

import forklore.engine.model.Span;
import forklore.engine.text.Problem;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;

/// The editor made with the code area of JavaFX.
final class CodeEditor implements ScenarioEditor {

    private static final double SIZE = 12.5;

    private final CodeArea area = new CodeArea();
    private String told = "";
    private Consumer<String> listener = _ -> {};

    /// Makes an empty editor.
    CodeEditor() {
        area.setId("editor");
        area.getStyleClass().add("scenario-editor");
        area.setLineNumbersEnabled(true);
        area.setTabSize(2);
        area.setWrapText(true);
        area.setContentPadding(new Insets(4, 8, 4, 6));
        area.setFont(Font.font("JetBrains Mono", SIZE));
        area.setAccessibleText("The text of the scenario");
        area.setSyntaxDecorator(new ScenarioSyntax(List.of()));
        area.getModel().addListener(change -> {
            if (change.isEdit()) {
                tell();
            }
        });
    }

    private void tell() {
        String now = text();
        if (!now.equals(told)) {
            told = now;
            listener.accept(now);
        }
    }

    private String text() {
        return area.getText().replace("\r\n", "\n");
    }

    @Override
    public Region node() {
        return area;
    }

    @Override
    public void show(String text) {
        if (!text.equals(told)) {
            told = text;
            area.setText(text);
            area.select(TextPos.ZERO);
        }
    }

    @Override
    public void onEdit(Consumer<String> each) {
        listener = each;
    }

    @Override
    public void mark(List<Problem> problems) {
        area.setSyntaxDecorator(new ScenarioSyntax(problems));
    }

    @Override
    public void goTo(Span place) {
        area.select(TextPos.ofLeading(place.line() - 1, place.column() - 1));
        area.requestFocus();
    }
}
