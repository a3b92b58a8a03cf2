package forklore.engine.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Every text that a buffer or the output has had so far, each with a small number; 0 is the empty text.
///
/// The numbers depend on the order in which a search meets the texts, and on nothing else.
public final class Texts {

    /// Stands for a text that has no number, because there are too many.
    public static final int TOO_MANY = -1;

    /// Stands for a text that has no number and gets none from a reader.
    public static final int UNKNOWN = -2;

    private final List<String> texts;
    private final TreeMap<String, Integer> numbers;
    private final boolean reader;

    Texts() {
        this(new ArrayList<>(), new TreeMap<>(), false);
        number("");
    }

    private Texts(List<String> texts, TreeMap<String, Integer> numbers, boolean reader) {
        this.texts = texts;
        this.numbers = numbers;
        this.reader = reader;
    }

    /// {@return the same texts, for another thread that gives no numbers to new ones}
    Texts reader() {
        return new Texts(texts, numbers, true);
    }

    /// {@return the text of a number}
    ///
    /// @param number the number
    public String text(int number) {
        return texts.get(number);
    }

    /// {@return the number of one text followed by another, or [#TOO_MANY] or [#UNKNOWN]}
    ///
    /// @param number the number of the one text
    /// @param more the other
    public int append(int number, String more) {
        return more.isEmpty() ? number : number(texts.get(number) + more);
    }

    private int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        if (texts.size() >= Layout.MAX_TEXTS) {
            return TOO_MANY;
        }
        if (reader) {
            return UNKNOWN;
        }
        texts.add(text);
        numbers.put(text, texts.size() - 1);
        return texts.size() - 1;
    }
}
