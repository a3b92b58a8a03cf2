package forklore.site.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The whole site of a version as one file, to be taken where there is no network. The same pages give the same bytes.
public final class Archive {

    /// The first moment that a zip can say, so that the time of the build is not in it.
    private static final long NO_TIME = 315_532_800_000L;

    private Archive() {}

    /// {@return the name of the file of a version}
    ///
    /// @param version the version
    static String name(String version) {
        return "forklore-" + version + ".zip";
    }

    /// Packs a version of the site; the file is put beside its folder.
    ///
    /// @param arguments the folder of the version
    /// @throws IOException if a file cannot be read or written
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("asked for: the folder of a version; given: " + List.of(arguments));
        }
        Path folder = Path.of(arguments[0]);
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        String version = folder.getFileName().toString();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolveSibling(name(version))))) {
            for (Path file : files) {
                ZipEntry entry = new ZipEntry("forklore-" + version + "/"
                        + folder.relativize(file).toString().replace('\\', '/'));
                entry.setTime(NO_TIME);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
