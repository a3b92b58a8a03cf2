package forklore.emit.python;

import forklore.engine.model.ObjectKind;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import java.util.List;
import java.util.Optional;

/// A scenario as a Python program. The hooks are in `native-demos/python/forklore.py`.
///
/// @param text the whole file
/// @param steps the hooked steps, in the order of their ids: the first has id 1
/// @param things the mutexes, then the other declared objects, in the order of their numbers: the first has number 0
public record PythonProgram(String text, List<Step> steps, List<Thing> things) {

    /// Copies the lists.
    public PythonProgram {
        steps = List.copyOf(steps);
        things = List.copyOf(things);
    }

    /// One hooked step. An assignment that reads variables has two: the evaluation and the store.
    ///
    /// @param line the line of the text, from 1
    /// @param span the statement of the scenario; for the end of `main`, the name of the thread
    /// @param statement the statement; empty for the end of `main`
    public record Step(int line, Span span, Optional<Statement> statement) {}

    /// A declared object.
    ///
    /// @param kind what it is
    /// @param name the declared name
    public record Thing(ObjectKind kind, String name) {}

    /// {@return why there is no Python program of a scenario, one sentence; empty if there is one}
    ///
    /// @param scenario the scenario
    public static Optional<String> gap(Scenario scenario) {
        return PythonGap.of(scenario);
    }

    /// {@return the program of a scenario}
    ///
    /// @param scenario the scenario, which has no [#gap]
    public static PythonProgram of(Scenario scenario) {
        return new PythonWriter(scenario).write();
    }

    /// {@return why an interpreter cannot run what these statements say, one sentence; empty if it can}
    ///
    /// @param statements the statements of a program
    /// @param minor the second number of the version: 6 for CPython 3.6
    public static Optional<String> gap(List<Statement> statements, int minor) {
        return PythonGap.of(statements, minor);
    }
}
