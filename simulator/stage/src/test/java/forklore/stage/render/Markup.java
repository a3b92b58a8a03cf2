package forklore.stage.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads SVG text back, strictly: what is not well-formed is refused.
///
/// @param elements all elements, in the order in which they begin
record Markup(List<Element> elements) {

    /// One element.
    ///
    /// @param name its name
    /// @param attributes its attributes, in order
    /// @param text the characters directly in it
    record Element(String name, Map<String, String> attributes, StringBuilder text) {
        Optional<String> attribute(String key) {
            return Optional.ofNullable(attributes.get(key));
        }
    }

    static Markup of(String svg) {
        List<Element> all = new ArrayList<>();
        Deque<Element> open = new ArrayDeque<>();
        int at = 0;
        while (at < svg.length()) {
            int tag = svg.indexOf('<', at);
            String text = svg.substring(at, tag < 0 ? svg.length() : tag);
            if (!open.isEmpty()) {
                open.peek().text().append(unescaped(text));
            } else if (!text.isBlank()) {
                throw new IllegalArgumentException("text outside of all elements: " + text);
            }
            if (tag < 0) {
                break;
            }
            int end = svg.indexOf('>', tag);
            tag(svg.substring(tag + 1, end), all, open);
            at = end + 1;
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("never closed: " + open.peek().name());
        }
        return new Markup(all);
    }

    private static void tag(String tag, List<Element> all, Deque<Element> open) {
        if (tag.startsWith("/")) {
            String closed = open.pop().name();
            if (!tag.substring(1).equals(closed)) {
                throw new IllegalArgumentException(tag + " closes " + closed);
            }
            return;
        }
        boolean empty = tag.endsWith("/");
        Element element = element(empty ? tag.substring(0, tag.length() - 1) : tag);
        all.add(element);
        if (!empty) {
            open.push(element);
        }
    }

    private static Element element(String tag) {
        int space = tag.indexOf(' ');
        String name = space < 0 ? tag : tag.substring(0, space);
        Map<String, String> attributes = new LinkedHashMap<>();
        int at = name.length();
        while (at < tag.length()) {
            int equals = tag.indexOf("=\"", at);
            int end = tag.indexOf('"', equals + 2);
            String key = tag.substring(at, equals).strip();
            if (!key.matches("[a-z0-9-]+|viewBox") || attributes.put(key, value(tag, equals, end)) != null) {
                throw new IllegalArgumentException("attribute " + key + " in <" + tag + ">");
            }
            at = end + 1;
        }
        return new Element(name, attributes, new StringBuilder());
    }

    private static String value(String tag, int equals, int end) {
        return unescaped(tag.substring(equals + 2, end));
    }

    private static String unescaped(String text) {
        String plain = text.replace("&lt;", "")
                .replace("&gt;", "")
                .replace("&quot;", "")
                .replace("&amp;", "");
        if (plain.contains("&")) {
            throw new IllegalArgumentException("not escaped: " + text);
        }
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    List<Element> named(String name) {
        return elements.stream().filter(element -> element.name().equals(name)).toList();
    }
}
