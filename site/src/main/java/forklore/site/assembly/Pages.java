package forklore.site.assembly;

import forklore.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Brings the pages of a site that was built up to date, one by one: what the guide makes, and for each scenario its
/// file and the page of its player. The search, the list of everything and the archive stay as they were built.
public final class Pages {

    private static final String FRAME = "frame.html";

    private final Path folder;

    /// Takes a site.
    ///
    /// @param folder the folder of the version
    public Pages(Path folder) {
        this.folder = folder;
    }

    /// {@return how many files were written; one that is as it should be is left alone}
    ///
    /// @param files the files of the guide, by their paths; those that are sure to be as they were may be left out
    /// @param catalogue the scenarios as they are now
    /// @throws IOException if a file cannot be read or written
    public int write(Map<String, String> files, Catalogue catalogue) throws IOException {
        Additions additions = new Additions(
                catalogue.entries(),
                new LabParts(catalogue, folder.getFileName().toString()),
                new Preview(""));
        int written = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            String path = file.getKey();
            boolean page = path.endsWith(".html");
            if (!path.equals(FRAME)) {
                written += write(path, page ? additions.in(path, file.getValue()) : file.getValue());
            }
        }
        return written + players(catalogue);
    }

    private int players(Catalogue catalogue) throws IOException {
        List<Catalogue.Entry> changed = catalogue.entries().stream()
                .filter(entry -> !isAsIn(entry.path(), entry.text()))
                .toList();
        if (changed.isEmpty()) {
            return 0;
        }
        PlayPage pages = new PlayPage(catalogue);
        int written = 0;
        for (Catalogue.Entry entry : changed) {
            written += write(entry.path(), entry.text());
            written += write(PlayPage.FOLDER + entry.name() + ".html", Additions.withPlayer(pages.of(entry), 1));
        }
        return written;
    }

    private int write(String path, String text) throws IOException {
        if (isAsIn(path, text)) {
            return 0;
        }
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return 1;
    }

    private boolean isAsIn(String path, String text) {
        try {
            Path file = folder.resolve(path);
            return Files.exists(file) && Files.readString(file).equals(text);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
