package forklore.emit.promela;

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
}
