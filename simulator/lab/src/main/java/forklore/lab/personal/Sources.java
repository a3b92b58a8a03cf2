package forklore.lab.personal;

import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The scenarios and platforms that sheets speak of, given by whoever can read files.
///
/// @param scenarios the texts of scenarios, each of its own name
/// @param platforms all platforms there are
public record Sources(List<Story> scenarios, List<Platform> platforms) {

    /// Copies the lists.
    public Sources {
        scenarios = List.copyOf(scenarios);
        platforms = List.copyOf(platforms);
    }

    /// The text of one file.
    ///
    /// @param name the file's name without its ending, which is the name of the scenario or platform
    /// @param text the whole text
    public record Story(String name, String text) {}

    /// {@return sources that are read from texts}
    ///
    /// @param scenarios the texts of scenarios
    /// @param platforms the texts of platforms; they are shipped, so each can be read
    public static Sources read(List<Story> scenarios, List<Story> platforms) {
        List<Platform> read = new ArrayList<>();
        for (Story each : platforms) {
            switch (Reader.readPlatform(each.name() + ".fork", each.text())) {
                case PlatformReading.Parsed parsed -> read.add(parsed.platform());
                case PlatformReading.Rejected rejected ->
                    throw new IllegalArgumentException(each.name() + ": " + rejected.problems());
            }
        }
        return new Sources(scenarios, read);
    }

    /// {@return the scenario of that name, if it is there and can be read}
    ///
    /// @param name the name
    public Optional<Scenario> scenario(String name) {
        return scenarios.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .flatMap(each -> switch (Reader.read(name + ".fork", each.text())) {
                    case Reading.Parsed parsed -> Optional.of(parsed.scenario());
                    case Reading.Rejected _ -> Optional.empty();
                });
    }

    /// {@return the names of all scenarios}
    public List<String> names() {
        return scenarios.stream().map(Story::name).toList();
    }
}
