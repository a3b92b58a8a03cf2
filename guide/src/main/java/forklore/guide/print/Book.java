package forklore.guide.print;

import forklore.guide.library.Library;
import forklore.guide.macro.Expander;
import forklore.guide.macro.PageScope;
import forklore.guide.page.Navigation;
import forklore.guide.page.PageSource;
import forklore.guide.source.Place;
import forklore.guide.source.Problem;
import forklore.guide.source.Problems;
import forklore.guide.source.SourceLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The guide as one AsciiDoc document that needs no macros of ours, and its pictures.
///
/// The pages of scenarios and the decisions are left away: they are pages to look things up in, and each can be printed
/// by itself.
///
/// @param text the document
/// @param pictures the pictures that it names, as SVG with the colours for light paper, by the names of their files
/// @param sources the lines of the pages that it comes from, as they are in the document
/// @param problems what is wrong with it
public record Book(
        String text, SequencedMap<String, String> pictures, List<SourceLine> sources, List<Problem> problems) {

    private static final Set<String> TO_LOOK_UP =
            Set.of("catalogue/", "decisions/", "labs/", "reference/model-against-machine");
    private static final Pattern NAMED = Pattern.compile("(?m)(?:^\\[#|\\[\\[)([\\w-]+)\\]");
    private static final Pattern LED_TO = Pattern.compile("(?:xref:|<<)([a-z0-9-]+)(?:\\[|,|>>)");
    private static final Pattern NO_GLYPH = Pattern.compile("Could not locate the character `(.+?)'");
    private static final Pattern PICTURE = Pattern.compile("^image::([\\w.-]+)\\[");
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
        List<SourceLine> printed = new ArrayList<>();
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
            List<SourceLine> lines = chapter.lines(page);
            lines.forEach(line -> text.append(line.text()).append('\n'));
            text.append('\n');
            printed.addAll(lines);
        }
        checkLinks(text.toString(), problems);
        return new Book(text.toString(), pictures, printed, problems.all());
    }

    /// {@return a problem for each line with a character that the fonts of the paper lack}
    ///
    /// @param message what Asciidoctor says; of most of its messages there is nothing to be said
    public List<Problem> missing(String message) {
        Matcher missing = NO_GLYPH.matcher(message);
        if (!missing.find()) {
            return List.of();
        }
        String sign = missing.group(1);
        String words = "the fonts of the PDF have no glyph for `" + sign + "` (U+"
                + "%04X".formatted(sign.codePointAt(0)) + "): say in words what it is, or let `Blocks` print another";
        Problems places = new Problems();
        for (SourceLine line : sources) {
            Matcher picture = PICTURE.matcher(line.text());
            boolean drawn = picture.find() && pictures.get(picture.group(1)).contains(sign);
            if (drawn || line.text().contains(sign)) {
                places.add(line.place(), words);
            }
        }
        return places.none() ? List.of(new Problem(new Place("forklore-guide.adoc", 1), words)) : places.all();
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
