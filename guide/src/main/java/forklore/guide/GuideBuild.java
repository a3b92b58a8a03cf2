package forklore.guide;

import forklore.engine.text.Code;
import forklore.guide.library.Inputs;
import forklore.guide.library.Library;
import forklore.guide.library.Story;
import forklore.guide.macro.PageScope;
import forklore.guide.page.Converter;
import forklore.guide.page.LinkCheck;
import forklore.guide.page.Navigation;
import forklore.guide.page.Page;
import forklore.guide.page.PageRules;
import forklore.guide.page.PageSource;
import forklore.guide.page.Template;
import forklore.guide.source.FigureLint;
import forklore.guide.source.Place;
import forklore.guide.source.Problem;
import forklore.guide.source.Problems;
import forklore.guide.source.SourceLine;
import forklore.lab.outline.Fault;
import forklore.stage.picture.Role;
import forklore.stage.picture.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Builds the whole guide: every page, every check, all problems at once.
///
/// What it has built it remembers: the next build searches no scenario again if none has changed, and converts only the
/// pages whose documents have.
public final class GuideBuild implements AutoCloseable {

    private static final String VERSION = "0.1";
    private static final String CODES = "reference/error-codes";
    private static final String SITE = "guide/target/site";

    /// The page that the site fills with what is not a document.
    private static final String FRAME = "frame.html";

    /// Where readers can change a document. Only who publishes the site knows that, so it is asked for.
    private static final String REPOSITORY = System.getProperty("forklore.repository", "");

    private final Converter converter = new Converter();
    private final SequencedMap<String, Converted> remembered = new LinkedHashMap<>();
    private final SequencedMap<String, String> filled = new LinkedHashMap<>();
    private Optional<Known> known = Optional.empty();
    private LinkCheck links = new LinkCheck();
    private String shared = "";

    /// A page that was converted, and what was wrong with it.
    private record Converted(PageSource source, Page page, List<Problem> problems) {}

    /// What the last build was made from, and what was made of it that no document changes.
    private record Known(
            Inputs inputs,
            Library library,
            List<Problem> problems,
            Map<String, String> places,
            SequencedMap<String, String> thumbnails) {}

    /// Starts Asciidoctor; one build can be asked for many guides.
    public GuideBuild() {}

    /// Builds the guide of a project into `guide/target/site`, and ends with status 1 if something is wrong with it.
    ///
    /// @param arguments the root of the project; without one, the current folder
    public static void main(String... arguments) {
        System.Logger log = System.getLogger("forklore.guide");
        Path root = Path.of(arguments.length == 0 ? "" : arguments[0]).toAbsolutePath();
        long start = System.nanoTime();
        boolean good;
        try (GuideBuild build = new GuideBuild()) {
            Guide guide = build.build(Inputs.read(root));
            guide.write(root.resolve(SITE));
            good = guide.problems().isEmpty();
            log.log(System.Logger.Level.INFO, guide.summary((System.nanoTime() - start) / 1_000_000));
        }
        if (!good) {
            System.exit(1);
        }
    }

    /// {@return the guide that is made from these files}
    ///
    /// @param inputs the files
    public Guide build(Inputs inputs) {
        Problems problems = new Problems();
        Library library = library(inputs, problems);
        List<PageSource> sources = new PageSources(inputs, library).all(problems);
        Navigation navigation = Navigation.read(inputs.navigation(), sources, problems);
        check(sources, library, problems);
        SequencedMap<String, String> files = new LinkedHashMap<>();
        int converted = convert(sources, library);
        Template template = new Template(resource("page.html"), navigation, VERSION, REPOSITORY);
        files.putAll(fill(template, navigation));
        remembered.values().forEach(page -> problems.addAll(page.problems()));
        int pages = filled.size();
        files.put(FRAME, template.frame(FRAME));
        files.putAll(known.orElseThrow().thumbnails());
        files.put("assets/guide.css", styles());
        files.put("assets/guide.js", resource("guide.js"));
        files.put("assets/icon.svg", resource("icon.svg"));
        checkLinks(sources, files, problems);
        checkCodes(files, problems);
        return new Guide(files, pages, converted, problems.all());
    }

    private static void check(List<PageSource> sources, Library library, Problems problems) {
        for (PageSource source : sources) {
            PageRules.check(source, problems);
            FigureLint.check(source.lines(), problems);
        }
        for (Story story : library.stories()) {
            var first = story.aboutPlace();
            FigureLint.check(
                    SourceLine.of(first.file(), first.line(), story.scenario().about()), problems);
        }
    }

