package forklore.engine.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Every text that a buffer or the output has had so far, each with a small number; 0 is the empty text.
///
/// The numbers depend on the order in which a search meets the texts, and on nothing else.
final class Texts {

    private final List<String> texts = new ArrayList<>();
    private final TreeMap<String, Integer> numbers = new TreeMap<>();

    Texts() {
        number("");
    }

    String text(int number) {
        return texts.get(number);
    }

    /// {@return the number of one text followed by another, or -1 if there are too many texts}
    int append(int number, String more) {
        return more.isEmpty() ? number : number(texts.get(number) + more);
    }

    private int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        if (texts.size() >= Layout.MAX_TEXTS) {
            return -1;
        }
        texts.add(text);
        numbers.put(text, texts.size() - 1);
        return texts.size() - 1;
    }
}
