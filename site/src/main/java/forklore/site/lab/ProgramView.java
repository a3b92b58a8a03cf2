package forklore.site.lab;

import forklore.lab.answer.Reply;
import forklore.lab.outline.Outline;
import forklore.lab.personal.PersonalTask;
import forklore.lab.session.Work;
import forklore.site.player.Dom;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/// A scenario to be changed.
final class ProgramView implements AnswerView {

    private static final int MILLIS_AFTER_TYPING = 300;
    private static final int MOST_ROWS = 40;

    private int typing = -1;

    /// Makes the editor.
    ///
    /// @param place where it is put
    /// @param task the task
    /// @param entry what was entered before
    /// @param taker given what is entered
    ProgramView(HTMLElement place, PersonalTask task, Work.Entry entry, Taker taker) {
        String given = task.scenario().text();
        HTMLTextAreaElement area = (HTMLTextAreaElement) Dom.add(place, "textarea", "forklore-program");
        area.setAttribute("aria-label", "The program of the task " + task.task().title());
        area.setAttribute("spellcheck", "false");
        area.setAttribute("autocapitalize", "off");
        area.setValue(text(entry, given));
        area.setRows(Math.min(MOST_ROWS, Outline.parts(given, '\n').size() + 1));
        Dom.on(area, "input", () -> {
            Window.clearTimeout(typing);
            typing = Window.setTimeout(() -> taker.take(area.getValue()), MILLIS_AFTER_TYPING);
        });
        // Whoever goes on to a button has typed all: what the button does must see it.
        Dom.on(area, "change", () -> {
            Window.clearTimeout(typing);
            taker.take(area.getValue());
        });
        HTMLElement row = Dom.add(place, "div", "forklore-lab-row");
        Dom.button(row, "Back to the given program", () -> {
            area.setValue(given);
            taker.take("");
            area.focus();
        });
        Dom.button(
                row,
                "Save as " + task.scenario().name() + ".fork",
                () -> Files.give(task.scenario().name() + ".fork", area.getValue()));
    }

    private static String text(Work.Entry entry, String given) {
        if (!entry.draft().isEmpty()) {
            return entry.draft();
        }
        return entry.reply() instanceof Reply.Edited edited ? edited.text() : given;
    }
}
