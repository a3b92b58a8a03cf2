package forklore.engine.platform;

import forklore.engine.model.Declarations;
import forklore.engine.model.Fingerprint;
import forklore.engine.model.Heading;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A scenario together with what a platform adds to it: what the machine runs.
///
/// @param scenario the scenario; behind its own declarations stand the functions of the platform that it uses, directly
///     or through others, and the objects that these work with
/// @param platform the name of the platform
/// @param rules how the machine behaves there
/// @param libraryFunctions the names of those functions that came from the platform, in order
/// @param libraryObjects the names of those objects that came from the platform, in order
/// @param around what the platform's `fork` does by itself with those objects, innermost; or empty
/// @param cards the evidence for what is used here: for the rules of the platform, the functions and `fork`
public record Linked(
        Scenario scenario,
        String platform,
        Rules rules,
        List<String> libraryFunctions,
        List<String> libraryObjects,
        Optional<Statement.AtFork> around,
        List<Platform.Card> cards) {

    /// Checks that nothing is missing, and copies the lists.
    public Linked {
        Objects.requireNonNull(scenario);
        Objects.requireNonNull(platform);
        Objects.requireNonNull(rules);
        Objects.requireNonNull(around);
        libraryFunctions = List.copyOf(libraryFunctions);
        libraryObjects = List.copyOf(libraryObjects);
        cards = List.copyOf(cards);
    }

    /// {@return the scenario as it is, on the platform that adds nothing}
    ///
    /// @param scenario a scenario that calls no functions but its own
    public static Linked core(Scenario scenario) {
        return new Linked(scenario, Heading.CORE, Rules.CORE, List.of(), List.of(), Optional.empty(), List.of());
    }

    /// {@return the hash of what the machine runs: the program, and what of the platform can change its meaning}
    public String fingerprint() {
        List<String> own = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            Rules.Value value = rules.value(rule);
            if (value != Rules.CORE.value(rule)) {
                own.add(rule.word() + ' ' + value.word());
            }
        }
        return Fingerprint.of(scenario, own, around);
    }

    /// {@return whether a name came from the platform}
    ///
    /// @param name a declared name of [#scenario()]
    public boolean isLibrary(String name) {
        return libraryFunctions.contains(name) || libraryObjects.contains(name);
    }

    /// {@return the scenario as its file says it, without what the platform added: what a real program is made from,
    /// for it calls the functions of the real library}
    public Scenario written() {
        if (libraryFunctions.isEmpty() && libraryObjects.isEmpty()) {
            return scenario;
        }
        Declarations all = scenario.declarations();
        Declarations own = new Declarations(
                all.mutexes().stream().filter(each -> !isLibrary(each.name())).toList(),
                all.variables().stream().filter(each -> !isLibrary(each.name())).toList(),
                all.resources().stream().filter(each -> !isLibrary(each.name())).toList(),
                all.functions().stream().filter(each -> !isLibrary(each.name())).toList(),
                all.handlers());
        return new Scenario(scenario.heading(), own, scenario.threads(), scenario.outcomes(), scenario.expectations());
    }
}
