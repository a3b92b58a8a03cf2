package forklore.runner;

import forklore.emit.NativeProgram;
import forklore.engine.model.Function;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.platform.Linked;
import forklore.runner.plan.Unit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Knows whether a hook of a program stands before a statement of the model.
///
/// For a statement inside of a function of the scenario the model names the call, and the program
/// the statement.
final class Places {

    private final Linked linked;
    private final NativeProgram program;
    private final Map<String, Set<Span>> bodies = new LinkedHashMap<>();

    Places(Linked linked, NativeProgram program) {
        this.linked = linked;
        this.program = program;
        for (Function function : linked.scenario().functions()) {
            bodies.put(function.name(), spans(function.body()));
        }
    }

    private static Set<Span> spans(List<Statement> body) {
        Set<Span> spans = new LinkedHashSet<>();
        body.stream().flatMap(Statement::all).forEach(each -> spans.add(each.span()));
        return spans;
    }

    boolean same(NativeProgram.Step at, Unit unit) {
        if (at.span().equals(unit.span())) {
            return true;
        }
        return unit.within().stream()
                .filter(name -> !linked.libraryFunctions().contains(name))
                .anyMatch(name -> bodies.getOrDefault(name, Set.of()).contains(at.span()));
    }

    /// {@return the statement of a hook}
    NativeProgram.Step step(int id) {
        return program.steps().get(id - 1);
    }
}
