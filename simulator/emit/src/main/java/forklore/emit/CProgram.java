package forklore.emit;

import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import java.util.List;

/// A scenario as a C11 program with POSIX threads.
///
/// @param fileName the name of the file: `orphaned-lock.c`
/// @param text the whole file
/// @param steps the hooked steps, in the order of their ids: the first has id 1
public record CProgram(String fileName, String text, List<Step> steps) {

    /// Copies the steps.
    public CProgram {
        steps = List.copyOf(steps);
    }

    /// One hooked step of the program.
    ///
    /// @param id its number in the text, from 1
    /// @param line the line of the text, from 1
    /// @param span the statement of the scenario; for the end of `main`, the name of the thread
    public record Step(int id, int line, Span span) {}

    /// {@return the program of a scenario}
    ///
    /// @param scenario the scenario
    public static CProgram of(Scenario scenario) {
        throw new UnsupportedOperationException("in work " + scenario.name());
    }
}
