package forklore.desktop.model;

import forklore.catalogue.Catalogue;
import forklore.engine.model.Platform;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Reader;
import forklore.engine.trace.RunLog;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the text of a scenario, and what was recorded of its real runs.
public final class ScenarioSource {

    private static final long MAX_BYTES = 1_000_000;

    private final Recordings recordings;
    private final GuidePages guide;
    private List<Platform> platforms = List.of();

    /// What was found.
    public sealed interface Found {
        /// A text.
        ///
        /// @param file its name, for messages
        /// @param text what it says
        record Text(String file, String text) implements Found {}

        /// Nothing.
        ///
        /// @param message what is wrong
        /// @param help what to do next
        record Nothing(String message, String help) implements Found {}
    }

    /// Makes a source.
    ///
    /// @param recordings what was recorded
    public ScenarioSource(Recordings recordings) {
        this(recordings, new GuidePages(Optional.empty()));
    }

    /// Makes a source.
    ///
    /// @param recordings what was recorded
    /// @param guide where the guide is
    public ScenarioSource(Recordings recordings, GuidePages guide) {
        this.recordings = recordings;
        this.guide = guide;
    }

    /// {@return the text of a scenario}
    ///
    /// @param wanted a name of the catalogue, or the path of a file
    public Found find(String wanted) {
        Catalogue catalogue = Catalogue.load();
        Optional<Catalogue.Entry> entry = catalogue.find(wanted);
        if (entry.isPresent()) {
            return new Found.Text(entry.get().path(), entry.get().text());
        }
        try {
            Path file = Path.of(wanted);
            if (!Files.isRegularFile(file)) {
                return unknown(wanted, catalogue);
            }
            if (Files.size(file) > MAX_BYTES) {
                return new Found.Nothing(
                        wanted + " is larger than " + MAX_BYTES + " bytes, so it is no scenario.",
                        "Give the path of a .fork file.");
            }
            return new Found.Text(wanted, Files.readString(file));
        } catch (CharacterCodingException notText) {
            return new Found.Nothing(wanted + " is not a text in UTF-8.", "Save it as UTF-8 and open it again.");
        } catch (InvalidPathException nonsense) {
            return unknown(wanted, catalogue);
        } catch (IOException failure) {
            return new Found.Nothing(
                    wanted + " cannot be read: " + failure.getMessage(), "Check that you may read the file.");
        }
    }

    /// {@return where the guide is}
    public GuidePages guide() {
        return guide;
    }

    /// {@return the shipped platforms}
    public synchronized List<Platform> platforms() {
        if (platforms.isEmpty()) {
            platforms = List.copyOf(read());
        }
        return platforms;
    }

    private static List<Platform> read() {
        List<Platform> platforms = new ArrayList<>();
        for (Catalogue.PlatformEntry entry : Catalogue.load().platforms()) {
            switch (Reader.readPlatform(entry.path(), entry.text())) {
                case PlatformReading.Parsed parsed -> platforms.add(parsed.platform());
                case PlatformReading.Rejected rejected ->
                    throw new IllegalStateException(entry.path() + " is no platform: " + rejected.problems());
            }
        }
        return platforms;
    }

    /// {@return what was recorded of a scenario, also of other versions of it}
    ///
    /// @param scenario the name of the scenario
    public List<RunLog> recorded(String scenario) {
        return recordings.of(scenario);
    }

    private static Found unknown(String wanted, Catalogue catalogue) {
        return new Found.Nothing(
                "There is no file and no shipped scenario named \"" + wanted + "\".",
                "Shipped are: " + String.join(", ", catalogue.names()) + ". Or give the path of a .fork file.");
    }
}
