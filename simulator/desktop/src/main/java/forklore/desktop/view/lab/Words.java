package forklore.desktop.view.lab;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Texts and buttons of a sheet.
final class Words {

    private static final String BULLET = "* ";

    private Words() {}

    /// {@return the paragraphs of a text in AsciiDoc; code stands in the type face of code}
    ///
    /// @param text the text
    static List<Node> prose(String text) {
        List<Node> nodes = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : text.strip().lines().toList()) {
            if (line.isBlank() || line.strip().startsWith(BULLET)) {
                flush(paragraph, nodes);
            }
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
        flush(paragraph, nodes);
        return nodes;
    }

    private static void flush(StringBuilder paragraph, List<Node> nodes) {
        String text = paragraph.toString().strip();
        if (!text.isEmpty()) {
            nodes.add(flow(text.startsWith(BULLET) ? "\u2022 " + text.substring(BULLET.length()) : text));
        }
        paragraph.setLength(0);
    }

    /// {@return one paragraph; what stands between grave accents is code}
    ///
    /// @param text the paragraph
    static TextFlow flow(String text) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("lab-prose");
        flow.setAccessibleText(text.replace("`", ""));
        String[] parts = text.split("`", -1);
        for (int at = 0; at < parts.length; at++) {
            if (!parts[at].isEmpty()) {
                Text part = new Text(parts[at]);
                part.getStyleClass().add(at % 2 == 0 ? "lab-text" : "lab-code");
                flow.getChildren().add(part);
            }
        }
        return flow;
    }

    /// {@return a label that wraps}
    ///
    /// @param text what it says
    /// @param styles its style classes
    static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// {@return a number of things}
    ///
    /// @param count how many
    /// @param noun one of them
    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
