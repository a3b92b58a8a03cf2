package forklore.site.player;

import forklore.engine.explore.Path;
import forklore.engine.verdict.Narrator;
import org.teavm.jso.dom.html.HTMLElement;

/// The sentence of the step, and at the end of the run how it ended. Both are read aloud when they change.
final class StoryView {

    private final HTMLElement paragraph;
    private final HTMLElement who;
    private final HTMLElement sentence;
    private final HTMLElement ending;

    /// Puts the sentence at the end of an element; the ending follows with [#addEnding].
    ///
    /// @param parent the element
    StoryView(HTMLElement parent) {
        paragraph = Dom.add(parent, "p", "forklore-story");
        paragraph.setAttribute("aria-live", "polite");
        who = Dom.add(paragraph, "b", "forklore-who");
        sentence = Dom.add(paragraph, "span", "");
        ending = Dom.make("p", "");
        ending.setAttribute("aria-live", "polite");
    }

    /// Puts the ending at the end of an element. It stands below the buttons, so that these stay where they are when
    /// it appears.
    ///
    /// @param parent the element
    void addEnding(HTMLElement parent) {
        parent.appendChild(ending);
    }

    /// Makes room for the longest sentence of a run, so that the buttons below do not move from step to step.
    ///
    /// @param path the run
    void reserve(Path path) {
        int longest = 0;
        for (int step = 1; step <= path.steps().size(); step++) {
            if (length(path, step) > length(path, longest)) {
                longest = step;
            }
        }
        paragraph.getStyle().setProperty("min-height", "0");
        write(path, longest);
        paragraph.getStyle().setProperty("min-height", paragraph.getOffsetHeight() + "px");
    }

    /// Tells a step.
    ///
    /// @param run the run
    /// @param step the number of the step
    void tell(Playback.Run run, int step) {
        write(run.path(), step);
        boolean over = step == run.path().steps().size();
        ending.setInnerText(over ? Narrator.ending(run.path()) : "");
        ending.setClassName("forklore-ending forklore-" + run.mood().word());
    }

    private void write(Path path, int step) {
        who.setInnerText(speaker(path, step));
        sentence.setInnerText(Narrator.sentence(path, step));
    }

    private static int length(Path path, int step) {
        return speaker(path, step).length() + Narrator.sentence(path, step).length();
    }

    private static String speaker(Path path, int step) {
        return step == 0 ? "" : Narrator.who(path, step) + ": ";
    }
}
