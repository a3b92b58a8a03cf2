package forklore.guide.page;

import forklore.guide.source.Html;
import forklore.guide.source.SourceLine;
import java.util.List;
import java.util.Optional;

/// Puts what all pages share around the body of one.
public final class Template {

    private final String frame;
    private final Navigation navigation;
    private final String version;
    private final String repository;

    /// Takes the frame.
    ///
    /// @param frame HTML with `${...}` where the parts go
    /// @param navigation all pages
    /// @param version the version that the guide speaks of
    /// @param repository the address of the repository with the documents, to change them; empty where it is not
    ///     known
    public Template(String frame, Navigation navigation, String version, String repository) {
        this.frame = frame;
        this.navigation = navigation;
        this.version = version;
        this.repository = repository;
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

    /// {@return a page that is filled by somebody else: it has `@TITLE@` for a title and `@BODY@` for a body}
    ///
    /// @param path where it will be, relative to the folder of the front page
    public String frame(String path) {
        PageSource source = new PageSource(path, SourceLine.of("", 1, "= @TITLE@"));
        return fill(new Page(source, "@BODY@", List.of()));
    }

    private String part(String name, Page page, PageSource source) {
        return switch (name) {
            case "title" -> Html.sentence(source.title());
            case "window" -> windowTitle(source);
            case "root" -> source.root();
            case "version" -> Html.escape(version);
            case "sections" -> new Sidebar(navigation, source).sections();
            case "crumbs" -> new Sidebar(navigation, source).crumbs();
            case "navigation" -> new Sidebar(navigation, source).groups();
            case "body" -> page.body();
            case "contents" -> contents(page);
            case "neighbours" -> neighbours(source);
            case "written" -> written(source);
            case "edit" -> edit(source);
            default -> throw new IllegalArgumentException("the frame has an unknown part: " + name);
        };
    }

    private static String windowTitle(PageSource source) {
        String title = Html.escape(source.title().replace("`", ""));
        return source.path().equals("index.html") ? title : title + " - Forklore";
    }

    private static String written(PageSource source) {
        String file = source.start().file();
        return file.isEmpty()
                ? ""
                : "<p>Written in <code>" + Html.escape(file)
                        + "</code>. Every figure on this page comes from a scenario or"
                        + " a log; the build fails when one does not.</p>\n";
    }

    /// A link to change the document, where it is known in which repository it is.
    private String edit(PageSource source) {
        return repository.isEmpty() || source.start().file().isEmpty()
                ? ""
                : "<p class=\"edit\"><a href=\"" + Html.escape(repository) + "/edit/main/"
                        + Html.escape(source.start().file()) + "\">Edit this page</a></p>\n";
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
