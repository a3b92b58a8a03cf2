package forklore.guide.page;

import forklore.guide.source.Html;
import java.util.Optional;

/// Puts what all pages share around the body of one.
public final class Template {

    private final String frame;
    private final Navigation navigation;
    private final String version;

    /// Takes the frame.
    ///
    /// @param frame HTML with `${...}` where the parts go
    /// @param navigation all pages
    /// @param version the version that the guide speaks of
    public Template(String frame, Navigation navigation, String version) {
        this.frame = frame;
        this.navigation = navigation;
        this.version = version;
    }

    /// {@return the whole file of a page}
    ///
    /// @param page the page
    public String fill(Page page) {
        PageSource source = page.source();
        StringBuilder out = new StringBuilder();
        int done = 0;
        int start = frame.indexOf("${");
        while (start >= 0) {
            int end = frame.indexOf('}', start);
            out.append(frame, done, start).append(part(frame.substring(start + 2, end), page, source));
            done = end + 1;
            start = frame.indexOf("${", done);
        }
        return out.append(frame.substring(done)).toString();
    }

    private String part(String name, Page page, PageSource source) {
        return switch (name) {
            case "title" -> Html.sentence(source.title());
            case "window" -> windowTitle(source);
            case "root" -> source.root();
            case "version" -> Html.escape(version);
            case "group" -> Html.escape(navigation.groupOf(source).orElse(""));
            case "navigation" -> groups(source);
            case "body" -> page.body();
            case "contents" -> contents(page);
            case "neighbours" -> neighbours(source);
            case "source" -> Html.escape(source.start().file());
            default -> throw new IllegalArgumentException("the frame has an unknown part: " + name);
        };
    }

    private static String windowTitle(PageSource source) {
        String title = Html.escape(source.title().replace("`", ""));
        return source.path().equals("index.html") ? title : title + " - Forklore";
    }

    private String groups(PageSource here) {
        StringBuilder out = new StringBuilder();
        for (Navigation.Group group : navigation.groups()) {
            out.append("<p class=\"heading\">")
                    .append(Html.escape(group.name()))
                    .append("</p>\n<ul>\n");
            for (PageSource page : group.pages()) {
                out.append("<li><a href=\"")
                        .append(here.root())
                        .append(Html.escape(page.path()))
                        .append(page.equals(here) ? "\" aria-current=\"page\">" : "\">")
                        .append(Html.sentence(page.navigationTitle()))
                        .append("</a></li>\n");
            }
            out.append("</ul>\n");
        }
        return out.toString();
    }

    private static String contents(Page page) {
        if (page.contents().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<nav class=\"contents\" aria-label=\"On this page\">\n"
                + "<p class=\"heading\">On this page</p>\n<ul>\n");
        for (Page.Heading heading : page.contents()) {
            out.append("<li class=\"level-")
                    .append(heading.level())
                    .append("\"><a href=\"#")
                    .append(heading.id())
                    .append("\">")
                    .append(heading.html())
                    .append("</a></li>\n");
        }
        return out.append("</ul>\n</nav>\n").toString();
    }

    private String neighbours(PageSource here) {
        return neighbour(here, -1, "prev", "Previous") + neighbour(here, 1, "next", "Next");
    }

    private String neighbour(PageSource here, int distance, String relation, String label) {
        Optional<PageSource> page = navigation.neighbour(here, distance);
        return page.map(other -> "<a class=\"" + relation + "\" rel=\"" + relation + "\" href=\"" + here.root()
                        + Html.escape(other.path()) + "\"><span>" + label + "</span>"
                        + Html.sentence(other.navigationTitle()) + "</a>\n")
                .orElse("");
    }
}
