package forklore.site.assembly;

import forklore.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Brings the pages of a site that was built up to date, one by one: what the guide makes, for each scenario its file
/// and the page of its player, and the list of everything. The archive and the feed stay as they were built.
public final class Pages {

    private final Path folder;
    private final SearchWords words = new SearchWords();
    private Map<String, String> before = Map.of();
    private boolean wordsAreNew;

    /// Takes a site.
    ///
    /// @param folder the folder of the version
    public Pages(Path folder) {
        this.folder = folder;
    }

    /// {@return how many files were written or removed; one that is as it should be is left alone}
    ///
    /// @param files the files of the guide, by their paths
    /// @param catalogue the scenarios as they are now
    /// @throws IOException if a file cannot be read or written
    public int write(Map<String, String> files, Catalogue catalogue) throws IOException {
        Additions additions = new Additions(
                catalogue.entries(),
                new LabParts(catalogue, folder.getFileName().toString()),
                new Preview(""));
        int written = remove(files);
        for (Map.Entry<String, String> file : files.entrySet()) {
            String path = file.getKey();
            String text = file.getValue();
            if (path.equals(Frame.FILE) || text.equals(before.get(path))) {
                continue;
            }
            if (path.endsWith(".html")) {
                words.add(path, text);
                written += write(path, additions.in(path, text));
            } else {
                written += write(path, text);
            }
        }
        written += players(catalogue);
        before = Map.copyOf(files);
        if (written > 0 && files.containsKey(Frame.FILE)) {
            Frame frame = Frame.of(files.get(Frame.FILE));
            written += write(ContentsPage.FILE, ContentsPage.of(folder, frame, catalogue.entries()));
        }
        wordsAreNew |= written > 0;
        return written;
    }

    private int remove(Map<String, String> files) throws IOException {
        int removed = 0;
        for (String path : before.keySet()) {
            if (!files.containsKey(path)) {
                words.remove(path);
                removed += Files.deleteIfExists(folder.resolve(path)) ? 1 : 0;
            }
        }
        return removed;
    }

    /// {@return whether the words of the pages were put where the index of the search is made from; they are not if
    /// nothing was written since}
    ///
    /// @throws IOException if they cannot be written
    public boolean writeWords() throws IOException {
        boolean written = wordsAreNew && write(SearchWords.FILE, words.json()) > 0;
        wordsAreNew = false;
        return written;
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
