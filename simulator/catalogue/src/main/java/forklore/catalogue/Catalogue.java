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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The shipped scenarios, platforms and lab sheets, read once and kept: lists of texts.
///
/// @param entries the scenarios, in the order of topic and name
/// @param platforms the platforms, in the order of their names
/// @param labs the lab sheets, in the order of their names
public record Catalogue(List<Entry> entries, List<PlatformEntry> platforms, List<LabEntry> labs) {

    private static final String ROOT = "forklore/scenarios";
    private static final String STORIES = "catalogue/";
    private static final String PLATFORMS = "platforms/";
    private static final String LABS = "labs/";
    private static final String SCENARIO = ".fork";
    private static final String TEMPLATE = "template.fork";
    private static final String SHEET = ".lab";
    private static final String GOLDEN = ".expected";

    private static Optional<Catalogue> known = Optional.empty();

    /// Copies the entries.
    public Catalogue {
        entries = List.copyOf(entries);
        platforms = List.copyOf(platforms);
        labs = List.copyOf(labs);
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

    /// One platform as it is shipped.
    ///
    /// @param name the file's name without its ending, which is the platform's name
    /// @param text the whole text of the file
    public record PlatformEntry(String name, String text) {

        /// {@return the path in the project, for messages and links}
        public String path() {
            return "scenarios/platforms/" + name + SCENARIO;
        }
    }

    /// One lab sheet as it is shipped.
    ///
    /// @param name the file's name without its ending, which is the lab's name
    /// @param text the whole text of the file
    public record LabEntry(String name, String text) {

        /// {@return the path in the project, for messages and links}
        public String path() {
            return "scenarios/labs/" + name + SHEET;
        }
    }

    /// {@return the scenarios, platforms and labs that are on the class path}
    ///
    /// @throws IllegalStateException if the jar of scenarios is missing from the class path
    public static synchronized Catalogue load() {
        Catalogue loaded = known.orElseGet(Catalogue::read);
        known = Optional.of(loaded);
        return loaded;
    }

    private static URL root() {
        URL url = Catalogue.class.getClassLoader().getResource(ROOT);
        if (url == null) {
            throw new IllegalStateException("no " + ROOT + " on the class path: the scenarios' jar is missing");
        }
        return url;
    }

    private static Catalogue read() {
        URL url = root();
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

    /// {@return the scenarios, platforms and labs of a folder that is laid out like `scenarios` of the project}
    ///
    /// @param folder the folder; what else is in it is left out
    public static Catalogue in(Path folder) {
        try {
            return fromFolder(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the scenarios in " + folder, failure);
        }
    }

    /// {@return a first scenario of one's own, called NAME, to be changed}
    public static String template() {
        try (InputStream stream = Catalogue.class.getResourceAsStream(TEMPLATE)) {
            return new String(Objects.requireNonNull(stream, TEMPLATE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + TEMPLATE, failure);
        }
    }

    /// {@return the scenario of that name}
    ///
    /// @param name the name, without folder and ending
    public Optional<Entry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /// {@return whether a scenario of that name is shipped; of a jar, only the names are looked at}
    ///
    /// @param name the name, without folder and ending
    public static boolean ships(String name) {
        try {
            return root().openConnection() instanceof JarURLConnection connection
                    ? connection.getJarFile().stream().anyMatch(entry -> isStory(entry.getName(), name))
                    : load().find(name).isPresent();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the names of the scenarios", failure);
        }
    }

    private static boolean isStory(String path, String name) {
        return path.startsWith(ROOT + "/" + STORIES) && path.endsWith("/" + name + SCENARIO);
    }

    /// {@return the platform of that name}
    ///
    /// @param name the name, without folder and ending
    public Optional<PlatformEntry> platform(String name) {
        return platforms.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /// {@return the name of every scenario, in order}
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
        for (String kind : List.of(STORIES, PLATFORMS, LABS)) {
            if (Files.isDirectory(folder.resolve(kind))) {
                read(folder, folder.resolve(kind), texts);
            }
        }
        return of(texts);
    }

    private static void read(Path root, Path folder, TreeMap<String, String> texts) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> isOurs(each.toString())).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                texts.put(path, Files.readString(file));
            }
        }
    }

    private static boolean isOurs(String name) {
        return name.endsWith(SCENARIO) || name.endsWith(GOLDEN) || name.endsWith(SHEET);
    }

    /// @param texts the texts of all files, by their paths below the root
    private static Catalogue of(SortedMap<String, String> texts) {
        List<Entry> entries = new ArrayList<>();
        List<PlatformEntry> platforms = new ArrayList<>();
        List<LabEntry> labs = new ArrayList<>();
        texts.forEach((path, text) -> {
            if (path.startsWith(STORIES) && path.endsWith(SCENARIO)) {
                entries.add(entry(stem(path, STORIES), text, texts));
            } else if (path.startsWith(PLATFORMS) && path.endsWith(SCENARIO)) {
                platforms.add(new PlatformEntry(stem(path, PLATFORMS), text));
            } else if (path.startsWith(LABS) && path.endsWith(SHEET)) {
                labs.add(new LabEntry(path.substring(LABS.length(), path.length() - SHEET.length()), text));
            }
        });
        platforms.sort(Comparator.comparing(PlatformEntry::name));
        labs.sort(Comparator.comparing(LabEntry::name));
        return new Catalogue(entries, platforms, labs);
    }

    private static String stem(String path, String folder) {
        return path.substring(folder.length(), path.length() - SCENARIO.length());
    }

    private static Entry entry(String stem, String text, SortedMap<String, String> texts) {
        int slash = stem.lastIndexOf('/');
        Optional<String> expected = Optional.ofNullable(texts.get(STORIES + stem + GOLDEN));
        return new Entry(stem.substring(slash + 1), stem.substring(0, slash), text, expected);
    }
}
