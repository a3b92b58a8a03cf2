package forklore.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The shipped scenarios, read once and kept: a list of texts in the order of topic and name.
///
/// @param entries the scenarios, in the order of their paths
public record Catalogue(List<Entry> entries) {

    private static final String ROOT = "forklore/scenarios/catalogue";
    private static final String SCENARIO = ".fork";
    private static final String GOLDEN = ".expected";

    /// Copies the entries.
    public Catalogue {
        entries = List.copyOf(entries);
    }

    /// One scenario as it is shipped.
    ///
    /// @param name the file's name without its ending, which is the scenario's name
    /// @param topic the folder it lies in
    /// @param text the whole text of the file
    /// @param expected the golden verdict beside it, if there is one
    public record Entry(String name, String topic, String text, Optional<String> expected) {

        /// {@return the path in the project, for messages and links}
        public String path() {
            return "scenarios/catalogue/" + topic + "/" + name + SCENARIO;
        }
    }

    /// {@return the scenarios that are on the class path}
    ///
    /// @throws IllegalStateException if the jar of scenarios is missing from the class path
    public static Catalogue load() {
        URL url = Catalogue.class.getClassLoader().getResource(ROOT);
        if (url == null) {
            throw new IllegalStateException("no " + ROOT + " on the class path: the scenarios' jar is missing");
        }
        try {
            return "jar".equals(url.getProtocol()) ? fromJar(url.toURI()) : fromFolder(Path.of(url.toURI()));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the scenarios at " + url, failure);
        } catch (URISyntaxException failure) {
            throw new IllegalStateException("cannot read the scenarios at " + url, failure);
        }
    }

    /// {@return the scenario of that name}
    ///
    /// @param name the name, without folder and ending
    public Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /// {@return every name, in order}
    public List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    private static Catalogue fromJar(URI uri) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return fromFolder(jar.getPath(ROOT));
        }
    }

    private static Catalogue fromFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new Catalogue(files.filter(file -> file.toString().endsWith(SCENARIO))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .map(Catalogue::entry)
                    .toList());
        }
    }

    private static Entry entry(Path file) {
        String fileName = file.getFileName().toString();
        String name = fileName.substring(0, fileName.length() - SCENARIO.length());
        Path golden = file.resolveSibling(name + GOLDEN);
        try {
            Optional<String> expected = Files.exists(golden) ? Optional.of(Files.readString(golden)) : Optional.empty();
            return new Entry(name, file.getParent().getFileName().toString(), Files.readString(file), expected);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }
}
