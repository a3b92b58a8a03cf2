package forklore.guide.page;

import forklore.guide.macro.Macros;
import forklore.guide.macro.PageScope;
import forklore.guide.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.Section;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/// Converts documents with one Asciidoctor, which takes long to start and little for each document.
///
/// It converts one document at a time.
public final class Converter implements AutoCloseable {

    private static final Pattern SECTION = Pattern.compile("<h([23]) id=\"([^\"]+)\">(.*?)</h\\1>");
    private static final Pattern MANGLED_CODE = Pattern.compile("<code>[^<]*<(?:em|strong)>");
    private static final Pattern OPTION = Pattern.compile("<code>(--?[a-zA-Z][\\w-]*)</code>");
    private static final Pattern TABLE = Pattern.compile("(?s)<table class=\"tableblock.*?</table>");

    private final Asciidoctor asciidoctor = Asciidoctor.Factory.create();
    private final Macros macros = new Macros(() -> this.scope);
    private PageScope scope;
    private PageSource current;

    /// Starts Asciidoctor.
    public Converter() {
        macros.register(asciidoctor);
        asciidoctor.registerLogHandler(this::log);
    }

    /// {@return the page of a document}
    ///
    /// @param source the document
    /// @param shared what its macros share
    public Page convert(PageSource source, PageScope shared) {
        current = source;
        scope = shared;
        String text = String.join("\n", macros.annotator().annotate(source.lines()));
        Document document = asciidoctor.load(text, options());
        String body = wrapTables(linkHeadings(keepOptions(document.convert())));
        if (MANGLED_CODE.matcher(body).find()) {
            scope.problem(
                    source.start(),
                    "code on this page is shown in italics or bold, so characters are missing: "
                            + "write it between `+ and +`");
        }
        scope.checkMentions();
        List<Page.Heading> contents = new ArrayList<>();
        addHeadings(document, contents);
        return new Page(source, body, contents);
    }

    private static Options options() {
        Attributes attributes = Attributes.builder()
                .attribute("idprefix", "")
                .attribute("idseparator", "-")
                .attribute("relfilesuffix", ".html")
                .attribute("attribute-missing", "warn")
                .attribute("table-caption!", "")
                .attribute("source-highlighter!", "")
                .attribute("icons!", "")
                .build();
        return Options.builder()
                .safe(SafeMode.SECURE)
                .standalone(false)
                .attributes(attributes)
                .option("sourcemap", Boolean.TRUE)
                .build();
    }

    private void log(LogRecord entry) {
        if (entry.getSeverity() == Severity.DEBUG || entry.getSeverity() == Severity.INFO) {
            return;
        }
        Cursor cursor = entry.getCursor();
        Place place = cursor == null ? current.start() : current.place(cursor.getLineNumber());
        scope.problem(place, "Asciidoctor: " + entry.getMessage());
    }

    private static void addHeadings(StructuralNode node, List<Page.Heading> contents) {
        for (StructuralNode each : node.getBlocks()) {
            if (each instanceof Section section && section.getLevel() <= 2) {
                contents.add(new Page.Heading(section.getId(), section.getTitle(), section.getLevel()));
                addHeadings(section, contents);
            }
        }
    }

    /// A line may end after any hyphen, and so within `--all`: what is an option is marked as one word.
    private static String keepOptions(String html) {
        return OPTION.matcher(html).replaceAll("<code class=\"option\">$1</code>");
    }

    /// Gives each heading a link to itself, which says what it is.
    private static String linkHeadings(String html) {
        Matcher each = SECTION.matcher(html);
        return each.replaceAll(found -> Matcher.quoteReplacement("<h" + found.group(1) + " id=\"" + found.group(2)
                + "\">" + found.group(3) + " <a class=\"anchor\" href=\"#" + found.group(2)
                + "\" aria-label=\"Link to this section\">#</a></h" + found.group(1) + ">"));
    }

    /// A table that is wider than the page scrolls by itself, by keyboard too.
    private static String wrapTables(String html) {
        return TABLE.matcher(html)
                .replaceAll("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n$0\n</div>");
    }

    @Override
    public void close() {
        asciidoctor.shutdown();
    }
}
