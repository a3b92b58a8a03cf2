package forklore.cli.command;

import forklore.engine.model.Scenario;
import java.util.List;

/// A scenario that was read, with the text it was read from.
///
/// @param argument how the user named it; a command that is offered next names it the same way
/// @param file the name of the file for messages
/// @param text the whole text of the file
/// @param scenario what it says
public record Script(String argument, String file, String text, Scenario scenario) {

    /// {@return the lines of the text that are the program: from the first declaration to the last statement}
    ///
    /// The header before it and the outcomes after it are shown in other ways.
    public List<String> program() {
        List<String> lines = text.lines().toList();
        int first = firstLine();
        int end = lines.size();
        for (var outcome : scenario.outcomes()) {
            end = Math.min(end, outcome.span().line() - 1);
        }
        for (var expectation : scenario.expectations()) {
            end = Math.min(end, expectation.span().line() - 1);
        }
        int last = Math.max(first, end);
        while (last > first && lines.get(last - 1).isBlank()) {
            last--;
        }
        return lines.subList(first - 1, last);
    }

    /// {@return the number of the line that the program begins with}
    public int firstLine() {
        int first = Integer.MAX_VALUE;
        for (var mutex : scenario.mutexes()) {
            first = Math.min(first, mutex.span().line());
        }
        for (var variable : scenario.variables()) {
            first = Math.min(first, variable.span().line());
        }
        for (var thread : scenario.threads()) {
            first = Math.min(first, thread.span().line());
        }
        return first;
    }
}
