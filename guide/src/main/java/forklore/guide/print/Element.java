package forklore.guide.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of what a macro says in HTML: an element with its children, or a text.
///
/// @param tag the name of the element, empty for a text
/// @param attributes what stands after the name, as it is written
/// @param text the text, as it is written, empty for an element
/// @param children what it holds, in order
record Element(String tag, String attributes, String text, List<Element> children) {

    private static final Pattern TOKEN =
            Pattern.compile("<(/?)([a-zA-Z][\\w-]*)([^>]*)>|<!--.*?-->|([^<]+)", Pattern.DOTALL);
    private static final Set<String> VOID = Set.of("br", "img", "input", "hr", "wbr", "meta", "link");

    /// {@return an element without a name that holds all of a text}
    ///
    /// @param html what a macro wrote: each element that is opened is closed
    static Element parse(String html) {
        Element root = new Element("", "", "", new ArrayList<>());
        Deque<Element> open = new ArrayDeque<>(List.of(root));
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            if (token.group(4) != null) {
                open.peek().children().add(new Element("", "", token.group(4), List.of()));
            } else if (token.group(2) != null && token.group(1).isEmpty()) {
                Element element = new Element(token.group(2), token.group(3), "", new ArrayList<>());
                open.peek().children().add(element);
                if (!VOID.contains(element.tag()) && !element.attributes().endsWith("/")) {
                    open.push(element);
                }
            } else if (token.group(2) != null && open.size() > 1) {
                open.pop();
            }
        }
        return root;
    }

    /// {@return the value of an attribute}
    ///
    /// @param name the name of the attribute
    Optional<String> value(String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /// {@return whether it has a class}
    ///
    /// @param name the name of the class
    boolean is(String name) {
        return List.of(value("class").orElse("").split(" ")).contains(name);
    }

    /// {@return the elements of that name in it, at any depth, in order}
    ///
    /// @param name the name of the elements
    List<Element> all(String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : children) {
            if (child.tag.equals(name)) {
                found.add(child);
            }
            found.addAll(child.all(name));
        }
        return found;
    }

    /// {@return the text in it, without marks}
    String words() {
        StringBuilder out = new StringBuilder(text);
        children.forEach(child -> out.append(child.words()));
        return out.toString();
    }

    /// {@return the element as it was written}
    String html() {
        if (tag.isEmpty() && children.isEmpty()) {
            return text;
        }
        StringBuilder inside = new StringBuilder();
        children.forEach(child -> inside.append(child.html()));
        boolean single = attributes.endsWith("/") || VOID.contains(tag);
        return tag.isEmpty()
                ? inside.toString()
                : "<" + tag + attributes + ">" + inside + (single ? "" : "</" + tag + ">");
    }
}
