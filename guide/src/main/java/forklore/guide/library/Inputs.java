package forklore.guide.library;

import forklore.catalogue.Catalogue;
import forklore.demos.cases.Recipe;
import forklore.demos.cases.RecipeSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Everything that the guide is made from, as text.
///
/// @param documents the documents; one whose name begins with `_` is a template and no page
/// @param navigation the order of the pages
/// @param scenarios the scenario files
/// @param platforms the files of platforms that scenarios are checked on
/// @param logs the logs of real runs, and the sheets of rates
/// @param examples the scenario files that show the language
/// @param programs the real programs, and the files that belong to them
/// @param sheets how the real programs ended
/// @param texts other files that pages are made from: the list of recipes, where they were tried, the changelog, the
///     sheets of the labs
/// @param grammar the description of the reader's package, which has the grammar of the language
public record Inputs(
        List<TextFile> documents,
        TextFile navigation,
        List<TextFile> scenarios,
        List<TextFile> platforms,
        List<TextFile> logs,
        List<TextFile> examples,
        List<TextFile> programs,
        List<TextFile> sheets,
        List<TextFile> texts,
        TextFile grammar) {

    /// The folder of the documents.
    public static final String DOCUMENTS = "guide/src/docs";

    /// The list of changes.
    public static final String CHANGELOG = "CHANGELOG.adoc";

    /// The folder of the sheets of the labs.
    public static final String LABS = "scenarios/labs/";

    private static final String SCENARIOS = "scenarios";
    private static final String EXAMPLES = "guide/src/examples";
    private static final String LOGS = "native-demos/observed";
    private static final String PROGRAMS = "native-demos/cases";
    private static final String RECIPES = "native-demos/recipes";
    private static final String SHEETS = "native-demos/observed/cases";
    private static final String GRAMMAR = "simulator/engine/src/main/java/forklore/engine/text/package-info.java";

    /// Copies the lists.
    public Inputs {
        documents = List.copyOf(documents);
        scenarios = List.copyOf(scenarios);
        platforms = List.copyOf(platforms);
        logs = List.copyOf(logs);
        examples = List.copyOf(examples);
        programs = List.copyOf(programs);
        sheets = List.copyOf(sheets);
        texts = List.copyOf(texts);
    }

    /// {@return whether everything but the documents and their order is the same}
    ///
    /// @param other other files
    public boolean sameButDocuments(Inputs other) {
        return new Inputs(
                        documents,
                        navigation,
                        other.scenarios,
                        other.platforms,
                        other.logs,
                        other.examples,
                        other.programs,
                        other.sheets,
                        other.texts,
                        other.grammar)
                .equals(this);
    }

    /// {@return the files of a project}
    ///
    /// @param root the root of the project
    public static Inputs read(Path root) {
        Catalogue catalogue = Catalogue.in(root.resolve(SCENARIOS));
        List<TextFile> scenarios = catalogue.entries().stream()
                .map(entry -> new TextFile(entry.path(), entry.text()))
                .toList();
        List<TextFile> platforms = catalogue.platforms().stream()
                .map(entry -> new TextFile(entry.path(), entry.text()))
                .toList();
        return new Inputs(
                files(root, DOCUMENTS, ".adoc"),
                file(root, root.resolve(DOCUMENTS).resolve("navigation.txt")),
                scenarios,
                platforms,
                files(root, LOGS, ".log", ".rates", ".steered", ".cases"),
                files(root, EXAMPLES, ".fork"),
                Stream.of(PROGRAMS, RECIPES)
                        .flatMap(folder -> files(root, folder, ".c", ".java", ".py").stream())
                        .toList(),
                files(root, SHEETS, ".cases"),
                Stream.concat(
                                Stream.of(Recipe.FILE, RecipeSheet.FILE, CHANGELOG)
                                        .map(root::resolve)
                                        .filter(Files::exists)
                                        .map(path -> file(root, path)),
                                catalogue.labs().stream().map(lab -> new TextFile(lab.path(), lab.text())))
                        .toList(),
                file(root, root.resolve(GRAMMAR)));
    }

    private static List<TextFile> files(Path root, String folder, String... endings) {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(start)) {
            return walk.filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
                    .map(path -> file(root, path))
                    .sorted((a, b) -> a.file().compareTo(b.file()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + start, failure);
        }
    }

    private static TextFile file(Path root, Path path) {
        try {
            String name = root.relativize(path).toString().replace('\\', '/');
            return new TextFile(name, Files.readString(path));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + path, failure);
        }
    }
}
