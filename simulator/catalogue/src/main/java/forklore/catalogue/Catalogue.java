package forklore.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
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
            return url.openConnection() instanceof JarURLConnection connection
                    ? fromJar(connection.getJarFile())
                    : fromFolder(Path.of(url.toURI()));
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

    /// The jar is the class loader's own, so it stays open.
    private static Catalogue fromJar(JarFile jar) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(ROOT + "/") && isOurs(entry.getName())) {
                try (InputStream stream = jar.getInputStream(entry)) {
                    String path = entry.getName().substring(ROOT.length() + 1);
                    texts.put(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return of(texts);
    }

    private static Catalogue fromFolder(Path folder) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> isOurs(each.toString())).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                texts.put(path, Files.readString(file));
            }
        }
        return of(texts);
    }

    private static boolean isOurs(String name) {
        return name.endsWith(SCENARIO) || name.endsWith(GOLDEN);
    }

    /// @param texts the texts of all files, by `topic/name.ending`
    private static Catalogue of(SortedMap<String, String> texts) {
        List<Entry> entries = new ArrayList<>();
        texts.forEach((path, text) -> {
            if (path.endsWith(SCENARIO)) {
                String stem = path.substring(0, path.length() - SCENARIO.length());
                int slash = stem.lastIndexOf('/');
                Optional<String> expected = Optional.ofNullable(texts.get(stem + GOLDEN));
                entries.add(new Entry(stem.substring(slash + 1), stem.substring(0, slash), text, expected));
            }
        });
        return new Catalogue(entries);
    }
}
