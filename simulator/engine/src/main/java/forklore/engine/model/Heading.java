package forklore.engine.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a scenario says about itself before its program.
///
/// @param name the name, equal to the file's name without its ending
/// @param title one line for people
/// @param topic the folder of the catalogue it belongs to
/// @param languages the languages it is generated for, in the order written; may be empty
/// @param platforms the platforms it is checked on, in the order written; never empty, `core` where nothing is said
/// @param related the names of related scenarios
/// @param instead the name of the scenario that shows what to do instead, or empty
/// @param about prose in AsciiDoc; may be empty
public record Heading(
        String name,
        String title,
        String topic,
        List<Language> languages,
        List<String> platforms,
        List<String> related,
        Optional<String> instead,
        String about) {

    /// The platform that adds nothing to the language, and the only one where a scenario names none.
    public static final String CORE = "core";

    /// Checks that nothing is missing, and copies the lists.
    public Heading {
        Objects.requireNonNull(name);
        Objects.requireNonNull(title);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(instead);
        Objects.requireNonNull(about);
        languages = List.copyOf(languages);
        platforms = platforms.isEmpty() ? List.of(CORE) : List.copyOf(platforms);
        related = List.copyOf(related);
    }

    /// A heading that names no platform and no other scenario.
    ///
    /// @param name the name
    /// @param title one line for people
    /// @param topic the folder of the catalogue it belongs to
    /// @param languages the languages it is generated for
    /// @param about prose in AsciiDoc
    public Heading(String name, String title, String topic, List<Language> languages, String about) {
        this(name, title, topic, languages, List.of(), List.of(), Optional.empty(), about);
    }
}
