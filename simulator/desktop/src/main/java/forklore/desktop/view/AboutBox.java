package forklore.desktop.view;

import forklore.desktop.model.DeskModel;
import forklore.desktop.model.Opened;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What a scenario is about, beside its picture, with the way to its page in the guide.
final class AboutBox extends VBox {

    private final Label text = new Label();

    /// Makes a box.
    ///
    /// @param desk what it shows
    /// @param guide opens the page of the scenario
    AboutBox(DeskModel desk, Runnable guide) {
        setId("about");
        getStyleClass().add("about");
        Label title = new Label("WHAT HAPPENS HERE");
        title.getStyleClass().add("section");
        text.setWrapText(true);
        text.getStyleClass().add("about-text");
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Hyperlink link = new Hyperlink("Its page in the guide (F1)");
        link.setId("guide-page");
        link.setOnAction(_ -> guide.run());
        getChildren().addAll(title, scroll, link);
        desk.simulator().openedProperty().subscribe(opened -> {
            String about = opened instanceof Opened.Ready ready
                    ? plain(ready.scenario().about())
                    : "";
            text.setText(about);
            setVisible(!about.isEmpty());
            setManaged(!about.isEmpty());
        });
    }

    /// The prose is AsciiDoc; here its lines are joined, its paragraphs kept, and its code marks dropped.
    static String plain(String about) {
        return about.strip()
                .replace("`", "")
                .replaceAll("(?<!\n)\n(?!\n)", " ")
                .replaceAll("\n{2,}", "\n\n")
                .replaceAll(" +", " ");
    }
}
