package forklore.guide;

import forklore.engine.model.Fingerprint;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.trace.RunLog;
import forklore.guide.library.Inputs;
import forklore.guide.library.TextFile;
import forklore.guide.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A tiny guide: one scenario, a coin, and the pages that a test writes.
///
/// The coin falls on heads when `other` stores before `main` looks, which is one of two equally likely ways.
public final class World {

    /// The scenario with the two ends `heads` and `tails`, each with odds 1/2.
    static final String COIN = """
            scenario coin
            title    Heads or tails
            topic    games
            runs     c

            about \"""
            One thread stores, the other one looks.
            \"""

            int side = 0

            thread main
              start other
              if side == 1
                exit 1
              exit 0

            thread other
              side = 1

            outcome heads
              when  parent exits 1
              grade interesting "The `other` thread was faster."

            outcome tails
              when  parent exits 0
              grade acceptable "Main looked first."

            expect sometimes heads
            """;

    private static final String COIN_FILE = "scenarios/catalogue/games/coin.fork";

    private static final TextFile GRAMMAR = new TextFile(
            "package-info.java", "/// Words.\n///\n/// ```\n/// coin = \"heads\" | \"tails\" ;\n/// ```\npackage a;\n");

    /// Starting Asciidoctor takes seconds, so all tests share one.
    private static final GuideBuild BUILD = new GuideBuild();

    private final List<TextFile> documents = new ArrayList<>();
    private final List<TextFile> logs = new ArrayList<>();
    private final List<TextFile> examples = new ArrayList<>();
    private final List<TextFile> scenarios = new ArrayList<>();
    private final List<TextFile> programs = new ArrayList<>();
    private final List<TextFile> sheets = new ArrayList<>();
    private final List<TextFile> texts = new ArrayList<>();
    private String navigation = "";

    private World() {}

    /// {@return a world with the coin and without a page}
    public static World withCoin() {
        return new World().scenario(COIN_FILE, COIN);
    }

    /// {@return a world without anything}
    public static World empty() {
        return new World();
    }

    /// Adds a scenario.
    ///
    /// @param file its file
    /// @param text its text
    /// @return this
    public World scenario(String file, String text) {
        scenarios.add(new TextFile(file, text));
        return this;
    }

    /// Adds a page with a title and an answer, so that the text begins in line 6.
    ///
    /// @param name its document without folder and ending
    /// @param text what follows
    /// @return this
    public World page(String name, String text) {
        return document(name, "= Title of " + name + "\n\n[.lead]\nThe answer.\n\n" + text);
    }

    /// Adds a document as it is.
    ///
    /// @param name its document without ending, relative to the folder of documents
    /// @param text all of it
    /// @return this
    public World document(String name, String text) {
        documents.add(new TextFile(Inputs.DOCUMENTS + "/" + name + ".adoc", text));
        return this;
    }

    /// Adds a log of real runs of the coin.
    ///
    /// @param name the name of its file
    /// @param hash the hash of the program that was run, or an empty text for the right one
    /// @param heads how often it was heads
    /// @param tails how often it was tails
    /// @return this
    public World log(String name, String hash, int heads, int tails) {
        return logFile(name, logText(hash, heads, tails));
    }

    /// {@return the text of a log of real runs of the coin}
    ///
    /// @param heads how often it was heads
    /// @param tails how often it was tails
    static String logText(int heads, int tails) {
        return logText("", heads, tails);
    }

    private static String logText(String hash, int heads, int tails) {
        TreeMap<String, String> environment = new TreeMap<>();
        environment.put("kernel", "Linux 1.2");
        List<RunLog.Count> counts = List.of(new RunLog.Count("heads", heads), new RunLog.Count("tails", tails));
        RunLog log = new RunLog(
                "coin", hash.isEmpty() ? coinHash() : hash, "core", "c", environment, heads + tails, counts, List.of());
        return log.text();
    }

