package forklore.site.player;

import forklore.engine.explore.Path;
import forklore.engine.verdict.Narrator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/// All steps of the run as text, for those who do not see the picture and for those who like to read.
final class StepList {

    /// The class of the list that the guide writes for readers without JavaScript.
    private static final String STATIC_LIST = "steps-as-text";

    private final HTMLElement summary;
    private final HTMLElement list;
    private final HTMLElement end;
    private final IntConsumer onChoice;
    private final List<HTMLElement> lines = new ArrayList<>();
    private int marked = -1;

    private StepList(HTMLElement details, IntConsumer onChoice) {
        this.onChoice = onChoice;
        summary = Dom.add(details, "summary", "");
        list = Dom.add(details, "ol", "");
        end = Dom.add(details, "p", "forklore-end");
    }

    /// {@return an empty list below a figure; it takes the place of the list that the page has there, if there is one}
    ///
    /// @param figure the figure
    /// @param onChoice told the number of the step that was chosen
    static StepList below(HTMLElement figure, IntConsumer onChoice) {
        HTMLElement details = Dom.make("details", STATIC_LIST + " forklore-steps");
        HTMLElement below = Dom.nextElement(figure);
        if (below != null && Dom.hasClass(below, STATIC_LIST)) {
            figure.getParentNode().replaceChild(details, below);
        } else {
            figure.getParentNode().insertBefore(details, below);
        }
        return new StepList(details, onChoice);
    }

    /// Writes the steps of another run.
    ///
    /// @param path the run
    void write(Path path) {
        int count = path.steps().size();
        summary.setInnerText("All " + count + " steps as text");
        list.clear();
        lines.clear();
        marked = -1;
        for (int step = 1; step <= count; step++) {
            int number = step;
            HTMLElement item = Dom.add(list, "li", "");
            HTMLButtonElement line = (HTMLButtonElement) Dom.add(item, "button", "forklore-line");
            line.setType("button");
            Dom.add(line, "b", "").setInnerText(Narrator.who(path, number) + ": ");
            Dom.add(line, "span", "").setInnerText(Narrator.sentence(path, number));
            Dom.onClick(line, () -> onChoice.accept(number));
            lines.add(line);
        }
        end.setInnerText(Narrator.ending(path));
    }

    /// Marks the step that is shown.
    ///
    /// @param step its number; 0 marks none
    void mark(int step) {
        if (marked > 0) {
            lines.get(marked - 1).removeAttribute("aria-current");
        }
        if (step > 0) {
            lines.get(step - 1).setAttribute("aria-current", "step");
        }
        marked = step;
    }
}
