package forklore.site.lab;

import forklore.lab.answer.Reply;
import forklore.lab.handin.HandIn;
import forklore.lab.result.Passed;
import forklore.lab.result.Result;
import forklore.lab.session.Work;
import forklore.site.player.Dom;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/// The box above the tasks: who works on the lab and how far, and what can be done with the whole of it.
final class WorkPanel {

    private static final String PRIVACY = "Your answers stay in this browser. There is no account, and nothing is sent:"
            + " you hand in a file that this page makes.";

    private final HTMLElement place;
    private final Desk desk;
    private final HTMLElement warning;
    private final HTMLElement told;
    private final HTMLElement body;
    private final HTMLElement words;

    /// Makes an empty box.
    ///
    /// @param place where it is put
    /// @param desk what it asks for
    WorkPanel(HTMLElement place, Desk desk) {
        this.place = place;
        this.desk = desk;
        place.clear();
        place.setAttribute("role", "group");
        place.setAttribute("aria-label", "Your work on this lab");
        warning = Dom.add(place, "p", "forklore-lab-warning");
        warning.setAttribute("role", "status");
        told = Dom.add(place, "p", "forklore-lab-told");
        told.setAttribute("role", "status");
        body = Dom.add(place, "div", "");
        words = Dom.add(place, "pre", "forklore-words");
        words.setAttribute("role", "status");
        words.setTabIndex(0);
        say("");
        warn("");
        Dom.say(told, "");
    }

    /// Warns of something that stays so.
    ///
    /// @param text the warning; empty for none
    void warn(String text) {
        Dom.say(warning, text);
    }

    /// Says something.
    ///
    /// @param text what; empty to say nothing
    void say(String text) {
        Dom.say(words, text.strip());
    }

    /// Shows whether grading goes on.
    ///
    /// @param on whether it does
    void busy(boolean on) {
        place.setAttribute("aria-busy", on ? "true" : "false");
        if (on) {
            say("Looking at every schedule ...");
        } else {
            say("");
        }
    }

    /// Offers to begin.
    ///
    /// @param problem why the last thing did not work; empty if there was none
    void offer(String problem) {
        body.clear();
        Dom.say(told, "");
        Dom.add(body, "p", "forklore-lab-lead").setInnerText("Work on this lab here");
        Dom.add(body, "p", "").setInnerText(PRIVACY);
        HTMLElement row = Dom.add(body, "div", "forklore-lab-row");
        HTMLInputElement name = field(row, "Your name or number", "text");
        HTMLInputElement course = field(row, "Number of the course, from your teacher", "number");
        course.setAttribute("min", "0");
        course.setAttribute("max", "999999999");
        course.setValue("0");
        HTMLButtonElement begin = Dom.button(row, "Begin", () -> begin(name, course));
        begin.setClassName("forklore-button forklore-play");
        Files.field(row, "Or go on with a copy, or with a file that was handed in", desk::open);
        say(problem);
    }

    private void begin(HTMLInputElement name, HTMLInputElement course) {
        Optional<Integer> number = number(course.getValue().strip());
        if (number.isEmpty()) {
            say("The number of a course is between 0 and 999999999. Your teacher has chosen it; without one, write 0.");
            course.focus();
            return;
        }
        say("");
        desk.begin(name.getValue().strip(), number.get());
    }

    private static Optional<Integer> number(String text) {
        boolean good = !text.isEmpty() && text.length() <= 9;
        for (int i = 0; good && i < text.length(); i++) {
            good = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return good ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /// {@return a new field with its label}
    static HTMLInputElement field(HTMLElement parent, String words, String type) {
        HTMLElement label = Dom.add(parent, "label", "forklore-field");
        Dom.add(label, "span", "").setInnerText(words);
        return Dom.input(label, type, "");
    }

    /// Shows a work.
    ///
    /// @param work the work
    /// @param result what it was worth when it was looked at the last time; empty before
    void show(Work work, Optional<Result> result) {
        boolean hadFocus = Dom.hasFocusWithin(body);
        body.clear();
        Dom.say(
                told,
                work.student() + ", try " + work.lab().attempt() + " with the data of seed "
                        + work.lab().seed() + ". " + progress(work)
                        + result.map(WorkPanel::score).orElse(""));
        HTMLElement row = Dom.add(body, "div", "forklore-lab-row");
        HTMLButtonElement check = Dom.button(row, "Check everything (costs no try)", desk::check);
        if (work.isHandedIn()) {
            Dom.button(row, "Save " + work.handInFile() + " again", desk::save);
            primary(Dom.button(row, "Go on with the next try (new data)", desk::next));
        } else {
            primary(sure(
                    row,
                    "Hand in",
                    "Hand in try " + work.lab().attempt() + ": after it the data change",
                    desk::handIn));
        }
        Dom.button(row, "Save a copy", desk::copy);
        sure(row, "Begin anew", "Throw away what this browser keeps of this lab", desk::forget);
        files(work);
        if (hadFocus) {
            check.focus();
        }
    }

    private static void primary(HTMLElement button) {
        button.setClassName("forklore-button forklore-play");
    }

    /// {@return a button that asks whether it is meant}
    private static HTMLButtonElement sure(HTMLElement row, String words, String meaning, Runnable action) {
        HTMLElement place = Dom.add(row, "span", "forklore-lab-sure");
        HTMLButtonElement[] first = new HTMLButtonElement[1];
        first[0] = Dom.button(place, words, () -> {
            first[0].setHidden(true);
            HTMLElement question = Dom.add(place, "span", "forklore-lab-question");
            Dom.add(question, "span", "").setInnerText(meaning + ". ");
            HTMLButtonElement yes = Dom.button(question, "Yes, " + lower(words), action);
            Dom.button(question, "No", () -> {
                question.delete();
                first[0].setHidden(false);
                first[0].focus();
            });
            yes.focus();
        });
        return first[0];
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String progress(Work work) {
        long answered = work.entries().stream()
                .filter(entry ->
                        !(entry.reply() instanceof Reply.None) || !entry.draft().isEmpty())
                .count();
        return answered + " of " + work.entries().size() + " tasks answered.";
    }

    private static String score(Result result) {
        long passed = result.checks().stream()
                .filter(check -> check.passed() == Passed.YES)
                .count();
        return " When it was checked: " + result.points() + " of " + result.most() + " points, " + passed + " of "
                + result.checks().size() + " checks passed.";
    }

    private void files(Work work) {
        HTMLElement row = Dom.add(body, "div", "forklore-lab-row");
        Files.field(row, "Hand in a file, too: a record of real runs, or a program", (name, text) -> {
            say(desk.attach(name, text));
        });
        for (HandIn.Attached file : work.files()) {
            HTMLElement item = Dom.add(row, "span", "forklore-lab-file");
            Dom.add(item, "code", "").setInnerText(file.name());
            Dom.button(item, "Take away", () -> desk.change(desk.work().detach(file.name())))
                    .setAttribute("aria-label", "Take " + file.name() + " away");
        }
    }
}
