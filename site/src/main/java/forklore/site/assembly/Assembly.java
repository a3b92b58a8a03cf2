package forklore.site.assembly;

import forklore.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Builds the published site: a folder of plain files, all links relative, nothing fetched from elsewhere.
public final class Assembly {

    private static final String FRONT = "index.html";
    private static final System.Logger LOG = System.getLogger(Assembly.class.getName());

    /// Where the site will be, ending in `/`; empty where that is not known.
    private static final String ADDRESS = System.getProperty("forklore.address", "");

    private static final String BUILT = System.getProperty("forklore.built", "2026-01-01T00:00:00Z");

    private final Path changelog;
    private final Path guide;
    private final Path compiled;
    private final Path root;
    private final String version;
    private final Path target;
    private final Catalogue catalogue = Catalogue.load();
    private final List<Catalogue.Entry> scenarios = catalogue.entries();
    private final SearchWords words = new SearchWords();
    private final Additions additions;

    private Assembly(Path guide, Path compiled, Path root, String version, Path changelog) {
        this.changelog = changelog;
        this.guide = guide;
        this.compiled = compiled;
        this.root = root;
        this.version = version;
        target = root.resolve(version);
        additions = new Additions(scenarios, new LabParts(catalogue, version), new Preview(ADDRESS + version + "/"));
    }

    /// Builds the site.
    ///
    /// @param arguments the folder of the guide's pages, the folder of the compiled scripts, the folder
    ///     to write, the name of the folder of this version in it, the changelog
    /// @throws IOException if a file cannot be read or written
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 5) {
            throw new IllegalArgumentException("asked for: guide's folder, compiled scripts, folder to write, version,"
                    + " changelog; given: " + List.of(arguments));
        }
        new Assembly(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        Path.of(arguments[2]),
                        arguments[3],
                        Path.of(arguments[4]))
                .build();
    }

    private void build() throws IOException {
        clear(root);
        copyGuide();
        PlayPage pages = new PlayPage(catalogue);
        for (Catalogue.Entry entry : scenarios) {
            write(target.resolve(entry.path()), entry.text());
            write(target.resolve(PlayPage.FOLDER + entry.name() + ".html"), Additions.withPlayer(pages.of(entry), 1));
            if (!ADDRESS.isEmpty()) {
                drawPreview(entry, pages);
            }
        }
        PlayerFiles.write(compiled, target.resolve("player"), platforms());
        write(target.resolve("search/search.js"), PlayerFiles.resource("search.js"));
        write(target.resolve(SearchWords.FILE), words.json());
        write(target.resolve(ContentsPage.FILE), ContentsPage.of(target, frame(), scenarios));
        write(target.resolve(Additions.FEED), new Feed(ADDRESS, BUILT).of(Files.readString(changelog)));
        write(root.resolve(FRONT), FrontDoor.redirect(version));
        write(root.resolve("404.html"), FrontDoor.notFound(version, ADDRESS));
        write(
                root.resolveSibling(ServeArguments.FILE),
                ServeArguments.of(
                        changelog.toAbsolutePath().getParent(),
                        root.toAbsolutePath(),
                        version,
                        System.getProperty("java.class.path")));
        report();
    }

    private void drawPreview(Catalogue.Entry entry, PlayPage pages) throws IOException {
        Optional<forklore.engine.explore.Path> run = pages.worst(entry);
        if (run.isPresent()) {
            Path file = target.resolve(Preview.file(entry.name()));
            Files.createDirectories(file.getParent());
            Files.write(file, PreviewPicture.of(pages.title(entry), run.get()));
        }
    }

    private String platforms() {
        StringBuilder all = new StringBuilder();
        catalogue.platforms().forEach(platform -> all.append(platform.text()).append('\n'));
        return all.toString();
    }

    private Frame frame() throws IOException {
        Path file = guide.resolve(Frame.FILE);
        return Files.exists(file) ? Frame.of(Files.readString(file)) : Frame.BARE;
    }

    private void report() throws IOException {
        LOG.log(
                System.Logger.Level.INFO,
                "{0}: {1} files; compressed, the player''s script has {2} bytes of at most {3}, that of the labs {4} of"
                        + " at most {5}",
                target,
                files(target).size(),
                PlayerFiles.compressedSize(target.resolve("player/player.js")),
                PlayerFiles.SCRIPT_BUDGET,
                PlayerFiles.compressedSize(target.resolve("player/lab.js")),
                PlayerFiles.LAB_BUDGET);
    }

    private void copyGuide() throws IOException {
        if (!Files.exists(guide)) {
            LOG.log(System.Logger.Level.WARNING, "{0} is missing, so the site has no guide: build guide first", guide);
            return;
        }
        for (Path file : files(guide)) {
            if (file.endsWith(Frame.FILE)) {
                continue;
            }
            Path relative = guide.relativize(file);
            Path copy = target.resolve(relative);
            Files.createDirectories(copy.getParent());
            if (file.toString().endsWith(".html")) {
                String html = Files.readString(file);
                words.add(address(relative), html);
                Files.writeString(copy, additions.in(address(relative), html));
            } else {
                Files.copy(file, copy);
            }
        }
    }

    private static String address(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
