package forklore.site.lab;

import forklore.lab.answer.Reply;
import forklore.lab.session.Work;
import forklore.lab.sheet.Format;
import forklore.site.player.Dom;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/// Sentences to be put into an order: each is put into the chain, moved up and down there, or taken out, by buttons or
/// by the arrow keys.
final class OrderView implements AnswerView {

    private final Format.Explain explain;
    private final Taker taker;
    private final HTMLElement chain;
    private final HTMLElement rest;
    private final HTMLElement said;
    private final List<String> letters = new ArrayList<>();

    /// Makes the two lists.
    ///
    /// @param place where they are put
    /// @param explain the sentences
    /// @param entry what was entered before
    /// @param taker given what is entered
    OrderView(HTMLElement place, Format.Explain explain, Work.Entry entry, Taker taker) {
        this.explain = explain;
        this.taker = taker;
        if (entry.reply() instanceof Reply.Ordered ordered) {
            letters.addAll(ordered.letters());
        }
        Dom.add(place, "p", "forklore-order-title").setInnerText("Your chain, first cause first");
        chain = Dom.add(place, "ol", "forklore-order");
        chain.setAttribute("aria-label", "Your chain, first cause first");
        Dom.add(place, "p", "forklore-order-title").setInnerText("Not in the chain");
        rest = Dom.add(place, "ul", "forklore-order");
        rest.setAttribute("aria-label", "Not in the chain");
        said = Dom.add(place, "p", "forklore-order-said");
        said.setAttribute("role", "status");
        write("");
    }

    private String sentence(String letter) {
        return explain.sentences().get(letter.charAt(0) - 'A').text().replace('\n', ' ');
    }

    private void write(String focused) {
        chain.clear();
        rest.clear();
        if (letters.isEmpty()) {
            Dom.add(chain, "li", "forklore-order-empty").setInnerText("Nothing yet.");
        }
        for (String letter : letters) {
            HTMLElement item = item(chain, letter);
            HTMLElement buttons = Dom.add(item, "span", "forklore-order-buttons");
            button(buttons, "Earlier", letter, () -> move(letter, -1));
            button(buttons, "Later", letter, () -> move(letter, 1));
            HTMLButtonElement out = button(buttons, "Take out", letter, () -> takeOut(letter));
            item.addEventListener("keydown", (KeyboardEvent event) -> onKey(event, letter));
            focus(out, letter, focused);
        }
        for (int i = 0; i < explain.sentences().size(); i++) {
            String letter = String.valueOf((char) ('A' + i));
            if (!letters.contains(letter)) {
                HTMLElement item = item(rest, letter);
                HTMLElement buttons = Dom.add(item, "span", "forklore-order-buttons");
                HTMLButtonElement in = button(buttons, "Put at the end", letter, () -> putIn(letter));
                focus(in, letter, focused);
            }
        }
    }

    private HTMLElement item(HTMLElement list, String letter) {
        HTMLElement item = Dom.add(list, "li", "");
        HTMLElement words = Dom.add(item, "span", "forklore-order-words");
        Dom.add(words, "b", "").setInnerText(letter + " ");
        Prose.inline(words, sentence(letter));
        return item;
    }

    private static HTMLButtonElement button(HTMLElement place, String words, String letter, Runnable action) {
        HTMLButtonElement button = Dom.button(place, words, action);
        button.setAttribute("aria-label", words + ": " + letter);
        return button;
    }

    private static void focus(HTMLElement button, String letter, String focused) {
        if (letter.equals(focused)) {
            button.focus();
        }
    }

    private void onKey(KeyboardEvent event, String letter) {
        int way = switch (event.getKey()) {
            case "ArrowUp" -> -1;
            case "ArrowDown" -> 1;
            default -> 0;
        };
        if (way != 0) {
            event.preventDefault();
            move(letter, way);
        }
    }

    private void move(String letter, int way) {
        int from = letters.indexOf(letter);
        int to = from + way;
        if (to >= 0 && to < letters.size()) {
            letters.remove(from);
            letters.add(to, letter);
        }
        changed(letter, letter + " is link " + (letters.indexOf(letter) + 1) + " of " + letters.size() + ".");
    }

    private void putIn(String letter) {
        letters.add(letter);
        changed(letter, letter + " is link " + letters.size() + " of " + letters.size() + ".");
    }

    private void takeOut(String letter) {
        letters.remove(letter);
        changed(letter, letter + " is not in the chain.");
    }

    private void changed(String letter, String words) {
        write(letter);
        said.setInnerText(words);
        taker.take("order " + (letters.isEmpty() ? "?" : String.join(" ", letters)) + "\n");
    }
}
