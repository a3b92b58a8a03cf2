package forklore.engine.platform;

import forklore.engine.model.Function;
import forklore.engine.model.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a platform is, with the evidence for each part, whether it says so itself or inherits it.
///
/// @param platform the name of the platform
/// @param rules how the machine behaves there
/// @param entries one for each rule that the platform or one of its line sets, for each function, and for `fork`
public record Profile(String platform, Rules rules, List<Entry> entries) {

    /// Copies the entries.
    public Profile {
        Objects.requireNonNull(platform);
        Objects.requireNonNull(rules);
        entries = List.copyOf(entries);
    }

    /// One part of a platform.
    ///
    /// @param card the evidence
    /// @param origin the platform in whose file it is written: this one, or one that it extends
    /// @param function the function, or empty for a rule and for `fork`
    public record Entry(Platform.Card card, String origin, Optional<Function> function) {

        /// {@return the rule that the entry is about, or empty}
        public Optional<Rule> rule() {
            return function.isPresent() ? Optional.empty() : Rule.of(card.subject());
        }
    }

    /// What comes of asking for a profile.
    public sealed interface Answer {
        /// There is such a platform.
        ///
        /// @param profile what it is
        record Known(Profile profile) implements Answer {}

        /// There is none, or its files are wrong.
        ///
        /// @param problems all that was found, at least one
        record Refused(List<LinkProblem> problems) implements Answer {
            /// Copies the problems.
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// {@return the profile of a platform, or what is wrong}
    ///
    /// @param platforms all platforms there are, each of its own name
    /// @param name the platform
    public static Answer of(List<Platform> platforms, String name) {
        List<LinkProblem> problems = new ArrayList<>();
        Library library = new Lineage(platforms, problems).library(name);
        return problems.isEmpty() ? new Answer.Known(of(library)) : new Answer.Refused(problems);
    }

    private static Profile of(Library library) {
        List<Entry> entries = library.cards().stream()
                .map(card -> new Entry(card, library.home(card.subject()), library.function(card.subject())))
                .toList();
        return new Profile(library.platform(), library.rules(), entries);
    }
}
