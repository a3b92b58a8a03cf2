package forklore.desktop.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The files that were opened or saved lately, the last one first.
public final class RecentFiles {

    /// So many are kept.
    public static final int MOST = 8;

    private static final String NAME = "recent";
    private static final String BETWEEN = "\n";

    private final Memory memory;
    private final ObservableList<String> files = FXCollections.observableArrayList();
    private final ObservableList<String> view = FXCollections.unmodifiableObservableList(files);

    /// Makes a list of what was remembered.
    ///
    /// @param memory where it lies
    public RecentFiles(Memory memory) {
        this.memory = memory;
        files.setAll(memory.recall(NAME).stream()
                .flatMap(text -> Stream.of(text.split(BETWEEN)))
                .limit(MOST)
                .toList());
    }

    /// {@return the paths}
    public ObservableList<String> files() {
        return view;
    }

    /// Puts a file in front.
    ///
    /// @param file which one
    public void note(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        List<String> now = new ArrayList<>(files);
        now.remove(path);
        now.addFirst(path);
        files.setAll(now.subList(0, Math.min(MOST, now.size())));
        memory.keep(NAME, String.join(BETWEEN, files));
    }
}
