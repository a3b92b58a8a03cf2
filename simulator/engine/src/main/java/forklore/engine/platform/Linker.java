package forklore.engine.platform;

import forklore.engine.model.Declarations;
import forklore.engine.model.Function;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Joins a scenario with a platform: adds the functions that the scenario uses and the objects of those, and drops
/// the rest.
public final class Linker {

    private final Functions functions;
    private final Library library;
    private final List<Function> usedFunctions;
    private final Set<String> usedObjects = new LinkedHashSet<>();

    private Linker(Functions functions) {
        this.functions = functions;
        this.library = functions.library();
        this.usedFunctions = functions.used();
        usedFunctions.forEach(each -> usedObjects.addAll(functions.objects(each.body(), each.parameters())));
    }

    /// {@return both together, or all reasons why they do not fit}
    ///
    /// @param scenario the scenario
    /// @param platforms all platforms there are, each of its own name; the core needs no file
    /// @param platform the name of the platform to link with
    public static Linking link(Scenario scenario, List<Platform> platforms, String platform) {
        List<LinkProblem> problems = new ArrayList<>();
        Library library = new Lineage(platforms, problems).library(platform);
        if (!problems.isEmpty()) {
            return new Linking.Refused(problems);
        }
        Functions functions = new Functions(scenario, library);
        Calls calls = new Calls(functions, problems);
        calls.checkLibrary();
        calls.checkScenario();
        if (!problems.isEmpty()) {
            return new Linking.Refused(problems);
        }
        Linker linker = new Linker(functions);
        problems.addAll(linker.takenNames());
        return problems.isEmpty() ? new Linking.Complete(linker.linked()) : new Linking.Refused(problems);
    }

    /// {@return the platforms that are needed to link with some of them: these, and all that they extend}
    ///
    /// @param platforms all platforms there are, each of its own name
    /// @param names the names of those to link with
    public static List<Platform> needed(List<Platform> platforms, List<String> names) {
        List<String> wanted = new ArrayList<>(names);
        List<Platform> needed = new ArrayList<>();
        int before;
        do {
            before = needed.size();
            for (Platform platform : platforms) {
                if (wanted.contains(platform.name()) && !needed.contains(platform)) {
                    needed.add(platform);
                    platform.parent().ifPresent(wanted::add);
                }
            }
        } while (needed.size() > before);
        return needed;
    }

    /// The library's names are seen beside the scenario's, in pictures and in conditions, so they are not renamed.
    private List<LinkProblem> takenNames() {
        Names names = new Names(functions.scenario());
        List<LinkProblem> problems = new ArrayList<>();
        Set<String> needed = new LinkedHashSet<>(usedObjects);
        usedFunctions.forEach(each -> needed.add(each.name()));
        for (String name : needed) {
            names.span(name)
                    .ifPresent(span -> problems.add(new LinkProblem(
                            LinkProblem.Kind.NAME_TAKEN,
                            Optional.empty(),
                            span,
                            "the platform `" + library.platform() + "` has a `" + name + "` of its own",
                            "choose another name in the scenario",
                            Optional.empty())));
        }
        return problems;
    }

    private Linked linked() {
        Optional<Statement.AtFork> around = library.around().flatMap(this::pruned);
        List<Function> added = added(around);
        List<String> objects =
                library.objectNames().stream().filter(usedObjects::contains).toList();
        List<String> names = added.stream().map(Function::name).toList();
        return new Linked(
                merged(added), library.platform(), library.rules(), names, objects, around, cards(names, around));
    }

    /// {@return what is done around a fork, without the statements about objects that nobody uses}
    private Optional<Statement.AtFork> pruned(Statement.AtFork around) {
        Statement.AtFork rest = new Statement.AtFork(
                pruned(around.prepare()), pruned(around.parent()), pruned(around.child()), around.span());
        return rest.blocks().stream().allMatch(List::isEmpty) ? Optional.empty() : Optional.of(rest);
    }

    private List<Statement> pruned(List<Statement> block) {
        return block.stream()
                .filter(each -> usedObjects.containsAll(functions.objects(List.of(each), List.of())))
                .toList();
    }

    /// The functions that only the platform's `fork` calls are needed, too.
    private List<Function> added(Optional<Statement.AtFork> around) {
        Set<String> names = new LinkedHashSet<>();
        usedFunctions.forEach(each -> names.add(each.name()));
        around.ifPresent(each -> names.addAll(functions.reachable(each.all().toList())));
        return library.functions().stream()
                .filter(each -> names.contains(each.name()) && functions.isLibrary(each.name()))
                .toList();
    }

    private Scenario merged(List<Function> added) {
        Scenario scenario = functions.scenario();
        Declarations own = scenario.declarations();
        Declarations merged = new Declarations(
                joined(own.mutexes(), library.mutexes(), each -> usedObjects.contains(each.name())),
                joined(own.variables(), library.variables(), each -> usedObjects.contains(each.name())),
                joined(own.resources(), library.resources(), each -> usedObjects.contains(each.name())),
                joined(own.functions(), added, _ -> true),
                own.handlers());
        return new Scenario(
                scenario.heading(), merged, scenario.threads(), scenario.outcomes(), scenario.expectations());
    }

    private interface Choice<T> {
        boolean takes(T thing);
    }

    private static <T> List<T> joined(List<T> own, List<T> others, Choice<T> choice) {
        List<T> all = new ArrayList<>(own);
        others.stream().filter(choice::takes).forEach(all::add);
        return all;
    }

    private List<Platform.Card> cards(List<String> names, Optional<Statement.AtFork> around) {
        return library.cards().stream()
                .filter(card -> names.contains(card.subject())
                        || Rule.of(card.subject()).isPresent()
                        || (around.isPresent() && card.subject().equals(Library.FORK)))
                .toList();
    }
}
