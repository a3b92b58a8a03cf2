package forklore.site.lab;

import forklore.lab.answer.Reply;
import forklore.lab.outline.Outline;
import forklore.lab.session.Work;
import forklore.lab.sheet.Format;
import forklore.site.player.Dom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/// A prediction: yes, no or no answer to each tick, and a field for each cell.
final class PredictView implements AnswerView {

    private static final String OPEN = "?";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final String task;
    private final Taker taker;

    /// Makes the fields.
    ///
    /// @param place where they are put
    /// @param task the id of the task
    /// @param predict what is asked
    /// @param entry what was entered before
    /// @param taker given what is entered
    PredictView(HTMLElement place, String task, Format.Predict predict, Work.Entry entry, Taker taker) {
        this.task = task;
        this.taker = taker;
        Lines before = Lines.of(entry);
        predict.ticks().forEach(claim -> tick(place, claim, before.value(claim.name(), OPEN)));
        predict.cells().forEach(cell -> cell(place, cell, before.value(cell.name(), "")));
    }

    private void tick(HTMLElement place, Format.Claim claim, String before) {
        values.put(claim.name(), before);
        HTMLElement set = Dom.add(place, "fieldset", "forklore-tick");
        HTMLElement legend = Dom.add(set, "legend", "");
        Dom.add(legend, "span", "").setInnerText("Can it be? ");
        Dom.add(legend, "code", "").setInnerText(claim.condition());
        choice(set, claim.name(), "yes", "yes, in some schedule", before);
        choice(set, claim.name(), "no", "no, in none", before);
        choice(set, claim.name(), OPEN, "no answer", before);
    }

    private void choice(HTMLElement set, String name, String value, String words, String before) {
        HTMLElement label = Dom.add(set, "label", "forklore-choice");
        HTMLInputElement input = Dom.input(label, "radio", "");
        input.setName("forklore-" + task + "-" + name);
        input.setChecked(value.equals(before));
        Dom.on(input, "change", () -> enter(name, value));
        Dom.add(label, "span", "").setInnerText(words);
    }

    private void cell(HTMLElement place, Format.Cell cell, String before) {
        values.put(cell.name(), before);
        HTMLElement label = Dom.add(place, "label", "forklore-field forklore-cell");
        Prose.inline(Dom.add(label, "span", ""), Words.question(cell));
        HTMLInputElement input = Dom.input(label, "text", "");
        input.setAttribute("autocapitalize", "off");
        input.setAttribute("spellcheck", "false");
        input.setValue(before);
        Dom.on(input, "change", () -> enter(cell.name(), input.getValue().strip()));
    }

    private void enter(String name, String value) {
        values.put(name, value);
        StringBuilder text = new StringBuilder();
        values.forEach((each, what) -> text.append(each)
                .append(' ')
                .append(what.isEmpty() ? OPEN : what)
                .append('\n'));
        taker.take(text.toString());
    }

    /// The lines of an answer, as they would stand in an answer file.
    ///
    /// @param text the lines
    record Lines(String text) {

        /// {@return what was entered before}
        static Lines of(Work.Entry entry) {
            return new Lines(entry.draft().isEmpty() ? said(entry.reply()) : entry.draft());
        }

        private static String said(Reply reply) {
            StringBuilder text = new StringBuilder();
            if (reply instanceof Reply.Predicted predicted) {
                predicted
                        .ticks()
                        .forEach(tick -> text.append(tick.name()).append(tick.possible() ? " yes\n" : " no\n"));
                predicted
                        .cells()
                        .forEach(cell -> text.append(cell.name())
                                .append(' ')
                                .append(cell.value())
                                .append('\n'));
            }
            return text.toString();
        }

        /// {@return the value in the line of that name}
        ///
        /// @param name the name
        /// @param otherwise what is said if there is none
        String value(String name, String otherwise) {
            for (String line : Outline.parts(text, '\n')) {
                if (line.startsWith(name + " ")) {
                    String value = line.substring(name.length()).strip();
                    return value.equals(OPEN) ? otherwise : value;
                }
            }
            return otherwise;
        }
    }
}
