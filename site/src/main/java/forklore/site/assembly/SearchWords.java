package forklore.site.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the search knows of the pages: title, place, first sentence, headings and words of each.
///
/// Pictures, programs, lists of steps and links to other pages are left away: who searches for `fork` wants the pages
/// about it, not all that have it in a listing.
final class SearchWords {

    /// The file that the index is made from; making it takes the file away.
    static final String FILE = "search-words.json";

    private static final Pattern ARTICLE = Pattern.compile("(?s)<article>(.*?)</article>");
    private static final Pattern CRUMBS = Pattern.compile("(?s)<nav class=\"crumbs\".*?</nav>");
    private static final Pattern CRUMB = Pattern.compile("(?s)<li>(.*?)</li>");
    private static final Pattern TITLE = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>");
    private static final Pattern HEADING = Pattern.compile("(?s)<(h[23]|dt)[^>]*>(.*?)</\\1>");
    private static final Pattern ANSWER = Pattern.compile("(?s)<div class=\"paragraph lead\">\\s*<p>(.*?)</p>");
    private static final Pattern NO_WORDS = Pattern.compile("(?s)<(svg|script|pre|button)\\b.*?</\\1>"
            + "|<details class=\"steps-as-text.*?</details>|<ul class=\"cards\".*?</ul>|<a class=\"anchor\".*?</a>");
    private static final Pattern INSIDE_A_WORD = Pattern.compile("</?(?:code|em|strong|a|b|span|sub|sup)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern CHARACTER = Pattern.compile("&#(\\d{1,6});");

    /// In the order of their addresses, so that the same pages make the same index.
    private final SortedMap<String, String> entries = new TreeMap<>();

    /// Adds a page, or takes it as it is now; one without an article says nothing.
    ///
    /// @param address its path within the site
    /// @param html its text
    void add(String address, String html) {
        Matcher article = ARTICLE.matcher(html);
        if (!article.find()) {
            entries.remove(address);
            return;
        }
        String body = NO_WORDS.matcher(article.group(1)).replaceAll(" ");
        entries.put(
                address,
                "{\"id\":" + Html.script(address) + ",\"title\":" + Html.script(first(TITLE, body)) + ",\"place\":"
                        + Html.script(place(html)) + ",\"answer\":" + Html.script(first(ANSWER, body))
                        + ",\"headings\":"
                        + Html.script(headings(body)) + ",\"text\":" + Html.script(plain(body)) + "}");
    }

    /// Forgets a page.
    ///
    /// @param address its path within the site
    void remove(String address) {
        entries.remove(address);
    }

    /// {@return all pages as a list in JSON}
    String json() {
        return "[" + String.join(",\n", entries.values()) + "]\n";
    }

    private static String place(String html) {
        Matcher crumbs = CRUMBS.matcher(html);
        List<String> names = new ArrayList<>();
        if (crumbs.find()) {
            Matcher crumb = CRUMB.matcher(crumbs.group());
            while (crumb.find()) {
                names.add(plain(crumb.group(1)));
            }
        }
        return String.join(" \u203a ", names);
    }

    private static String headings(String body) {
        StringBuilder all = new StringBuilder();
        Matcher heading = HEADING.matcher(body);
        while (heading.find()) {
            all.append(plain(heading.group(2))).append('\n');
        }
        return all.toString();
    }

    private static String first(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? plain(matcher.group(1)) : "";
    }

    /// {@return what a reader sees of some HTML}
    private static String plain(String html) {
        String text = TAG.matcher(INSIDE_A_WORD.matcher(html).replaceAll(""))
                .replaceAll(" ")
                .replace("&nbsp;", " ");
        text = CHARACTER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))));
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
