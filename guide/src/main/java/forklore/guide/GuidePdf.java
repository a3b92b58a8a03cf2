package forklore.guide;

import forklore.guide.library.Inputs;
import forklore.guide.library.Library;
import forklore.guide.page.Navigation;
import forklore.guide.page.PageSource;
import forklore.guide.print.Book;
import forklore.guide.source.Problem;
import forklore.guide.source.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;

/// Makes the guide a PDF: `./mvnw -Prelease -pl guide -am process-classes` starts it.
public final class GuidePdf {

    private static final String THEME = "forklore-theme.yml";

    private GuidePdf() {}

    /// Writes `forklore-guide.pdf`, with the document and the pictures it was made from beside it.
    ///
    /// @param arguments the root of the project, and the folder to write to
    /// @throws IOException if a file cannot be read or written
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        Book book = book(Inputs.read(Path.of(arguments[0])));
        System.Logger log = System.getLogger("forklore.guide");
        endIfWrong(book.problems(), log);
        Path source = Files.writeString(folder.resolve("forklore-guide.adoc"), book.text());
        for (Map.Entry<String, String> picture : book.pictures().entrySet()) {
            Files.writeString(folder.resolve(picture.getKey()), picture.getValue());
        }
        Files.writeString(folder.resolve(THEME), resource(THEME));
        List<String> said = new CopyOnWriteArrayList<>();
        try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
            asciidoctor.registerLogHandler(entry -> said.add(entry.getMessage()));
            asciidoctor.convertFile(source.toFile(), options(folder));
        }
        said.forEach(message -> log.log(System.Logger.Level.WARNING, message));
        endIfWrong(
                said.stream().flatMap(message -> book.missing(message).stream()).toList(), log);
        log.log(
                System.Logger.Level.INFO,
                folder.resolve("forklore-guide.pdf") + ", " + book.pictures().size() + " pictures");
    }

    private static void endIfWrong(List<Problem> problems, System.Logger log) {
        problems.forEach(problem -> log.log(System.Logger.Level.ERROR, problem.toString()));
        if (!problems.isEmpty()) {
            System.exit(1);
        }
    }

    /// {@return the book of these files}
    static Book book(Inputs inputs) {
        Problems problems = new Problems();
        Library library = Library.of(inputs, problems);
        library.readDocuments(inputs, problems);
        List<PageSource> sources = new PageSources(inputs, library).all(problems);
        return Book.of(library, Navigation.read(inputs.navigation(), sources, problems), problems);
    }

    private static Options options(Path folder) {
        return Options.builder()
                .backend("pdf")
                .safe(SafeMode.UNSAFE)
                .mkDirs(true)
                .toDir(folder.toFile())
                .attributes(Attributes.builder()
                        .attribute("pdf-themesdir", folder.toString())
                        .attribute("imagesdir", folder.toString())
                        .build())
                .build();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = GuidePdf.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the guide's jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
