package forklore.cli.report;

import forklore.engine.model.Function;
import forklore.engine.model.Platform;
import forklore.engine.platform.Rule;
import forklore.engine.platform.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of a platform, its own and what it inherits, each with its evidence.
///
/// @param name the name
/// @param title one line for people
/// @param parent the platform it extends, or empty
/// @param about prose; may be empty
/// @param facts the rules, the functions, and what its `fork` does by itself, in this order
public record Profile(String name, String title, Optional<String> parent, String about, List<Fact> facts) {

    private static final String FORK = "fork";

    /// Copies the facts.
    public Profile {
        facts = List.copyOf(facts);
    }

    /// The kinds of facts.
    public enum Kind {
        /// How the machine behaves there.
        RULE("Rules"),
        /// What the library has.
        FUNCTION("Functions"),
        /// What `fork` does by itself.
        FORK("Around fork");

        private final String heading;

        Kind(String heading) {
            this.heading = heading;
        }

        /// {@return what such facts are listed under}
        String heading() {
            return heading;
        }
    }

    /// One fact.
    ///
    /// @param kind what it is about
    /// @param subject the rule, the function with its parameters, or `fork`
    /// @param value the value of the rule, whether the function is async-signal-safe, or an empty text
    /// @param from the platform in whose file it is written
    /// @param card the evidence; empty for what is as in the core
    public record Fact(Kind kind, String subject, String value, String from, Optional<Platform.Card> card) {}

    /// {@return the profile of a platform}
    ///
    /// @param lineage the platform, then the one it extends, and so on
    public static Profile of(List<Platform> lineage) {
        Platform own = lineage.getFirst();
        List<Fact> facts = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            facts.add(rule(rule, lineage));
        }
        for (Platform platform : lineage.reversed()) {
            for (Function function : platform.declarations().functions()) {
                facts.removeIf(fact -> fact.kind() == Kind.FUNCTION && named(fact, function.name()));
                facts.add(new Fact(
                        Kind.FUNCTION,
                        function.name() + "(" + String.join(", ", function.parameters()) + ")",
                        safety(function),
                        platform.name(),
                        card(platform, function.name())));
            }
        }
        lineage.stream()
                .filter(platform -> platform.around().isPresent())
                .findFirst()
                .ifPresent(platform -> facts.add(new Fact(Kind.FORK, FORK, "", platform.name(), card(platform, FORK))));
        return new Profile(own.name(), own.title(), own.parent(), own.about(), facts);
    }

    private static boolean named(Fact fact, String function) {
        return fact.subject().startsWith(function + "(");
    }

    private static String safety(Function function) {
        return switch (function.safety()) {
            case AS_ITS_BODY -> "";
            case SAFE -> "async-signal-safe";
            case UNSAFE -> "not async-signal-safe";
        };
    }

    private static Fact rule(Rule rule, List<Platform> lineage) {
        for (Platform platform : lineage) {
            for (Platform.Rule each : platform.rules()) {
                if (each.name().equals(rule.word())) {
                    return new Fact(Kind.RULE, rule.word(), each.value(), platform.name(), Optional.of(each.card()));
                }
            }
        }
        return new Fact(Kind.RULE, rule.word(), Rules.CORE.value(rule).word(), "core", Optional.empty());
    }

    private static Optional<Platform.Card> card(Platform platform, String subject) {
        return platform.cards().stream()
                .filter(card -> card.subject().equals(subject))
                .findFirst();
    }
}
