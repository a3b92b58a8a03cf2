package forklore.guide.page;

import forklore.guide.source.Place;
import forklore.guide.source.Problems;
import forklore.guide.source.SourceLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds links that lead nowhere, ids that are not unique, and files that would be loaded from somebody else.
public final class LinkCheck {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern HREF = Pattern.compile("<a\\b[^>]*\\shref=\"([^\"]*)\"");
    private static final Pattern LOADED =
            Pattern.compile("<(?:link|script|img|iframe|source)\\b[^>]*\\s(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:");
    private static final Pattern REFERENCE =
            Pattern.compile("\\s(?:aria-labelledby|aria-describedby|aria-controls|for)=\"([^\"]*)\"|url\\(#([^)]*)\\)");

    /// The ids that the frame and Asciidoctor give.
    private static final Set<String> FRAME = Set.of("content", "navigation", "preamble");

    private final Map<String, Named> before;
    private final SequencedMap<String, Named> pages = new TreeMap<>();
    private final TreeSet<String> files = new TreeSet<>();

    /// What a page names, in the order of its text.
    ///
    /// @param html its text
    /// @param ids the ids that it gives, with those that it gives twice
    /// @param anchors the same, each once
    /// @param links where it leads
    /// @param loaded what it loads
    /// @param references the ids that it points to within itself
    private record Named(
            String html,
            List<String> ids,
            Set<String> anchors,
            List<String> links,
            List<String> loaded,
            List<String> references) {

        static final Named NOTHING = of("");

        static Named of(String html) {
            List<String> ids = all(ID, html);
            List<String> references = all(REFERENCE, html).stream()
                    .flatMap(each -> Stream.of(each.split(" ")))
                    .toList();
            return new Named(html, ids, new TreeSet<>(ids), all(HREF, html), all(LOADED, html), references);
        }
    }

    /// Starts with nothing.
    public LinkCheck() {
        before = Map.of();
    }

    /// Starts anew; a page that is as it was is not read again.
    ///
    /// @param before the check of the guide before
    public LinkCheck(LinkCheck before) {
        this.before = before.pages;
    }

    /// Adds a page.
    ///
    /// @param path its file, relative to the folder of the front page
    /// @param html its whole text
    public void page(String path, String html) {
        Named known = before.get(path);
        pages.put(path, known != null && known.html().equals(html) ? known : Named.of(html));
        files.add(path);
    }

    /// Adds a file that pages may name.
    ///
    /// @param path its file, relative to the folder of the front page
    public void file(String path) {
        files.add(path);
    }

    /// Adds a problem for each thing that is wrong with the links of a page.
    ///
    /// @param source the document of the page, to find the line
    /// @param problems where to add
    public void check(PageSource source, Problems problems) {
        Named page = named(source.path());
        for (String id : duplicates(page.ids())) {
            problems.add(source.start(), "the page has the id `" + id + "` more than once");
        }
        for (String link : page.links()) {
            String fault = fault(source.path(), link);
            if (!fault.isEmpty()) {
                problems.add(place(source, link), "dead link `" + link + "`: " + fault);
            }
        }
        for (String file : page.loaded()) {
            if (isElsewhere(file) || !files.contains(resolve(source.path(), file))) {
                problems.add(source.start(), "the page loads `" + file + "`, which is not a file of the guide");
            }
        }
        for (String id : page.references()) {
            if (!page.anchors().contains(id)) {
                problems.add(source.start(), "the page names the id `" + id + "`, which it does not have");
            }
        }
    }

    private String fault(String from, String link) {
        if (link.isEmpty()) {
            return "it is empty";
        }
        if (isElsewhere(link)) {
            return link.startsWith("http://") ? "write https" : "";
        }
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        String target = file.isEmpty() ? from : resolve(from, file);
        if (!files.contains(target)) {
            return "there is no " + target;
        }
        String anchor = hash < 0 ? "" : link.substring(hash + 1);
        if (anchor.isEmpty() || named(target).anchors().contains(anchor)) {
            return hash >= 0 && anchor.isEmpty() ? "it has no name after #" : "";
        }
        return target + " has no `" + anchor + "`; it has: " + String.join(", ", places(target));
    }

    private static boolean isElsewhere(String link) {
        return ELSEWHERE.matcher(link).lookingAt() || link.startsWith("//");
    }

    private static String resolve(String from, String link) {
        List<String> parts = new ArrayList<>(List.of(from.split("/")));
        parts.removeLast();
        for (String part : link.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return "outside of the guide: " + link;
                }
                parts.removeLast();
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    private Named named(String page) {
        return pages.getOrDefault(page, Named.NOTHING);
    }

    private List<String> places(String page) {
        return named(page).anchors().stream()
                .filter(id -> !id.startsWith("figure-") && !FRAME.contains(id))
                .toList();
    }

    private static List<String> duplicates(List<String> ids) {
        Set<String> seen = new HashSet<>();
        return ids.stream().filter(id -> !seen.add(id)).distinct().toList();
    }

    private static List<String> all(Pattern pattern, String html) {
        List<String> found = new ArrayList<>();
        Matcher each = pattern.matcher(html);
        while (each.find()) {
            String value = each.group(1) == null ? each.group(2) : each.group(1);
            found.add(value.replace("&amp;", "&"));
        }
        return found;
    }

    /// The line that names the target, or at least its anchor, or at least its file. A link that the frame or a
    /// macro made is found at the start of the page.
    private static Place place(PageSource source, String link) {
        int hash = link.indexOf('#');
        String anchor = hash < 0 ? "" : link.substring(hash + 1);
        String file = (hash < 0 ? link : link.substring(0, hash)).replaceAll("\\.html$", "");
        String name = file.substring(file.lastIndexOf('/') + 1);
        return lineWith(source, file, anchor)
                .or(() -> anchor.isEmpty() ? Optional.empty() : lineWith(source, anchor, ""))
                .or(() -> name.isEmpty() ? Optional.empty() : lineWith(source, name, ""))
                .orElse(source.start());
    }

    private static Optional<Place> lineWith(PageSource source, String one, String other) {
        return source.lines().stream()
                .filter(line -> line.text().contains(one) && line.text().contains(other))
                .map(SourceLine::place)
                .findFirst();
    }
}
