package forklore.engine.platform;

import forklore.engine.model.Function;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.model.ThreadBody;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The functions of a scenario and of a library together. Where both have one of the same name, the scenario's is
/// called, by the library too: as a program may bring an allocator of its own.
///
/// @param scenario the scenario
/// @param library the library
record Functions(Scenario scenario, Library library) {

    /// The functions of a platform that statements of the language run.
    private static final List<String> OF_STATEMENTS = List.of("print", "flush", "exit");

    /// {@return how many arguments a statement gives to the platform's function of that name, or empty}
    static Optional<Integer> arguments(String name) {
        return OF_STATEMENTS.contains(name) ? Optional.of(name.equals("print") ? 2 : 1) : Optional.empty();
    }

    Optional<Function> find(String name) {
        return own(name).or(() -> library.function(name));
    }

    /// {@return whether a call of that name runs a function of the library}
    boolean isLibrary(String name) {
        return own(name).isEmpty() && library.function(name).isPresent();
    }

    List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        scenario.functions().forEach(each -> names.add(each.name()));
        library.functions().forEach(each -> names.add(each.name()));
        return List.copyOf(names);
    }

    private Optional<Function> own(String name) {
        return scenario.functions().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /// {@return every statement of a list, and those inside them}
    static Stream<Statement> all(List<Statement> statements) {
        return statements.stream().flatMap(Statement::all);
    }

    /// {@return every statement of the scenario}
    Stream<Statement> ofScenario() {
        return Stream.of(
                        scenario.threads().stream().map(ThreadBody::statements),
                        scenario.functions().stream().map(Function::body),
                        scenario.handlers().stream().map(each -> each.body()))
                .flatMap(bodies -> bodies)
                .flatMap(Functions::all);
    }

    /// {@return the name of the function that a statement runs, if it runs one}
    Optional<String> calledBy(Statement statement) {
        return switch (statement) {
            case LibraryStatement.Call call -> Optional.of(call.function());
            case Statement.Print _ -> ofPlatform("print");
            case Statement.Flush _ -> ofPlatform("flush");
            case Statement.Exit _, Statement.ThreadExit _ -> ofPlatform("exit");
            default -> Optional.empty();
        };
    }

    private Optional<String> ofPlatform(String name) {
        return library.function(name).map(Function::name);
    }

    /// {@return the functions of the library that the scenario uses, directly or through others, in the library's
    /// order}
    List<Function> used() {
        Set<String> used = reachable(ofScenario().toList());
        if (mainCanReachItsEnd()) {
            ofPlatform("exit").ifPresent(each -> used.addAll(reachable(List.of(exit()))));
        }
        return library.functions().stream()
                .filter(each -> used.contains(each.name()) && isLibrary(each.name()))
                .toList();
    }

    private static Statement exit() {
        return new Statement.Exit(0, Span.NONE);
    }

    /// At the end of `main` the process exits.
    private boolean mainCanReachItsEnd() {
        List<Statement> main = scenario.thread(ThreadBody.MAIN).orElseThrow().statements();
        return switch (main.getLast()) {
            case Statement.Exit _, Statement.ImmediateExit _, Statement.ThreadExit _ -> false;
            case Statement.Exec exec -> exec.fails();
            default -> true;
        };
    }

    /// {@return the names of the functions that statements run, directly or through others}
    Set<String> reachable(List<Statement> statements) {
        Set<String> found = new LinkedHashSet<>();
        List<Statement> open = new ArrayList<>(statements);
        while (!open.isEmpty()) {
            calledBy(open.removeLast())
                    .filter(found::add)
                    .flatMap(this::find)
                    .ifPresent(function -> all(function.body()).forEach(open::add));
        }
        return found;
    }

    /// {@return the objects of the library that statements work with, directly or through functions}
    ///
    /// @param parameters names that stand for something else in these statements
    Set<String> objects(List<Statement> statements, List<String> parameters) {
        Set<String> objects = new LinkedHashSet<>();
        direct(objects, statements, parameters);
        for (String name : reachable(all(statements).toList())) {
            find(name).filter(_ -> isLibrary(name)).ifPresent(each -> direct(objects, each.body(), each.parameters()));
        }
        return objects;
    }

    private void direct(Set<String> objects, List<Statement> statements, List<String> parameters) {
        all(statements)
                .flatMap(each -> Mention.of(each).stream())
                .map(Mention::name)
                .filter(name ->
                        !parameters.contains(name) && library.object(name).isPresent())
                .forEach(objects::add);
    }
}
