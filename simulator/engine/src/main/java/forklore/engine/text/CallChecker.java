package forklore.engine.text;

import forklore.engine.model.Function;
import forklore.engine.model.LibraryStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks the calls: what is called, with how much, and that no function calls itself.
final class CallChecker {

    private final FileContents contents;
    private final Problems problems;
    private final NameTable table;

    /// The functions that are known to come to an end.
    private final Set<String> finished = new LinkedHashSet<>();

    /// What is called in the body of a function.
    private final Map<String, List<FileContents.CallSite>> byCaller = new LinkedHashMap<>();

    /// How a function uses its parameters by itself.
    private final Map<String, List<FileContents.ParameterUse>> byFunction = new LinkedHashMap<>();

    /// How a parameter is used, by its function and its number.
    private final Map<String, List<Use>> known = new LinkedHashMap<>();

    CallChecker(FileContents contents, Problems problems, NameTable table) {
        this.contents = contents;
        this.problems = problems;
        this.table = table;
    }

    void check() {
        for (FileContents.CallSite call : contents.calls) {
            call.caller()
                    .ifPresent(caller -> byCaller.computeIfAbsent(caller, _ -> new ArrayList<>())
                            .add(call));
        }
        for (FileContents.ParameterUse use : contents.parameterUses) {
            byFunction.computeIfAbsent(use.function(), _ -> new ArrayList<>()).add(use);
        }
        contents.calls.forEach(this::call);
        for (Function function : contents.functions) {
            follow(function.name(), new ArrayList<>());
        }
    }

    private void call(FileContents.CallSite call) {
        String name = call.name().text();
        Optional<Function> caller = call.caller().flatMap(contents::function);
        if (caller.isPresent() && caller.get().parameters().contains(name)) {
            problems.report(CallCodes.NOT_CALLABLE, call.name().span(), () -> CallMessages.parameterCalled(name));
            return;
        }
        Optional<Declaration> declared = table.find(name);
        if (declared.isPresent() && declared.get().kind() != Kind.FUNCTION) {
            problems.report(
                    CallCodes.NOT_CALLABLE, call.name().span(), () -> CallMessages.notCallable(name, declared.get()));
        }
        Optional<Function> function = contents.function(name).filter(each -> !hasTooManyParameters(each, call));
        int given = call.arguments().size();
        if (function.isPresent() && function.get().parameters().size() != given) {
            problems.report(
                    CallCodes.ARGUMENT_COUNT, call.span(), () -> CallMessages.argumentCount(function.get(), given));
        } else if (function.isPresent()) {
            for (int i = 0; i < given; i++) {
                argument(call, function.get(), i);
            }
        }
    }

    /// Where a function was declared with more than it may have, the call that gives as many is not told off as well.
    private static boolean hasTooManyParameters(Function function, FileContents.CallSite call) {
        return function.parameters().size() == Function.MAX_PARAMETERS
                && call.arguments().size() > Function.MAX_PARAMETERS;
    }

    private void argument(FileContents.CallSite call, Function function, int index) {
        FileContents.Given given = call.arguments().get(index);
        Optional<Kind> kind = given.argument() instanceof LibraryStatement.Argument.Named named
                ? table.find(named.name()).map(Declaration::kind)
                : Optional.empty();
        boolean passedOn = given.argument() instanceof LibraryStatement.Argument.Named && kind.isEmpty();
        if (passedOn || isParameter(call.caller(), given.argument())) {
            return;
        }
        for (Use use : uses(function, index)) {
            boolean fits = switch (given.argument()) {
                case LibraryStatement.Argument.Named _ -> use.kinds().contains(kind.orElseThrow());
                case LibraryStatement.Argument.Value _ -> use.where() == Use.Where.VALUE;
                case LibraryStatement.Argument.Text _ -> use.kinds().isEmpty();
            };
            if (!fits) {
                problems.report(
                        CallCodes.WRONG_ARGUMENT,
                        given.span(),
                        () -> CallMessages.wrongArgument(
                                function, function.parameters().get(index), given.argument(), kind, use));
                return;
            }
        }
    }

    private boolean isParameter(Optional<String> caller, LibraryStatement.Argument argument) {
        return argument instanceof LibraryStatement.Argument.Named named
                && caller.flatMap(contents::function)
                        .map(function -> function.parameters().contains(named.name()))
                        .orElse(false);
    }

    /// {@return how a function uses a parameter, by itself or by the functions that it gives it to}
    private List<Use> uses(Function function, int index) {
        String key = function.name() + '#' + index;
        if (known.containsKey(key)) {
            return known.get(key);
        }
        List<Use> uses = new ArrayList<>();
        // Known before it is complete, so that a function that calls itself comes to an end here.
        known.put(key, uses);
        for (FileContents.ParameterUse each : byFunction.getOrDefault(function.name(), List.of())) {
            if (each.parameter() == index && !each.use().kinds().equals(Kind.GIVEN)) {
                uses.add(each.use());
            }
        }
        LibraryStatement.Argument passed =
                new LibraryStatement.Argument.Named(function.parameters().get(index));
        for (FileContents.CallSite call : byCaller.getOrDefault(function.name(), List.of())) {
            contents.function(call.name().text()).ifPresent(called -> passedOn(call, called, passed, uses));
        }
        return uses;
    }

    private void passedOn(
            FileContents.CallSite call, Function called, LibraryStatement.Argument passed, List<Use> uses) {
        int given = call.arguments().size();
        for (int i = 0; i < given && called.parameters().size() == given; i++) {
            if (call.arguments().get(i).argument().equals(passed)) {
                uses.addAll(List.copyOf(uses(called, i)));
            }
        }
    }

    /// Follows the calls of a function, and reports the one that comes back to a function on the way.
    private void follow(String function, List<String> way) {
        if (contents.function(function).isEmpty() || finished.contains(function)) {
            return;
        }
        way.add(function);
        for (FileContents.CallSite call : byCaller.getOrDefault(function, List.of())) {
            String next = call.name().text();
            int at = way.indexOf(next);
            if (at >= 0) {
                List<String> cycle = new ArrayList<>(way.subList(at, way.size()));
                cycle.add(next);
                problems.report(CallCodes.RECURSION, call.span(), () -> CallMessages.recursion(cycle));
            } else {
                follow(next, way);
            }
        }
        way.remove(way.size() - 1);
        finished.add(function);
    }
}
