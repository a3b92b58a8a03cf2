package forklore.guide.page;

import forklore.guide.source.Place;
import forklore.guide.source.SourceLine;
import java.util.List;
import java.util.Optional;

/// A document before it is converted.
///
/// @param path the file it becomes, relative to the folder of the front page, with `/`
/// @param lines its lines; they may come from several files
public record PageSource(String path, List<SourceLine> lines) {

    private static final String NAVIGATION_TITLE = ":navtitle:";
    private static final String NAVIGATION_GROUP = ":navgroup:";

    /// Copies the lines.
    public PageSource {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(path + " has no line");
        }
    }

    /// {@return where it begins}
    public Place start() {
        return lines.getFirst().place();
    }

    /// {@return the text of its first line of the form `= Title`, or its path}
    public String title() {
        return lines.stream()
                .map(SourceLine::text)
                .filter(line -> line.startsWith("= "))
                .map(line -> line.substring(2).strip())
                .findFirst()
                .orElse(path);
    }

    /// {@return the short title for lists of pages: the attribute `navtitle`, or the title}
    public String navigationTitle() {
        return attribute(NAVIGATION_TITLE).orElse(title());
    }

    /// {@return the anchor of the part of its group that the page belongs to: the attribute `navgroup`}
    public Optional<String> part() {
        return attribute(NAVIGATION_GROUP);
    }

    private Optional<String> attribute(String name) {
        return lines.stream()
                .map(SourceLine::text)
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst();
    }

    /// {@return the way from the page to the folder of the front page: empty, or `../` once or more}
    public String root() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }

    /// {@return the place of that line, or the start of the document}
    ///
    /// @param number the line of the whole document, from 1
    public Place place(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1).place() : start();
    }
}
