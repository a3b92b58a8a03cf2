package forklore.site.player;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/// The outcomes, each with how often it happens; the chosen one is shown by its shortest run.
final class RunChooser {

    private final String group;
    private final HTMLElement box;
    private final IntConsumer onChoice;
    private final List<HTMLInputElement> choices = new ArrayList<>();

    /// Makes an empty chooser.
    ///
    /// @param parent where it is put
    /// @param group a name that no other player of the page has
    /// @param onChoice told the index of the chosen run
    RunChooser(HTMLElement parent, String group, IntConsumer onChoice) {
        this.group = group;
        this.onChoice = onChoice;
        box = Dom.add(parent, "fieldset", "forklore-outcomes");
    }

    /// Writes the runs that can be chosen.
    ///
    /// @param runs the runs
    void write(List<Playback.Run> runs) {
        box.clear();
        choices.clear();
        box.setHidden(runs.size() == 1 && runs.getFirst().mood() == Playback.Mood.SHARED);
        Dom.add(box, "legend", "").setInnerText("Run to");
        for (int i = 0; i < runs.size(); i++) {
            int index = i;
            Playback.Run run = runs.get(i);
            HTMLElement label = Dom.add(
                    box, "label", "forklore-outcome forklore-" + run.mood().word());
            label.setTitle(run.reason());
            HTMLInputElement choice = Dom.input(label, "radio", "");
            choice.setName(group);
            Dom.on(choice, "change", () -> onChoice.accept(index));
            Dom.add(label, "span", "forklore-outcome-name").setInnerText(run.label());
            if (!run.odds().isEmpty()) {
                Dom.add(label, "span", "forklore-odds").setInnerText(run.odds());
            }
            choices.add(choice);
        }
    }

    /// Marks the chosen run.
    ///
    /// @param index its index
    void mark(int index) {
        choices.get(index).setChecked(true);
    }
}
