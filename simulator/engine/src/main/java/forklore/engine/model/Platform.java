package forklore.engine.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A platform: what a C library, a runtime or a standard adds to the language, as its file says it.
///
/// @param name the name, equal to the file's name without its ending
/// @param title one line for people
/// @param parent the platform it extends, or empty
/// @param about prose in AsciiDoc; may be empty
/// @param rules the rules it sets, each with its evidence, in order
/// @param declarations the objects and the functions of the library
/// @param cards the evidence for functions and for what it does around a fork, in order
/// @param around what its `fork` does by itself, or empty
public record Platform(
        String name,
        String title,
        Optional<String> parent,
        String about,
        List<Rule> rules,
        Declarations declarations,
        List<Card> cards,
        Optional<Statement.AtFork> around) {

    /// Checks that nothing is missing, and copies the lists.
    public Platform {
        Objects.requireNonNull(name);
        Objects.requireNonNull(title);
        Objects.requireNonNull(parent);
        Objects.requireNonNull(about);
        Objects.requireNonNull(declarations);
        Objects.requireNonNull(around);
        rules = List.copyOf(rules);
        cards = List.copyOf(cards);
    }

    /// One rule: how the machine behaves where platforms differ.
    ///
    /// @param name the name of the rule, as `forklore.engine.platform` knows it
    /// @param value the value, one of those that the rule allows
    /// @param card the evidence
    /// @param span where it is written
    public record Rule(String name, String value, Card card, Span span) {}

    /// Why a rule or a function is as it is: the profile card.
    ///
    /// @param subject the rule, the function, or `fork`
    /// @param claim one plain sentence
    /// @param versions the versions it holds for
    /// @param sources where it is said: a standard, a manual page, a source file with its version, an issue
    /// @param evidence the ids of the demos or runs that show it; may be empty
    public record Card(String subject, String claim, String versions, List<String> sources, List<String> evidence) {
        /// Copies the lists.
        public Card {
            sources = List.copyOf(sources);
            evidence = List.copyOf(evidence);
        }
    }
}
