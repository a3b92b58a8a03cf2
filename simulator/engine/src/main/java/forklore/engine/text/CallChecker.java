package forklore.engine.text;

import forklore.engine.model.Function;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks the calls: what is called, with how much, and that no function calls itself.
final class CallChecker {

    private final FileContents contents;
    private final Problems problems;
    private final NameTable table;

    /// The functions that are known to come to an end.
    private final List<String> finished = new ArrayList<>();

    CallChecker(FileContents contents, Problems problems, NameTable table) {
        this.contents = contents;
        this.problems = problems;
        this.table = table;
    }

    void check() {
        contents.calls.forEach(this::call);
        Map<String, List<FileContents.CallSite>> byCaller = new LinkedHashMap<>();
        for (FileContents.CallSite call : contents.calls) {
            call.caller()
                    .ifPresent(caller -> byCaller.computeIfAbsent(caller, _ -> new ArrayList<>())
                            .add(call));
        }
        for (Function function : contents.functions) {
            follow(function.name(), byCaller, new ArrayList<>());
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
        Optional<Function> function = contents.function(name);
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

    private void argument(FileContents.CallSite call, Function function, int index) {
        FileContents.Given given = call.arguments().get(index);
        Optional<Kind> kind = given.argument() instanceof Statement.Argument.Named named
                ? table.find(named.name()).map(Declaration::kind)
                : Optional.empty();
        boolean passedOn = given.argument() instanceof Statement.Argument.Named && kind.isEmpty();
        if (passedOn || isParameter(call.caller(), given.argument())) {
            return;
        }
        for (Use use : uses(function.name(), index, new ArrayList<>())) {
            boolean fits = switch (given.argument()) {
                case Statement.Argument.Named _ -> use.kinds().contains(kind.orElseThrow());
                case Statement.Argument.Value _ -> use.where() == Use.Where.VALUE;
                case Statement.Argument.Text _ -> use.kinds().isEmpty();
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

    private boolean isParameter(Optional<String> caller, Statement.Argument argument) {
        return argument instanceof Statement.Argument.Named named
                && caller.flatMap(contents::function)
                        .map(function -> function.parameters().contains(named.name()))
                        .orElse(false);
    }

    /// {@return how a function uses a parameter, by itself or by the functions that it gives it to}
    private List<Use> uses(String name, int index, List<String> way) {
        List<Use> uses = new ArrayList<>();
        for (FileContents.ParameterUse each : contents.parameterUses) {
            boolean given = each.use().kinds().equals(Kind.GIVEN);
            if (each.function().equals(name) && each.parameter() == index && !given) {
                uses.add(each.use());
            }
        }
        Optional<Function> function = contents.function(name);
        if (function.isEmpty() || way.contains(name + '#' + index)) {
            return uses;
        }
        way.add(name + '#' + index);
        String parameter = function.get().parameters().get(index);
        for (FileContents.CallSite call : contents.calls) {
            for (int i = 0; i < call.arguments().size() && call.caller().equals(Optional.of(name)); i++) {
                boolean passed = call.arguments().get(i).argument() instanceof Statement.Argument.Named named
                        && named.name().equals(parameter);
                boolean fits = contents.function(call.name().text())
                        .map(called ->
                                called.parameters().size() == call.arguments().size())
                        .orElse(false);
                if (passed && fits) {
                    uses.addAll(uses(call.name().text(), i, way));
                }
            }
        }
        return uses;
    }

    /// Follows the calls of a function, and reports the one that comes back to a function on the way.
    private void follow(String function, Map<String, List<FileContents.CallSite>> byCaller, List<String> way) {
        if (finished.contains(function)) {
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
                follow(next, byCaller, way);
            }
        }
        way.remove(way.size() - 1);
        finished.add(function);
    }
}
