package forklore.guide.macro;

import forklore.guide.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One call of a macro in a document, for example `odds:orphaned-lock[child-hangs,is=1/8]`.
///
/// @param macro the name of the macro, with its colons as they are written
/// @param target what stands between the name and the bracket
/// @param words the values without a name, in order
/// @param named the values with a name, ordered by name
/// @param place where it is written
public record MacroCall(String macro, String target, List<String> words, TreeMap<String, String> named, Place place) {

    /// Copies the words.
    public MacroCall {
        words = List.copyOf(words);
    }

    /// {@return the call that Asciidoctor describes}
    ///
    /// @param macro the name of the macro, with its colons
    /// @param target what stands before the bracket
    /// @param attributes what stands in the bracket, as Asciidoctor read it
    /// @param place where it is written
    public static MacroCall of(String macro, String target, Map<String, Object> attributes, Place place) {
        TreeMap<String, String> named = new TreeMap<>();
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Object> each : new TreeMap<>(attributes).entrySet()) {
            if (each.getKey().matches("\\d+")) {
                if (each.getValue() != null && !each.getValue().toString().isBlank()) {
                    words.add(each.getValue().toString().strip());
                }
            } else if (!each.getKey().equals("at")) {
                named.put(each.getKey(), String.valueOf(each.getValue()).strip());
            }
        }
        return new MacroCall(macro, target, words, named, place);
    }

    /// {@return the word at that position, or empty}
    ///
    /// @param index from 0
    public Optional<String> word(int index) {
        return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
    }

    /// {@return the value of that name, or empty}
    ///
    /// @param name the name
    public Optional<String> value(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /// {@return the call as it can be written}
    @Override
    public String toString() {
        List<String> inside = new ArrayList<>(words);
        named.forEach((name, value) -> inside.add(name + "=" + value));
        return macro + target + "[" + String.join(",", inside) + "]";
    }
}
