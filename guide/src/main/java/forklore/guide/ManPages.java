package forklore.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;

/// Makes man pages of AsciiDoc documents that are written as such.
///
/// The profile `man-pages` of the command line starts it.
public final class ManPages {

    private ManPages() {}

    /// Converts every document of a folder.
    ///
    /// @param arguments the folder with the documents, and the folder for the man pages
    /// @throws IOException if a file cannot be read or written
    public static void main(String... arguments) throws IOException {
        List<Path> documents;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            documents = files.filter(file -> file.toString().endsWith(".adoc"))
                    .sorted()
                    .toList();
        }
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
            for (Path document : documents) {
                asciidoctor.convertFile(document.toFile(), options(folder));
            }
        }
        System.getLogger("forklore.guide").log(System.Logger.Level.INFO, documents.size() + " man pages in " + folder);
    }

    private static Options options(Path folder) {
        return Options.builder()
                .backend("manpage")
                .safe(SafeMode.UNSAFE)
                .mkDirs(true)
                .toDir(folder.toFile())
                .build();
    }
}