    /// Adds a log as it is.
    ///
    /// @param name the name of its file
    /// @param text the whole file
    /// @return this
    public World logFile(String name, String text) {
        logs.add(new TextFile("native-demos/observed/" + name, text));
        return this;
    }

    /// Adds an example of the language.
    ///
    /// @param name its file, relative to the folder of examples
    /// @param text its text
    /// @return this
    public World example(String name, String text) {
        examples.add(new TextFile("guide/src/examples/" + name, text));
        return this;
    }

    /// Adds a real program.
    ///
    /// @param name its file
    /// @param text its text
    /// @return this
    public World program(String name, String text) {
        programs.add(new TextFile("native-demos/cases/" + name, text));
        return this;
    }

    /// Adds a sheet with the ends of real programs.
    ///
    /// @param name its file
    /// @param text its text
    /// @return this
    public World sheet(String name, String text) {
        sheets.add(new TextFile("native-demos/observed/cases/" + name, text));
        return this;
    }

    /// Adds the list of recipes, the sheet that says where they were tried, or the changelog.
    ///
    /// @param file its path, relative to the root of the project
    /// @param text its text
    /// @return this
    public World text(String file, String text) {
        texts.add(new TextFile(file, text));
        return this;
    }

    /// Replaces the order of the pages, which otherwise names them all.
    ///
    /// @param text the whole file
    /// @return this
    public World navigation(String text) {
        navigation = text;
        return this;
    }

    /// {@return the guide}
    public Guide build() {
        return BUILD.build(inputs());
    }

    /// {@return the files}
    Inputs inputs() {
        List<TextFile> all = new ArrayList<>(documents);
        addUnlessThere(all, "index", "= Front\n\n[.lead]\nThe front.\n");
        addUnlessThere(
                all, "catalogue/_scenario", "= {title}\n\n[.lead]\nanswer:{scenario}[]\n\n[#c-program]\n== In C\n");
        StringBuilder pages = new StringBuilder("Pages\n");
        for (TextFile document : documents) {
            boolean page = !document.file().contains("/_") && !document.file().contains("/catalogue/");
            pages.append(page ? "  " + document.file().substring(Inputs.DOCUMENTS.length() + 1) + "\n" : "");
        }
        String rest = "\nThe rest\n  index.adoc\n" + (scenarios.isEmpty() ? "" : "  catalogue/*\n");
        String text = (navigation.isEmpty() ? pages.toString() : navigation) + rest;
        TextFile order = new TextFile("navigation.txt", text);
        return new Inputs(all, order, scenarios, List.of(), logs, examples, programs, sheets, texts, GRAMMAR);
    }

    private static void addUnlessThere(List<TextFile> documents, String name, String text) {
        TextFile file = new TextFile(Inputs.DOCUMENTS + "/" + name + ".adoc", text);
        if (documents.stream().noneMatch(each -> each.file().equals(file.file()))) {
            documents.add(file);
        }
    }

    /// {@return the problems of the guide, each as it is printed}
    public List<String> problems() {
        return build().problems().stream().map(Problem::toString).toList();
    }

    /// {@return what stands on a page, without its frame}
    ///
    /// @param name its document without ending
    public String html(String name) {
        String whole = build().files().get(name + ".html");
        return whole.substring(whole.indexOf("<h1>"), whole.indexOf("</article>"));
    }

    /// {@return the hash of the coin's program, as it is written}
    static String coinProgramHash() {
        return Fingerprint.of(((Reading.Parsed) Reader.read("coin.fork", COIN)).scenario());
    }

    /// {@return the hash of the coin's program}
    static String coinHash() {
        return new World()
                .scenario(COIN_FILE, COIN)
                .page("hash", "scenario::coin[]\n\nverdict::coin[]")
                .html("hash")
                .replaceAll("(?s).*data-schedule=\"coin@core:([0-9a-f]+):.*", "$1");
    }
}
