package forklore.desktop;

import forklore.desktop.model.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Texts in a folder, a file each, so that two windows do not write over each other's work on different labs.
final class KeptTexts implements Memory {

    private final Path folder;
    private final Map<String, String> unwritten = new LinkedHashMap<>();

    /// Uses a folder; it is made when something is kept.
    ///
    /// @param folder the folder
    KeptTexts(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> recall(String name) {
        if (unwritten.containsKey(name)) {
            return Optional.of(unwritten.get(name)).filter(text -> !text.isEmpty());
        }
        try {
            return Optional.of(Files.readString(folder.resolve(name)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String name, String value) {
        try {
            if (value.isEmpty()) {
                Files.deleteIfExists(folder.resolve(name));
            } else if (!recall(name).equals(Optional.of(value)) || unwritten.containsKey(name)) {
                Files.createDirectories(folder);
                Path fresh = folder.resolve(name + ".new");
                Files.writeString(fresh, value);
                Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            unwritten.remove(name);
        } catch (IOException unwritable) {
            // It is remembered until the window closes, and whoever asks is told so.
            unwritten.put(name, value);
        }
    }

    @Override
    public boolean lasts() {
        return unwritten.isEmpty();
    }
}
