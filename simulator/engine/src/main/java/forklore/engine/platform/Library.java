package forklore.engine.platform;

import forklore.engine.model.Declarations;
import forklore.engine.model.Function;
import forklore.engine.model.Mutex;
import forklore.engine.model.Platform;
import forklore.engine.model.Resource;
import forklore.engine.model.Statement;
import forklore.engine.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a platform has, its own and what it inherits: the files of its line laid over each other.
///
/// @param platform the name
/// @param rules the rules, all checked
/// @param mutexes the mutexes
/// @param variables the variables
/// @param resources the other objects
/// @param functions the functions
/// @param around what its `fork` does by itself
/// @param cards the evidence, each of its own subject
/// @param homes for each function, each rule, and `fork`, the platform in whose file it is written
record Library(
        String platform,
        Rules rules,
        List<Mutex> mutexes,
        List<Variable> variables,
        List<Resource> resources,
        List<Function> functions,
        Optional<Statement.AtFork> around,
        List<Platform.Card> cards,
        List<Home> homes) {

    /// The subject of what a platform does around a fork.
    static final String FORK = "fork";

    /// Where something is written.
    record Home(String subject, String platform) {}

    static Library empty(String platform) {
        return new Library(
                platform,
                Rules.CORE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /// {@return this library with a platform laid over it: what that one declares replaces what has the same name}
    ///
    /// @param rules the rules of both
    Library under(Platform platform, Rules rules) {
        Declarations own = platform.declarations();
        List<String> taken = names(own);
        List<Home> newHomes = new ArrayList<>();
        own.functions().forEach(each -> newHomes.add(new Home(each.name(), platform.name())));
        platform.around().ifPresent(_ -> newHomes.add(new Home(FORK, platform.name())));
        platform.rules().forEach(each -> newHomes.add(new Home(each.name(), platform.name())));
        List<String> written = newHomes.stream().map(Home::subject).toList();
        List<String> told = new ArrayList<>(written);
        platform.cards().forEach(card -> told.add(card.subject()));
        List<Platform.Card> newCards = new ArrayList<>(platform.cards());
        platform.rules().forEach(rule -> newCards.add(rule.card()));
        return new Library(
                platform.name(),
                rules,
                over(mutexes, own.mutexes(), taken, Mutex::name),
                over(variables, own.variables(), taken, Variable::name),
                over(resources, own.resources(), taken, Resource::name),
                over(functions, own.functions(), taken, Function::name),
                platform.around().or(() -> around),
                over(cards, newCards, told, Platform.Card::subject),
                over(homes, newHomes, written, Home::subject));
    }

    private static List<String> names(Declarations declarations) {
        List<String> names = new ArrayList<>();
        declarations.mutexes().forEach(each -> names.add(each.name()));
        declarations.variables().forEach(each -> names.add(each.name()));
        declarations.resources().forEach(each -> names.add(each.name()));
        declarations.functions().forEach(each -> names.add(each.name()));
        return names;
    }

    private interface Named<T> {
        String of(T thing);
    }

    /// {@return the old things whose names are not taken, and the new ones}
    private static <T> List<T> over(List<T> old, List<T> own, List<String> taken, Named<T> named) {
        List<T> all = new ArrayList<>();
        old.stream().filter(each -> !taken.contains(named.of(each))).forEach(all::add);
        all.addAll(own);
        return List.copyOf(all);
    }

    Optional<Function> function(String name) {
        return functions.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// {@return what an object of the library is, or empty if it has none of that name}
    Optional<Sort> object(String name) {
        if (mutexes.stream().anyMatch(each -> each.name().equals(name))) {
            return Optional.of(Sort.MUTEX);
        }
        if (variables.stream().anyMatch(each -> each.name().equals(name))) {
            return Optional.of(Sort.VARIABLE);
        }
        return resources.stream()
                .filter(each -> each.name().equals(name))
                .map(each -> Sort.of(each.kind()))
                .findFirst();
    }

    /// {@return the names of all objects, in the order in which they stand behind those of a scenario}
    List<String> objectNames() {
        List<String> names = new ArrayList<>();
        mutexes.forEach(each -> names.add(each.name()));
        variables.forEach(each -> names.add(each.name()));
        resources.forEach(each -> names.add(each.name()));
        return names;
    }

    /// {@return the platform in whose file a function, a rule, or [#FORK], is written}
    String home(String subject) {
        return homes.stream()
                .filter(each -> each.subject().equals(subject))
                .map(Home::platform)
                .findFirst()
                .orElse(platform);
    }
}
