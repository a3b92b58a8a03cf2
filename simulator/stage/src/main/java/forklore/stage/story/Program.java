package forklore.stage.story;

import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import java.util.List;

/// The program of a scenario, line by line, as it stands beside the picture.
///
/// @param blocks one block for each thread, then one for each function and each signal handler, in the order declared
public record Program(List<Block> blocks) {

    /// Copies the list.
    public Program {
        blocks = List.copyOf(blocks);
    }

    /// One thread, function or handler.
    ///
    /// @param thread the index of the declared thread; -1 for a function or a handler, which any thread may run
    /// @param name what stands above it: `worker`, `deposit()`, `SIGUSR1 handler`
    /// @param lines what it does
    public record Block(int thread, String name, List<Line> lines) {
        /// Copies the list.
        public Block {
            lines = List.copyOf(lines);
        }
    }

    /// One line.
    ///
    /// @param indent how deep it stands, from 0
    /// @param text what it says
    /// @param span the statement; compare it with [Frame#span] to find the current line
    /// @param process the process whose line it is: `parent`, or the name given at the fork around it
    public record Line(int indent, String text, Span span, String process) {}

    /// {@return the program of a scenario}
    ///
    /// @param scenario the scenario
    public static Program of(Scenario scenario) {
        return Listing.of(scenario);
    }
}
