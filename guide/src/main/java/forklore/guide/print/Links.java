package forklore.guide.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where the links of a page lead in the book: to a chapter, to a place in one, out of it, or nowhere.
///
/// @param from the page that has the links, as its path
/// @param chapters the pages that are in the book, as their paths
record Links(String from, Set<String> chapters) {

    /// {@return the name of a chapter, or of a place in it; a dot would begin a role there}
    ///
    /// @param path the path of its page
    /// @param anchor the place, or an empty text for its beginning
    static String id(String path, String anchor) {
        String chapter = path.replaceAll("\\.html$", "").replaceAll("[^a-z0-9]+", "-");
        return anchor.isEmpty() ? chapter : chapter + "-at-" + anchor.replace('.', '-');
    }

    /// {@return the words of a link, as a link if it leads somewhere in the book or out of it}
    ///
    /// @param href where it leads from the page
    /// @param words its words, as AsciiDoc
    String link(String href, String words) {
        if (href.startsWith("https:")) {
            return "link:" + href + "[" + words + "]";
        }
        if (!href.contains(".html") && !href.contains(".adoc") && !href.startsWith("#")) {
            return words;
        }
        int hash = href.indexOf('#');
        String file = hash < 0 ? href : href.substring(0, hash);
        String anchor = hash < 0 ? "" : href.substring(hash + 1);
        String path = file.isEmpty() ? from : resolve(file.replaceAll("\\.adoc$", ".html"));
        return chapters.contains(path) ? "xref:" + id(path, anchor) + "[" + words + "]" : words;
    }

    private String resolve(String file) {
        List<String> parts = new ArrayList<>(List.of(from.split("/")));
        parts.removeLast();
        for (String part : file.split("/")) {
            if (part.equals("..")) {
                parts.removeLast();
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
