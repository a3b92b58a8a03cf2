package forklore.desktop;

import forklore.desktop.model.Memory;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/// What the window remembers, in a file of the user. A file that cannot be read or written is no reason to complain:
/// everything works without it. Only the work on labs is somebody's work: it lies in files of its own.
final class SettingsFile implements Memory {

    private static final String TEXTS = "lab.";

    private final Path file;
    private final KeptTexts texts;
    private final Properties values = new Properties();

    /// Reads a file, if it is there.
    ///
    /// @param file where it lies
    SettingsFile(Path file) {
        this.file = file;
        this.texts = new KeptTexts(file.resolveSibling("labs"));
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            values.clear();
        }
    }

    /// {@return the file of the user, by the rules of the XDG base directories}
    static SettingsFile ofUser() {
        String chosen = System.getenv("XDG_CONFIG_HOME");
        Path folder = chosen == null || chosen.isBlank()
                ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(chosen);
        return new SettingsFile(folder.resolve("forklore").resolve("desktop.properties"));
    }

    @Override
    public Optional<String> recall(String name) {
        if (name.startsWith(TEXTS)) {
            return texts.recall(name);
        }
        return Optional.ofNullable(values.getProperty(name)).filter(value -> !value.isEmpty());
    }

    @Override
    public void keep(String name, String value) {
        if (name.startsWith(TEXTS)) {
            texts.keep(name, value);
            return;
        }
        if (value.equals(values.getProperty(name))) {
            return;
        }
        values.setProperty(name, value);
        try {
            Files.createDirectories(file.getParent());
            StringWriter text = new StringWriter();
            values.store(text, "What the window of Forklore remembers");
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text.toString());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            // It is remembered until the window closes.
            return;
        }
    }

    @Override
    public boolean lasts() {
        return texts.lasts();
    }
}
