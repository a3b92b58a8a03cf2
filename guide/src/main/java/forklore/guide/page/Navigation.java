package forklore.guide.page;

import forklore.guide.library.TextFile;
import forklore.guide.source.Place;
import forklore.guide.source.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The order of the pages: groups for the list at the left, and the way from page to page.
///
/// It is written in `navigation.txt`: a line at the margin names a group, an indented line names a page by its
/// document, and `folder/*` means all pages of that folder that no other line names. A group may say to which section
/// of the site it belongs, `Section: Group`; without that it is a section of its own.
///
/// @param groups the groups, in order
public record Navigation(List<Group> groups) {

    /// Copies the list.
    public Navigation {
        groups = List.copyOf(groups);
    }

    private static final String OF_SECTION = ": ";

    /// Some pages under a name.
    ///
    /// @param section the part of the site that the group belongs to, as the top of each page names it
    /// @param name the name
    /// @param pages its pages, in order
    public record Group(String section, String name, List<PageSource> pages) {
        /// Copies the list.
        public Group {
            pages = List.copyOf(pages);
        }

        private static Group of(String heading, List<PageSource> pages) {
            int end = heading.indexOf(OF_SECTION);
            return end < 0
                    ? new Group(heading, heading, pages)
                    : new Group(heading.substring(0, end), heading.substring(end + OF_SECTION.length()), pages);
        }
    }

    /// {@return the navigation that a file says}
    ///
    /// A page that no line names, and a line that names no page, is a problem.
    ///
    /// @param file `navigation.txt`
    /// @param pages all pages; `folder/*` keeps their order
    /// @param problems where to add
    public static Navigation read(TextFile file, List<PageSource> pages, Problems problems) {
        SequencedMap<String, PageSource> left = new LinkedHashMap<>();
        pages.forEach(page -> left.put(page.path(), page));
        List<String> lines = file.text().lines().toList();
        for (String line : lines) {
            if (isPage(line) && !line.strip().endsWith("*")) {
                left.remove(path(line));
            }
        }
        SequencedMap<String, List<PageSource>> groups = new LinkedHashMap<>();
        String group = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!isPage(line)) {
                group = line.strip();
                groups.put(group, new ArrayList<>());
                continue;
            }
            List<PageSource> found = find(path(line), pages, left);
            if (found.isEmpty() || group.isEmpty()) {
                problems.add(
                        new Place(file.file(), i + 1),
                        "`" + line.strip() + "` names no page" + (group.isEmpty() ? " of a group" : ""));
            } else {
                groups.get(group).addAll(found);
            }
        }
        left.values()
                .forEach(page -> problems.add(
                        page.start(), "no reader finds this page: name it in " + file.file() + ", or delete it"));
        return new Navigation(groups.sequencedEntrySet().stream()
                .map(entry -> Group.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static boolean isPage(String line) {
        return line.startsWith(" ") && !line.isBlank();
    }

    private static String path(String line) {
        return line.strip().replaceAll("\\.adoc$", ".html");
    }

    private static List<PageSource> find(String path, List<PageSource> pages, SequencedMap<String, PageSource> left) {
        if (!path.endsWith("/*")) {
            return pages.stream().filter(page -> page.path().equals(path)).toList();
        }
        String folder = path.substring(0, path.length() - 1);
        List<PageSource> found = left.values().stream()
                .filter(page -> page.path().startsWith(folder))
                .toList();
        found.forEach(page -> left.remove(page.path()));
        return found;
    }

    /// {@return what pages show of it, as text: where two of them say the same, so do the lists that are made of them}
    public String summary() {
        StringBuilder text = new StringBuilder();
        for (Group group : groups) {
            text.append(group.section()).append('|').append(group.name()).append('\n');
            for (PageSource page : group.pages()) {
                text.append(page.path())
                        .append('|')
                        .append(page.title())
                        .append('|')
                        .append(page.navigationTitle())
                        .append('|')
                        .append(page.part().orElse(""))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /// {@return all pages in reading order}
    public List<PageSource> inOrder() {
        return groups.stream().flatMap(group -> group.pages().stream()).toList();
    }

    /// {@return the group of a page}
    ///
    /// @param page the page
    public Optional<Group> groupOf(PageSource page) {
        return groups.stream().filter(group -> group.pages().contains(page)).findFirst();
    }

    /// {@return the first group of each section, in order; a group without pages is left away}
    public List<Group> sections() {
        SequencedMap<String, Group> first = new LinkedHashMap<>();
        groups.stream()
                .filter(group -> !group.pages().isEmpty())
                .forEach(group -> first.putIfAbsent(group.section(), group));
        return List.copyOf(first.sequencedValues());
    }

    /// {@return the page that is so far away in reading order}
    ///
    /// @param page the page
    /// @param distance -1 for the previous one, 1 for the next one
    public Optional<PageSource> neighbour(PageSource page, int distance) {
        List<PageSource> order = inOrder();
        int index = order.indexOf(page) + distance;
        return index >= 0 && index < order.size() && order.contains(page)
                ? Optional.of(order.get(index))
                : Optional.empty();
    }
}