    /// The library of the last build if only documents have changed, else a new one. When a program is told of on
    /// another page than before, links to it are old, and so are all pages.
    private Library library(Inputs inputs, Problems problems) {
        boolean same = known.map(each -> each.inputs().sameButDocuments(inputs)).orElse(false);
        Problems own = new Problems();
        Library library = same ? known.get().library() : Library.of(inputs, own);
        if (same) {
            own.addAll(known.get().problems());
        } else {
            remembered.clear();
        }
        SequencedMap<String, String> thumbnails = same ? known.get().thumbnails() : Thumbnails.of(library);
        problems.addAll(own.all());
        library.readDocuments(inputs, problems);
        Map<String, String> places = library.programs().pages();
        if (same && !known.get().places().equals(places)) {
            remembered.clear();
        }
        known = Optional.of(new Known(inputs, library, own.all(), places, thumbnails));
        return library;
    }

    /// {@return how many pages were converted; the others are as they were}
    private int convert(List<PageSource> sources, Library library) {
        int converted = 0;
        SequencedMap<String, Converted> before = new LinkedHashMap<>(remembered);
        remembered.clear();
        for (PageSource source : sources) {
            Converted old = before.get(source.path());
            if (old != null && old.source().equals(source)) {
                remembered.put(source.path(), old);
                continue;
            }
            filled.remove(source.path());
            Problems problems = new Problems();
            Page page = converter.convert(source, new PageScope(library, problems, source.start(), source.path()));
            remembered.put(source.path(), new Converted(source, page, problems.all()));
            converted++;
        }
        return converted;
    }

    /// {@return the whole text of each page; one that is as it was is taken as it was, if what all pages share is too}
    private SequencedMap<String, String> fill(Template template, Navigation navigation) {
        String now = template.frame(FRAME) + navigation.summary();
        SequencedMap<String, String> before = new LinkedHashMap<>(now.equals(shared) ? filled : Map.of());
        filled.clear();
        remembered.forEach((path, page) -> {
            String old = before.get(path);
            filled.put(path, old != null ? old : template.fill(page.page()));
        });
        shared = now;
        return filled;
    }

    /// The command line and the messages send people to the entry of a code.
    private static void checkCodes(SequencedMap<String, String> files, Problems problems) {
        String html = files.get(CODES + ".html");
        if (html == null) {
            return;
        }
        List<String> labs = Stream.of(Fault.values()).map(Fault::code).toList();
        checkCodes(html, Code.all().stream().map(Code::id).toList(), "codes::[]", problems);
        checkCodes(html, labs, "lab-codes::[]", problems);
    }

    private static void checkCodes(String html, List<String> codes, String maker, Problems problems) {
        for (String code : codes) {
            if (!html.contains("id=\"" + code + "\"")) {
                problems.add(
                        new Place(Inputs.DOCUMENTS + "/" + CODES + ".adoc", 1),
                        "the code " + code + " has no entry on this page; " + maker + " makes one for each");
            }
        }
    }

    private void checkLinks(List<PageSource> sources, SequencedMap<String, String> files, Problems problems) {
        links = new LinkCheck(links);
        files.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                links.page(path, text);
            } else {
                links.file(path);
            }
        });
        sources.forEach(source -> links.check(source, problems));
    }

    /// The colours come from the pictures' theme, so that pages and pictures match.
    private static String styles() {
        String light = "color-scheme:light;--page:" + variable(Role.PANEL) + ";--raised:" + variable(Role.CANVAS) + ";"
                + Theme.LIGHT.cssDeclarations();
        String dark = "color-scheme:dark;--page:" + variable(Role.CANVAS) + ";--raised:" + variable(Role.PANEL) + ";"
                + Theme.DARK.cssDeclarations();
        return ":root{" + light + "}\n"
                + "@media (prefers-color-scheme:dark){:root:not([data-theme=light]){" + dark + "}}\n"
                + ":root[data-theme=dark]{" + dark + "}\n"
                + "@media print{:root:root:root{" + light + "}}\n"
                + resource("guide.css");
    }

    private static String variable(Role role) {
        return "var(" + role.cssVariable() + ")";
    }

    private static String resource(String name) {
        try (InputStream in = GuideBuild.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the guide's jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + name, failure);
        }
    }

    @Override
    public void close() {
        converter.close();
    }
}
