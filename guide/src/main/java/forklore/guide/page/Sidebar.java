package forklore.guide.page;

import forklore.guide.source.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// The ways from a page to the others: the bar at the top, the list at the left, the way back up.
final class Sidebar {

    /// A group with so few entries is open on every page.
    private static final int FEW = 9;

    private static final String FRONT = "/index.html";

    private final Navigation navigation;
    private final PageSource here;

    Sidebar(Navigation navigation, PageSource here) {
        this.navigation = navigation;
        this.here = here;
    }

    /// {@return the sections of the site as links, that of the page marked}
    String sections() {
        String current = navigation.groupOf(here).map(Navigation.Group::section).orElse("");
        StringBuilder out = new StringBuilder();
        for (Navigation.Group group : navigation.sections()) {
            out.append("<a href=\"")
                    .append(address(group.pages().getFirst()))
                    .append(group.section().equals(current) ? "\" aria-current=\"true\">" : "\">")
                    .append(Html.escape(group.section()))
                    .append("</a>\n");
        }
        return out.toString();
    }

    /// {@return section, group and part of the page, each a link where it leads to another page}
    String crumbs() {
        Optional<Navigation.Group> found = navigation.groupOf(here);
        if (found.isEmpty()) {
            return "";
        }
        Navigation.Group group = found.get();
        StringBuilder out = new StringBuilder("<nav class=\"crumbs\" aria-label=\"Where this page is\">\n<ol>\n");
        if (!group.section().equals(group.name())) {
            navigation.sections().stream()
                    .filter(first -> first.section().equals(group.section()))
                    .forEach(first -> crumb(
                            out, first.section(), Optional.of(first.pages().getFirst())));
        }
        crumb(out, group.name(), Optional.of(group.pages().getFirst()));
        here.part()
                .ifPresent(part -> out.append("<li><a href=\"")
                        .append(addressOfPart(group, part))
                        .append("\">")
                        .append(words(part))
                        .append("</a></li>\n"));
        return out.append("</ol>\n</nav>\n").toString();
    }

    private void crumb(StringBuilder out, String name, Optional<PageSource> page) {
        out.append("<li>");
        page.filter(first -> !first.equals(here))
                .ifPresentOrElse(
                        first -> out.append("<a href=\"")
                                .append(address(first))
                                .append("\">")
                                .append(Html.escape(name))
                                .append("</a>"),
                        () -> out.append(Html.escape(name)));
        out.append("</li>\n");
    }

    /// {@return all groups; of a part of a group, only the one of the page lists its pages}
    String groups() {
        StringBuilder out = new StringBuilder();
        for (Navigation.Group group : navigation.groups()) {
            if (!group.pages().isEmpty()) {
                group(out, group);
            }
        }
        return out.toString();
    }

    private void group(StringBuilder out, Navigation.Group group) {
        List<PageSource> alone = new ArrayList<>();
        SequencedMap<String, List<PageSource>> parts = new LinkedHashMap<>();
        for (PageSource page : group.pages()) {
            page.part()
                    .ifPresentOrElse(
                            part -> parts.computeIfAbsent(part, _ -> new ArrayList<>())
                                    .add(page),
                            () -> alone.add(page));
        }
        boolean open = group.pages().contains(here) || alone.size() + parts.size() <= FEW;
        out.append(open ? "<details open>" : "<details>")
                .append("<summary>")
                .append(Html.escape(group.name()))
                .append("</summary>\n<ul>\n");
        alone.forEach(page -> entry(out, page));
        parts.forEach((part, pages) -> part(out, group, part, pages));
        out.append("</ul>\n</details>\n");
    }

    private void part(StringBuilder out, Navigation.Group group, String part, List<PageSource> pages) {
        out.append("<li class=\"part\"><a href=\"")
                .append(addressOfPart(group, part))
                .append("\">")
                .append(words(part))
                .append(" <span>")
                .append(pages.size())
                .append("</span></a>");
        if (pages.contains(here)) {
            out.append("\n<ul>\n");
            pages.forEach(page -> entry(out, page));
            out.append("</ul>\n");
        }
        out.append("</li>\n");
    }

    private void entry(StringBuilder out, PageSource page) {
        out.append("<li><a href=\"")
                .append(address(page))
                .append(page.equals(here) ? "\" aria-current=\"page\">" : "\">")
                .append(Html.sentence(page.navigationTitle()))
                .append("</a></li>\n");
    }

    /// The front page of a group has a place for each part; a group without one leads to the first page of the part.
    private String addressOfPart(Navigation.Group group, String part) {
        PageSource first = group.pages().getFirst();
        return first.path().endsWith(FRONT)
                ? address(first) + "#" + Html.escape(part)
                : group.pages().stream()
                        .filter(page -> page.part().filter(part::equals).isPresent())
                        .findFirst()
                        .map(this::address)
                        .orElseThrow();
    }

    private static String words(String part) {
        String name = part.replace('-', ' ');
        return Html.escape(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    private String address(PageSource page) {
        return here.root() + Html.escape(page.path());
    }
}
