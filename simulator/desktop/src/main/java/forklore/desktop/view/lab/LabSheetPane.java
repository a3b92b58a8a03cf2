package forklore.desktop.view.lab;

import forklore.desktop.lab.LabModel;
import forklore.desktop.view.part.Buttons;
import forklore.lab.answer.Reply;
import forklore.lab.personal.PersonalTask;
import forklore.lab.result.Passed;
import forklore.lab.session.Work;
import forklore.lab.sheet.LabSheet;
import forklore.lab.sheet.Task;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sheet of a lab: what it is about, its tasks one by one, and what is done with all of them.
public final class LabSheetPane extends VBox {

    private final LabModel lab;
    private final LabOutside outside;
    private final Watching page = new Watching();
    private final Watching all = new Watching();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final FlowPane tabs = new FlowPane();
    private final VBox footer = new VBox();
    private boolean asking;

    /// Makes a sheet.
    ///
    /// @param lab what it shows and commands
    /// @param outside what belongs to the window
    /// @param compact whether there is little height
    /// @param leave closes the sheet
    public LabSheetPane(LabModel lab, LabOutside outside, ObservableValue<Boolean> compact, Runnable leave) {
        this.lab = lab;
        this.outside = outside;
        setId("lab-sheet");
        getStyleClass().add("lab-sheet");
        content.getStyleClass().add("lab-page");
        tabs.getStyleClass().add("lab-tabs");
        footer.getStyleClass().add("lab-footer");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("lab-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Node head = head(leave);
        all.on(compact, beside -> arrange(head, beside));
        // Another try has other tasks.
        all.on(lab.workProperty().map(Work::lab), _ -> fill());
        all.on(lab.pageProperty(), _ -> fill());
        all.on(lab.workProperty(), _ -> mark());
        all.on(lab.resultProperty(), _ -> mark());
        all.on(lab.workProperty().map(Work::isHandedIn), _ -> fillFooter());
        all.on(lab.busyProperty(), _ -> fillFooter());
    }

    /// Where there is more room than height, the page stands beside what belongs to all pages.
    private void arrange(Node head, boolean beside) {
        if (beside) {
            ScrollPane side = new ScrollPane(new VBox(head, tabs, footer));
            side.setFitToWidth(true);
            side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            side.getStyleClass().add("lab-side");
            HBox.setHgrow(scroll, Priority.ALWAYS);
            HBox both = new HBox(side, scroll);
            VBox.setVgrow(both, Priority.ALWAYS);
            getChildren().setAll(both);
        } else {
            getChildren().setAll(head, tabs, scroll, footer);
        }
    }

    /// Watches nothing any more: another lab takes its place.
    public void end() {
        page.end();
        all.end();
    }

    /// Gives the first thing of the page the focus.
    public void focus() {
        tabs.getChildren().get(lab.pageProperty().get()).requestFocus();
    }

    private Node head(Runnable leave) {
        Label title = Words.label("Lab " + sheet().number() + ": " + sheet().title(), "panel-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button close = Buttons.small("lab-close", "Close", leave);
        close.setAccessibleText("Close the sheet; your work is kept");
        HBox head = new HBox(title, close);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private LabSheet sheet() {
        return lab.workProperty().get().lab().sheet();
    }

    private void fill() {
        page.end();
        fillTabs();
        content.getChildren().clear();
        lab.task().ifPresentOrElse(this::task, this::about);
        scroll.setVvalue(0);
        mark();
    }

    private void fillTabs() {
        tabs.getChildren().clear();
        for (int number = 0; number <= lab.tasks().size(); number++) {
            int wanted = number;
            ToggleButton tab = new ToggleButton(number == 0 ? "About" : Integer.toString(number));
            tab.setId("lab-page-" + number);
            tab.getStyleClass().addAll("small", "lab-tab");
            tab.setAccessibleText(
                    number == 0
                            ? "About the lab"
                            : "Task " + number + ": "
                                    + lab.tasks().get(number - 1).task().title());
            tab.setSelected(number == lab.pageProperty().get());
            tab.setOnAction(_ -> {
                tab.setSelected(true);
                lab.go(wanted);
            });
            tabs.getChildren().add(tab);
        }
    }

    /// A point behind the number says that there is an answer, a tick that it passed.
    private void mark() {
        Work work = lab.workProperty().get();
        for (int number = 1; number < tabs.getChildren().size(); number++) {
            PersonalTask task = lab.tasks().get(number - 1);
            boolean passed = lab.check(task.id())
                    .filter(check -> check.passed() == Passed.YES)
                    .isPresent();
            boolean answered = !(work.entry(task.id()).reply() instanceof Reply.None);
            ((ToggleButton) tabs.getChildren().get(number))
                    .setText(number + (passed ? " \u2713" : answered ? " \u2022" : ""));
        }
    }

    private void about() {
        Work work = lab.workProperty().get();
        LabSheet sheet = sheet();
        content.getChildren()
                .add(Words.label(
                        "For " + work.student() + ", try " + work.lab().attempt() + ". About " + sheet.minutes()
                                + " minutes, " + Words.count(sheet.points(), "point") + ".",
                        "muted"));
        content.getChildren().addAll(Words.prose(sheet.about()));
        list("AFTERWARDS YOU CAN", sheet.goals());
        list("YOU NEED", sheet.prerequisites());
        VBox results = new VBox(6);
        results.setId("results");
        page.on(lab.resultProperty(), _ -> summary(results));
        content.getChildren().add(results);
        if (lab.task().isEmpty()) {
            content.getChildren().add(Buttons.small("lab-first", "To the first task (F8)", () -> lab.go(1)));
        }
    }

    private void list(String head, List<String> items) {
        if (!items.isEmpty()) {
            content.getChildren().add(Words.label(head, "section"));
            items.forEach(item -> content.getChildren().add(Words.flow("\u2022 " + item)));
        }
    }

    private void summary(VBox results) {
        results.getChildren().clear();
        lab.resultProperty().get().ifPresent(result -> {
            results.getChildren()
                    .add(Words.label(
                            result.points() + " of " + Words.count(result.most(), "point") + ", try "
                                    + result.attempt(),
                            "lab-reason"));
            for (PersonalTask task : lab.tasks()) {
                lab.check(task.id())
                        .ifPresent(check -> results.getChildren()
                                .add(new VBox(2, Words.label(check.name()), FindingBox.head(check))));
            }
        });
    }

    private void task(PersonalTask personal) {
        Task task = personal.task();
        content.getChildren()
                .addAll(
                        Words.label(task.title(), "lab-title"),
                        Words.label(
                                Formats.word(task.format()) + " \u00b7 " + Words.count(task.points(), "point")
                                        + task.setting()
                                                .dependsOn()
                                                .map(id -> " \u00b7 after task " + number(id))
                                                .orElse("")
                                        + personal.given()
                                                .map(_ -> " \u00b7 on "
                                                        + String.join(
                                                                ", ",
                                                                task.setting().platforms()))
                                                .orElse(""),
                                "muted"));
        content.getChildren().addAll(Words.prose(task.ask()));
        content.getChildren()
                .addAll(
                        new AnswerBoxes(lab, outside, page).of(personal),
                        new FindingBox(lab, personal, page),
                        new HintBox(lab, personal, page));
    }

    private String number(String id) {
        for (int at = 0; at < lab.tasks().size(); at++) {
            if (lab.tasks().get(at).id().equals(id)) {
                return Integer.toString(at + 1);
            }
        }
        return id;
    }

    private void fillFooter() {
        footer.getChildren().clear();
        Label message = Words.label("", "lab-message");
        message.setId("lab-message");
        message.textProperty().bind(lab.messageProperty());
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        boolean busy = lab.busyProperty().get();
        Button check = Buttons.small("lab-check", busy ? "Checking\u2026" : "Check (F7)", lab::check);
        check.setDisable(busy);
        check.setAccessibleText("Check all answers. It costs no try.");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(6, check, gap);
        if (lab.workProperty().get().isHandedIn()) {
            int attempt = lab.workProperty().get().lab().attempt();
            buttons.getChildren().add(Buttons.small("lab-next", "Go on with try " + (attempt + 1), lab::next));
        } else {
            Button submit = Buttons.small("lab-submit", "Submit\u2026", () -> ask(true));
            submit.getStyleClass().add("accent");
            submit.setDisable(busy);
            buttons.getChildren().add(submit);
        }
        footer.getChildren().addAll(message, asking && !lab.workProperty().get().isHandedIn() ? question() : buttons);
    }

    private void ask(boolean now) {
        asking = now;
        fillFooter();
        Node first = lookup(now ? "#lab-hand-in" : "#lab-submit");
        if (first != null) {
            first.requestFocus();
        }
    }

    private Node question() {
        Work work = lab.workProperty().get();
        int open = (int) work.entries().stream()
                .filter(entry -> entry.reply() instanceof Reply.None && !needsNoWords(entry.task()))
                .count();
        Button yes = Buttons.small("lab-hand-in", "Hand in try " + work.lab().attempt(), () -> {
            asking = false;
            lab.submit(outside.toSave());
            fillFooter();
        });
        yes.getStyleClass().add("accent");
        return new VBox(
                6,
                Words.label((open == 0 ? "" : Words.count(open, "task") + " without an answer. ")
                        + "A try is graded and written into one file. After it your data change, and you see the model"
                        + " answers for the old ones."),
                new HBox(6, yes, Buttons.small("lab-not-yet", "Not yet", () -> ask(false))));
    }

    private boolean needsNoWords(String task) {
        return lab.tasks().stream()
                .filter(each -> each.id().equals(task))
                .anyMatch(each -> Formats.isFile(each.task().format()));
    }
}
