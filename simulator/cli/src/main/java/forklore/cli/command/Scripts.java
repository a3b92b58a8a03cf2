package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.cli.report.Problems;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.util.Map;
import java.util.Optional;

/// Reads the scenarios that a user names, and says everything that is wrong with them.
final class Scripts {

    private Scripts() {}

    /// What a name leads to.
    sealed interface Answer {
        /// A scenario.
        ///
        /// @param script what was read
        record Read(Script script) implements Answer {}

        /// None; it was said why on standard error.
        ///
        /// @param exit how the command ends
        /// @param record the same for a program, if the file was found and has errors
        record Refused(Exit exit, Optional<Map<String, Object>> record) implements Answer {}
    }

    /// {@return the scenario that a name or a path leads to}
    ///
    /// @param invocation where to say what is wrong
    /// @param argument a name of the catalogue, or a path
    static Answer read(Invocation invocation, String argument) {
        return switch (new Sources(invocation).find(argument)) {
            case Sources.Lookup.Missing(var message, var exit) -> {
                invocation.report(message);
                yield new Answer.Refused(exit, Optional.empty());
            }
            case Sources.Lookup.Found(String file, String text)
            when Reader.isPlatform(text) -> {
                invocation.report(Message.error(
                        "`" + argument + "` is the file of a platform, not of a scenario",
                        Message.next("forklore profiles, for the platforms and what is known of them"),
                        Message.next("forklore fmt --check " + argument + ", for its form")));
                yield new Answer.Refused(Exit.USAGE, Optional.empty());
            }
            case Sources.Lookup.Found(String file, String text) -> read(invocation, argument, file, text);
        };
    }

    private static Answer read(Invocation invocation, String argument, String file, String text) {
        return switch (Reader.read(file, text)) {
            case Reading.Parsed(var scenario) -> new Answer.Read(new Script(argument, file, text, scenario));
            case Reading.Rejected(var problems) -> {
                invocation.reportText(Problems.text(file, text, problems));
                yield new Answer.Refused(Exit.SCENARIO, Optional.of(Problems.record(file, problems)));
            }
        };
    }
}
