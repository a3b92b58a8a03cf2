package forklore.emit;

import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import java.util.List;
import java.util.Optional;

/// A scenario as a C11 program with POSIX threads.
///
/// Each step of the model is one hook of `native-demos/runtime/forklore.h`, around the plain statement that does it,
/// outside the locks of the program.
///
/// @param fileName the name of the file: `orphaned-lock.c`
/// @param text the whole file
/// @param steps the hooked steps, in the order of their ids: the first has id 1
public record CProgram(String fileName, String text, List<Step> steps) {

    /// Copies the steps.
    public CProgram {
        steps = List.copyOf(steps);
    }

    /// One hooked step of the program. An assignment that reads variables has two: the evaluation and the store.
    ///
    /// @param id its number in the text, from 1
    /// @param line the line of the text, from 1
    /// @param span the statement of the scenario; for the end of `main`, the name of the thread
    /// @param statement the statement; empty for the end of `main`
    public record Step(int id, int line, Span span, Optional<Statement> statement) {}

    /// {@return why there is no C program of a scenario, one sentence; empty if there is one}
    ///
    /// @param scenario the scenario
    public static Optional<String> gap(Scenario scenario) {
        return Gap.of(scenario);
    }

    /// {@return the program of a scenario}
    ///
    /// @param scenario the scenario
    /// @throws IllegalArgumentException if there is none, see [#gap]
    public static CProgram of(Scenario scenario) {
        gap(scenario).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return new CWriter(scenario).write();
    }
}
