package forklore.guide.print;

import forklore.guide.library.Library;
import forklore.guide.macro.Expander;
import forklore.guide.macro.PageScope;
import forklore.guide.page.Navigation;
import forklore.guide.page.PageSource;
import forklore.guide.source.Place;
import forklore.guide.source.Problem;
import forklore.guide.source.Problems;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The guide as one AsciiDoc document that needs no macros of ours, and its pictures.
///
/// The pages of scenarios and the decisions are left away: they are pages to look things up in, and each can be printed
/// by itself.
///
/// @param text the document
/// @param pictures the pictures that it names, as SVG with the colours for light paper, by the names of their files
/// @param problems what is wrong with it
public record Book(String text, SequencedMap<String, String> pictures, List<Problem> problems) {

    private static final Set<String> TO_LOOK_UP =
            Set.of("catalogue/", "decisions/", "labs/", "reference/model-against-machine");
    private static final Pattern NAMED = Pattern.compile("(?m)(?:^\\[#|\\[\\[)([\\w-]+)\\]");
    private static final Pattern LED_TO = Pattern.compile("(?:xref:|<<)([a-z0-9-]+)(?:\\[|,|>>)");
    private static final String HEADER = """
            = Forklore: fork() in programs with threads
            :doctype: book
            :toc:
            :toclevels: 1
            :idprefix:
            :idseparator: -
            :sectnums!:
            :partnums!:
            :pdf-theme: forklore
            :source-highlighter!:
            :table-caption!:
            :figure-caption!:
            :icons!:

            """;

    /// {@return the book of these pages}
    ///
    /// @param library where figures come from
    /// @param navigation the pages, in order
    /// @param problems what is wrong already
    public static Book of(Library library, Navigation navigation, Problems problems) {
        Set<String> chapters = new LinkedHashSet<>();
        navigation.inOrder().stream()
                .map(PageSource::path)
                .filter(Book::isChapter)
                .forEach(chapters::add);
        SequencedMap<String, String> pictures = new LinkedHashMap<>();
        Expander expander = new Expander();
        StringBuilder text = new StringBuilder(HEADER);
        String group = "";
        for (PageSource page : navigation.inOrder()) {
            if (!chapters.contains(page.path())) {
                continue;
            }
            String its = navigation.groupOf(page).map(Navigation.Group::name).orElse("");
            if (!its.equals(group)) {
                group = its;
                text.append("\n= ").append(group).append("\n\n");
            }
            Links links = new Links(page.path(), chapters);
            PageScope scope = new PageScope(library, problems, page.start(), page.path());
            Chapter chapter = new Chapter(links, new Blocks(links, pictures), expander, scope);
            text.append(String.join("\n", chapter.lines(page))).append("\n\n");
        }
        checkLinks(text.toString(), problems);
        return new Book(text.toString(), pictures, problems.all());
    }

    private static void checkLinks(String text, Problems problems) {
        Set<String> names =
                NAMED.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        LED_TO.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !names.contains(name))
                .forEach(name -> problems.add(
                        new Place("forklore-guide.adoc", 1),
                        "a link of the book leads to `" + name + "`, which is not in it"));
    }

    private static boolean isChapter(String path) {
        return TO_LOOK_UP.stream().noneMatch(path::startsWith);
    }
}
