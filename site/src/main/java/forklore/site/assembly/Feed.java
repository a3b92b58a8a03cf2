package forklore.site.assembly;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The changes as a feed: an entry for each version of the changelog.
///
/// @param address where the site will be, ending in `/`; empty where that is not known
/// @param built the moment that stands for a version without a date, as in `2026-01-01T00:00:00Z`
record Feed(String address, String built) {

    private static final Pattern DATED = Pattern.compile("(.*?)\\s+-\\s+(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern LINK = Pattern.compile("https://[^\\s\\[]+\\[([^]]*)]");
    private static final Pattern CODE = Pattern.compile("`\\+?([^`]*?)\\+?`");

    /// {@return the feed, in the form Atom}
    ///
    /// @param changelog the text of the changelog
    String of(String changelog) {
        List<String> entries = new ArrayList<>();
        String newest = "";
        for (String section : changelog.split("(?m)^== ")) {
            int end = section.indexOf('\n');
            if (end < 0 || section.startsWith("=")) {
                continue;
            }
            String heading = section.substring(0, end).strip();
            Matcher dated = DATED.matcher(heading);
            String updated = dated.matches() ? dated.group(2) + "T00:00:00Z" : built;
            newest = newest.isEmpty() ? updated : newest;
            entries.add(entry(heading, updated, section.substring(end)));
        }
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
                + "<title>Changes of Forklore</title>\n<id>" + id("changes") + "</id>\n"
                + (address.isEmpty() ? "" : "<link href=\"" + Html.escape(address) + "\"/>\n")
                + "<author><name>Forklore</name></author>\n<updated>" + (newest.isEmpty() ? built : newest)
                + "</updated>\n" + String.join("", entries) + "</feed>\n";
    }

    private static String entry(String heading, String updated, String body) {
        return "<entry>\n<title>" + Html.escape(heading) + "</title>\n<id>" + id(heading) + "</id>\n<updated>" + updated
                + "</updated>\n<content type=\"html\">" + Html.escape(html(body)) + "</content>\n</entry>\n";
    }

    /// As much AsciiDoc as a changelog has: headings and lists.
    private static String html(String body) {
        StringBuilder out = new StringBuilder();
        boolean list = false;
        for (String block : body.replaceAll("\\n(?!\\*|=|\\n)\\s*", " ").split("\n")) {
            String text = block.strip();
            boolean item = text.startsWith("* ");
            if (list != item && !text.isEmpty()) {
                out.append(item ? "<ul>" : "</ul>");
                list = item;
            }
            if (item) {
                out.append("<li>").append(words(text.substring(2))).append("</li>");
            } else if (text.startsWith("=== ")) {
                out.append("<h3>").append(words(text.substring(4))).append("</h3>");
            } else if (!text.isEmpty()) {
                out.append("<p>").append(words(text)).append("</p>");
            }
        }
        return out.append(list ? "</ul>" : "").toString();
    }

    private static String words(String text) {
        String escaped = Html.escape(LINK.matcher(text).replaceAll("$1"));
        return CODE.matcher(escaped).replaceAll("<code>$1</code>");
    }

    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("forklore " + name).getBytes(StandardCharsets.UTF_8));
    }
}
