package forklore.guide.page;

import forklore.guide.source.Problems;
import forklore.guide.source.SourceLine;
import java.util.List;
import java.util.regex.Pattern;

/// What every document must be like, whatever it says.
public final class PageRules {

    private static final Pattern OPEN_MACRO =
            Pattern.compile("(?<!\\w)(?!link:|https?:|footnote:)[a-z]+:[^\\s\\[:`]+\\[[^\\]]*$");
    private static final Pattern NAMELESS = Pattern.compile("\\bxref:[^\\s\\[]+\\[\\]");

    private static final Pattern NO_SENTENCE = Pattern.compile("^(?:[=*.|\\[-]|[a-z-]+::)");

    private static final String NEWS = "whatsnew/";
    private static final List<String> NO_VERSION = List.of(NEWS + "index.html", NEWS + "platforms.html");
    private static final String HIGHLIGHTS = "== Highlights";
    private static final String TO_CHANGE = "== What to change in your code";

    private PageRules() {}

    /// Adds a problem for each rule that a document breaks.
    ///
    /// @param page the document
    /// @param problems where to add
    public static void check(PageSource page, Problems problems) {
        List<SourceLine> lines = page.lines();
        if (lines.stream().noneMatch(line -> line.text().startsWith("= "))) {
            problems.add(page.start(), "the page has no title; its first line is `= Title`");
        }
        boolean decision = page.path().startsWith("decisions/");
        if (!decision && !beginsWithAnswer(lines)) {
            problems.add(
                    page.start(),
                    "the page does not begin with its answer; put one sentence under the title, marked [.lead]");
        }
        if (page.path().startsWith(NEWS) && !NO_VERSION.contains(page.path())) {
            checkNews(page, problems);
        }
        lines.forEach(line -> check(line, problems));
    }

    /// Who reads what is new wants the summary first, and at the end what it means for their own code.
    private static void checkNews(PageSource page, Problems problems) {
        List<String> sections = page.lines().stream()
                .map(SourceLine::text)
                .filter(text -> text.startsWith("== "))
                .toList();
        if (sections.isEmpty() || !sections.getFirst().equals(HIGHLIGHTS)) {
            problems.add(page.start(), "a page about a version begins with the section `" + HIGHLIGHTS + "`");
        }
        if (!sections.contains(TO_CHANGE)) {
            problems.add(page.start(), "a page about a version says `" + TO_CHANGE + "`");
        }
    }

    /// The first block under the title and its attributes is the answer, and it is a sentence, no list and no heading.
    private static boolean beginsWithAnswer(List<SourceLine> lines) {
        List<String> texts = lines.stream()
                .map(SourceLine::text)
                .dropWhile(text -> !text.startsWith("= "))
                .filter(text -> !text.isBlank())
                .toList();
        int first = 1;
        while (first < texts.size()
                && (texts.get(first).startsWith(":") || texts.get(first).startsWith("//"))) {
            first++;
        }
        return first + 1 < texts.size()
                && texts.get(first).equals("[.lead]")
                && !NO_SENTENCE.matcher(texts.get(first + 1)).find();
    }

    private static void check(SourceLine line, Problems problems) {
        if (line.text().startsWith("[source,fork")) {
            problems.add(
                    line.place(),
                    "a program is typed by hand; put it into guide/src/examples, where the build reads it, and show it"
                            + " with snippet::NAME[tag]");
        }
        if (line.kind() != SourceLine.Kind.PROSE) {
            return;
        }
        if (line.text().startsWith("include::")) {
            problems.add(line.place(), "documents do not include files; use snippet::, program:: or listing::");
        }
        if (OPEN_MACRO.matcher(line.text()).find()) {
            problems.add(line.place(), "a macro is not closed on its line; put the whole call on one line");
        }
        if (NAMELESS.matcher(line.text()).find()) {
            problems.add(line.place(), "a link has no words; write them between the brackets of xref:");
        }
    }
}
