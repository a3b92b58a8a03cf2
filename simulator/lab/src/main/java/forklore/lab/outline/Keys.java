package forklore.lab.outline;

import forklore.engine.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of one place of an outline, asked for by key.
///
/// [#finish] tells what nobody asked for; so the keys that a place knows are those that its reader
/// asks for.
public final class Keys {

    private final List<Node> nodes;
    private final Span place;
    private final String where;
    private final Findings findings;
    private final List<String> known = new ArrayList<>();

    /// Begins to read a place.
    ///
    /// @param nodes its lines
    /// @param place where it begins, for what is missing
    /// @param where what it is, for messages: `a lab sheet`, `task ends`
    /// @param findings told what is wrong
    public Keys(List<Node> nodes, Span place, String where, Findings findings) {
        this.nodes = List.copyOf(nodes);
        this.place = place;
        this.where = where;
        this.findings = findings;
    }

    /// {@return every line of a key, in order}
    ///
    /// @param key the key
    public List<Node> all(String key) {
        known.add(key);
        return nodes.stream().filter(node -> node.key().equals(key)).toList();
    }

    /// {@return the line of a key, if it is there; told if it stands twice}
    ///
    /// @param key the key
    public Optional<Node> one(String key) {
        List<Node> found = all(key);
        if (found.size() > 1) {
            findings.tell(
                    Fault.TWICE,
                    found.get(1).span(),
                    "`" + key + "` stands here for the second time",
                    "it may stand once in " + where + ": remove one");
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /// {@return the line of a key; told if it is missing, or if nothing stands behind it}
    ///
    /// @param key the key
    public Optional<Node> needed(String key) {
        Optional<Node> found = one(key);
        if (found.isEmpty()) {
            findings.tell(Fault.MISSING_KEY, place, where + " has no `" + key + "`", "add a line `" + key + " ...`");
        } else if (found.get().text().isBlank()) {
            findings.tell(Fault.VALUE, found.get().span(), "nothing stands behind `" + key + "`", "write its value");
        }
        return found;
    }

    /// {@return the text behind a needed key, on its line or below it; empty if it is missing}
    ///
    /// @param key the key
    public String text(String key) {
        return needed(key).map(Node::text).orElse("");
    }

    /// {@return the text behind a key that may be missing}
    ///
    /// @param key the key
    public String textIfAny(String key) {
        return one(key).map(Node::text).orElse("");
    }

    /// {@return the number behind a needed key; the least if it is missing or none}
    ///
    /// @param key the key
    /// @param least the smallest that is allowed
    /// @param most the greatest
    public int number(String key, int least, int most) {
        return needed(key).map(node -> number(node, node.value(), least, most)).orElse(least);
    }

    /// {@return a number that stands in a line; the least if it is none}
    ///
    /// @param node the line
    /// @param text what should be a number
    /// @param least the smallest that is allowed
    /// @param most the greatest
    public int number(Node node, String text, int least, int most) {
        boolean digits = !text.isEmpty()
                && text.length() <= 9
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
        int value = digits ? Integer.parseInt(text) : -1;
        if (value < least || value > most) {
            findings.tell(
                    Fault.VALUE,
                    node.valueSpan(),
                    "`" + text + "` is no number from " + least + " to " + most,
                    "write a whole number from " + least + " to " + most);
            return least;
        }
        return value;
    }

    /// Tells every line whose key nobody asked for.
    public void finish() {
        for (Node node : nodes) {
            if (!known.contains(node.key())) {
                findings.unknown(Fault.UNKNOWN_KEY, node.span(), "a key of " + where, node.key(), known);
            }
        }
    }

    /// {@return where problems are told}
    public Findings findings() {
        return findings;
    }
}
