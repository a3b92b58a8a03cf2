package forklore.engine.platform;

import forklore.engine.model.Function;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Span;
import forklore.engine.model.Spelling;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks calls: that the function is there, that it gets what it can work with, and that none calls itself.
final class Calls {

    private final Functions functions;
    private final List<LinkProblem> problems;

    /// @param functions those of the scenario and of the library
    /// @param problems where to put what is wrong
    Calls(Functions functions, List<LinkProblem> problems) {
        this.functions = functions;
        this.problems = problems;
    }

    /// Checks the whole library: each function, and what is done around a fork.
    void checkLibrary() {
        Library library = functions.library();
        for (Function function : library.functions()) {
            Optional<String> home = Optional.of(library.home(function.name()));
            checkParameters(function, home);
            check(function.body(), function.parameters(), home);
            checkNames(function.body(), function.parameters(), home);
            checkCycle(function, home);
        }
        library.around().ifPresent(around -> {
            Optional<String> home = Optional.of(library.home(Library.FORK));
            check(List.of(around), List.of(), home);
            checkNames(List.of(around), List.of(), home);
        });
    }

    /// Checks every call of the scenario.
    void checkScenario() {
        functions.scenario().threads().forEach(each -> check(each.statements(), List.of(), Optional.empty()));
        functions.scenario().handlers().forEach(each -> check(each.body(), List.of(), Optional.empty()));
        for (Function function : functions.scenario().functions()) {
            check(function.body(), function.parameters(), Optional.empty());
            checkCycle(function, Optional.empty());
        }
    }

    /// The function of a statement takes exactly what the statement gives.
    private void checkParameters(Function function, Optional<String> home) {
        Optional<Integer> given = Functions.arguments(function.name());
        if (given.isPresent() && given.get() != function.parameters().size()) {
            report(
                    LinkProblem.Kind.WRONG_NUMBER_OF_ARGUMENTS,
                    home,
                    function.span(),
                    "`" + function.name() + "` takes "
                            + Phrases.arguments(function.parameters().size()),
                    "the statement `" + function.name() + "` gives " + Phrases.arguments(given.get()),
                    Optional.empty());
        }
    }

    private void check(List<Statement> statements, List<String> parameters, Optional<String> home) {
        Functions.all(statements).forEach(statement -> {
            if (statement instanceof LibraryStatement.Call call) {
                functions
                        .find(call.function())
                        .ifPresentOrElse(
                                function -> checkArguments(call, function, parameters, home),
                                () -> unknown(call, home));
            }
        });
    }

    private void unknown(LibraryStatement.Call call, Optional<String> home) {
        List<String> names = functions.names();
        report(
                LinkProblem.Kind.UNKNOWN_FUNCTION,
                home,
                call.span(),
                "there is no function `" + call.function() + "` on the platform `"
                        + functions.library().platform() + "`",
                names.isEmpty()
                        ? "declare it in the scenario, or name a platform that has it behind `on`"
                        : "declare it, name another platform behind `on`, or call one of " + Phrases.quoted(names),
                Spelling.nearest(call.function(), names));
    }

    private void checkArguments(
            LibraryStatement.Call call, Function function, List<String> parameters, Optional<String> home) {
        int wanted = function.parameters().size();
        if (call.arguments().size() != wanted) {
            report(
                    LinkProblem.Kind.WRONG_NUMBER_OF_ARGUMENTS,
                    home,
                    call.span(),
                    "`" + call.function() + "` is called with "
                            + Phrases.arguments(call.arguments().size()),
                    "it takes " + Phrases.arguments(wanted) + ": `" + call.function() + "("
                            + String.join(", ", function.parameters()) + ")`",
                    Optional.empty());
            return;
        }
        for (int i = 0; i < wanted; i++) {
            checkArgument(call, call.arguments().get(i), new Parameter(function, i), parameters, home);
        }
    }

    /// One parameter of a function.
    private record Parameter(Function function, int index) {
        String name() {
            return function.parameters().get(index);
        }
    }

