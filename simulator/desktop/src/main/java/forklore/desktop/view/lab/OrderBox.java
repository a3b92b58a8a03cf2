package forklore.desktop.view.lab;

import forklore.desktop.lab.LabModel;
import forklore.desktop.view.part.Buttons;
import forklore.lab.personal.PersonalTask;
import forklore.lab.sheet.Format;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Sentences that are put into order: those of the chain above, first cause first, those that are left out below.
final class OrderBox extends VBox {

    private final LabModel lab;
    private final PersonalTask task;
    private final Format.Explain explain;

    /// Makes a box.
    ///
    /// @param lab what it shows and changes
    /// @param task the task
    /// @param explain its sentences
    OrderBox(LabModel lab, PersonalTask task, Format.Explain explain) {
        this.lab = lab;
        this.task = task;
        this.explain = explain;
        setId("order");
        getStyleClass().add("lab-column");
        fill();
    }

    private List<String> chain() {
        List<String> letters = new ArrayList<>();
        for (String letter : lab.value(task.id(), "order").replace(',', ' ').split(" ", -1)) {
            if (letter.length() == 1
                    && letter.charAt(0) - 'A' < explain.sentences().size()) {
                letters.add(letter);
            }
        }
        return letters;
    }

    private void fill() {
        List<String> chain = chain();
        getChildren().clear();
        getChildren().add(Words.label("THE CHAIN, FIRST CAUSE FIRST", "section"));
        if (chain.isEmpty()) {
            getChildren().add(Words.label("Nothing yet: add a sentence from below.", "muted"));
        }
        for (int at = 0; at < chain.size(); at++) {
            getChildren().add(placed(chain, at));
        }
        getChildren().add(Words.label("LEFT OUT", "section"));
        for (int index = 0; index < explain.sentences().size(); index++) {
            String letter = String.valueOf((char) ('A' + index));
            if (!chain.contains(letter)) {
                getChildren().add(left(chain, letter));
            }
        }
    }

    private Node placed(List<String> chain, int at) {
        String letter = chain.get(at);
        String spoken = ", sentence " + letter + ": " + sentence(letter);
        Button up = named("up-" + letter, "\u2191", "Earlier" + spoken, () -> move(chain, at, at - 1));
        up.setDisable(at == 0);
        Button down = named("down-" + letter, "\u2193", "Later" + spoken, () -> move(chain, at, at + 1));
        down.setDisable(at == chain.size() - 1);
        Button out = named("out-" + letter, "\u00d7", "Leave out" + spoken, () -> {
            List<String> fewer = new ArrayList<>(chain);
            fewer.remove(at);
            set(fewer, "add-" + letter);
        });
        HBox row = row((at + 1) + ".", letter, up, down, out);
        row.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean held = event.isAltDown() || event.isControlDown();
            if (held && event.getCode() == KeyCode.UP) {
                move(chain, at, at - 1);
                event.consume();
            } else if (held && event.getCode() == KeyCode.DOWN) {
                move(chain, at, at + 1);
                event.consume();
            }
        });
        return row;
    }

    private Node left(List<String> chain, String letter) {
        Button add = named("add-" + letter, "Add", "Add sentence " + letter + ": " + sentence(letter), () -> {
            List<String> more = new ArrayList<>(chain);
            more.add(letter);
            set(more, "up-" + letter);
        });
        return row("", letter, add);
    }

    private HBox row(String number, String letter, Button... buttons) {
        Label text = Words.label(sentence(letter));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Label place = new Label(number.isEmpty() ? letter : number + " " + letter);
        place.getStyleClass().add("lab-letter");
        HBox row = new HBox(5, place, text);
        row.getStyleClass().add("lab-sentence");
        row.getChildren().addAll(buttons);
        return row;
    }

    private static Button named(String id, String text, String spoken, Runnable action) {
        Button button = Buttons.small(id, text, action);
        button.setAccessibleText(spoken);
        return button;
    }

    private String sentence(String letter) {
        return explain.sentences()
                .get(letter.charAt(0) - 'A')
                .text()
                .strip()
                .replace('\n', ' ')
                .replace("`", "");
    }

    private void move(List<String> chain, int from, int to) {
        if (to >= 0 && to < chain.size()) {
            List<String> moved = new ArrayList<>(chain);
            String letter = moved.remove(from);
            moved.add(to, letter);
            set(moved, (to < from ? "up-" : "down-") + letter);
        }
    }

    /// The focus stays with the sentence.
    private void set(List<String> chain, String focus) {
        lab.write(task.id(), "order", String.join(" ", chain));
        fill();
        String letter = focus.substring(focus.indexOf('-') + 1);
        for (String id : List.of(focus, "up-" + letter, "down-" + letter, "out-" + letter)) {
            Node button = lookup("#" + id);
            if (button != null && !button.isDisabled()) {
                button.requestFocus();
                return;
            }
        }
    }
}
