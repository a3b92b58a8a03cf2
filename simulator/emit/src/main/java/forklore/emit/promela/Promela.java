package forklore.emit.promela;

import forklore.engine.machine.Program;
import forklore.engine.model.Scenario;

/// A scenario as a Promela model that prints every end a run can come to.
///
/// Each step of our machine is one atomic sequence. What spin adds between them (jumps, the end of a thread) changes
/// nothing that can be seen from outside, so the two agree on the ends, not on the number of states.
///
/// @param fileName the name of the file: `orphaned-lock.pml`
/// @param text the whole file; `spin -a`, then `cc -DSAFETY -DNOREDUCE`, then `pan -E -n` prints a line
///     `END ...` for each end, some more than once, which [EndLine] reads
public record Promela(String fileName, String text) {

    /// {@return the model of a scenario}
    ///
    /// @param scenario the scenario
    public static Promela of(Scenario scenario) {
        return new Promela(scenario.name() + ".pml", new PromelaWriter(scenario).write());
    }

    /// {@return whether [#of(Scenario)] can write a scenario: it knows the core of the language, on no platform}
    ///
    /// @param scenario the scenario
    public static boolean covers(Scenario scenario) {
        return CoreGap.of(scenario).isEmpty();
    }

    /// {@return the model of a program's step code: every statement, on every platform}
    ///
    /// Where [#of(Scenario)] says again what each statement means, this one says again what the machine does
    /// with the steps it made of them: copying, guards, instants, ends.
    ///
    /// @param program the program
    /// @param processes how many processes the model has room for; it asserts that this is enough
    public static Promela of(Program program, int processes) {
        return new Promela(program.scenario().name() + ".pml", new StepModel(program, processes).write());
    }
}