    private void checkArgument(
            LibraryStatement.Call call,
            LibraryStatement.Argument argument,
            Parameter parameter,
            List<String> parameters,
            Optional<String> home) {
        Optional<Sort> given = sort(argument, parameters);
        Optional<Mention> misfit = given.flatMap(sort -> needs(parameter, new LinkedHashSet<>()).stream()
                .filter(each -> !sort.fits(each.sorts()))
                .findFirst());
        misfit.ifPresent(each -> report(
                LinkProblem.Kind.WRONG_ARGUMENT,
                home,
                call.span(),
                "`" + call.function() + "` cannot work with " + given.get().phrase() + " as `" + parameter.name() + "`",
                "give it "
                        + String.join(
                                " or ", each.sorts().stream().map(Sort::phrase).toList()),
                Optional.empty()));
    }

    /// {@return what an argument is, or empty if that shows only where the function around it is called}
    private Optional<Sort> sort(LibraryStatement.Argument argument, List<String> parameters) {
        return switch (argument) {
            case LibraryStatement.Argument.Text _ -> Optional.of(Sort.TEXT);
            case LibraryStatement.Argument.Value _ -> Optional.of(Sort.VALUE);
            case LibraryStatement.Argument.Named named when parameters.contains(named.name()) -> Optional.empty();
            case LibraryStatement.Argument.Named named ->
                new Names(functions.scenario())
                        .sort(named.name())
                        .or(() -> functions.library().object(named.name()));
        };
    }

    /// {@return what a parameter must be, one entry for each place where the function uses it}
    private List<Mention> needs(Parameter parameter, Set<Parameter> seen) {
        List<Mention> needs = new ArrayList<>();
        if (!seen.add(parameter)) {
            return needs;
        }
        Functions.all(parameter.function().body()).forEach(statement -> {
            if (statement instanceof LibraryStatement.Call call) {
                needs.addAll(passedOn(call, parameter, seen));
            }
            Mention.of(statement).stream()
                    .filter(each -> each.name().equals(parameter.name()))
                    .forEach(needs::add);
        });
        return needs;
    }

    private List<Mention> passedOn(LibraryStatement.Call call, Parameter parameter, Set<Parameter> seen) {
        List<Mention> needs = new ArrayList<>();
        Optional<Function> callee = functions.find(call.function());
        for (int i = 0; i < call.arguments().size(); i++) {
            if (call.arguments().get(i) instanceof LibraryStatement.Argument.Named named
                    && named.name().equals(parameter.name())
                    && callee.isPresent()
                    && i < callee.get().parameters().size()) {
                needs.addAll(needs(new Parameter(callee.get(), i), seen));
            }
        }
        return needs;
    }

    /// A library knows its own objects and its parameters, and nothing of the scenario.
    private void checkNames(List<Statement> statements, List<String> parameters, Optional<String> home) {
        Functions.all(statements)
                .forEach(statement -> Mention.of(statement).stream()
                        .filter(each -> !parameters.contains(each.name()))
                        .forEach(each -> checkName(statement.span(), each, home)));
    }

    private void checkName(Span span, Mention mention, Optional<String> home) {
        Optional<Sort> object = functions.library().object(mention.name());
        if (object.isEmpty() || !object.get().fits(mention.sorts())) {
            String wanted = String.join(
                    " or ", mention.sorts().stream().map(Sort::phrase).toList());
            report(
                    LinkProblem.Kind.UNKNOWN_NAME,
                    home,
                    span,
                    object.isEmpty()
                            ? "the platform declares no `" + mention.name() + "`"
                            : "`" + mention.name() + "` is " + object.get().phrase() + ", not " + wanted,
                    "declare it in the file of the platform, or make it a parameter",
                    Optional.empty());
        }
    }

    private void checkCycle(Function function, Optional<String> home) {
        if (functions.reachable(Functions.all(function.body()).toList()).contains(function.name())) {
            report(
                    LinkProblem.Kind.FUNCTION_CALLS_ITSELF,
                    home,
                    function.span(),
                    "`" + function.name() + "` calls itself",
                    "a call runs a copy of the body: use `while` or `repeat` instead",
                    Optional.empty());
        }
    }

    private void report(
            LinkProblem.Kind kind,
            Optional<String> home,
            Span span,
            String message,
            String help,
            Optional<String> nearest) {
        problems.add(new LinkProblem(kind, home, span, message, help, nearest));
    }
}
