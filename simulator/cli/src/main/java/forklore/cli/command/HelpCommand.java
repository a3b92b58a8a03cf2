package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.cli.output.Nearest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `forklore help`: the help of a command, or a page about a topic.
public final class HelpCommand implements Command {

    /// Makes one.
    public HelpCommand() {}

    @Override
    public void declare(CommandSpec spec) {
        spec.addPositional(
                Arguments.operand("TOPIC", "A command, or one of: " + String.join(", ", Topics.names()) + "."));
    }

    @Override
    public String[] examples() {
        return new String[] {"forklore help exit-codes", "forklore help scenario-language", "forklore help check"};
    }

    @Override
    public Exit run(Invocation invocation, ParseResult parsed) {
        String topic = parsed.matchedPositionalValue(0, "");
        if (Topics.names().contains(topic)) {
            invocation.surroundings().out().print(Topics.page(topic));
            return Exit.HOLDS;
        }
        List<String> known = new ArrayList<>(Commands.names());
        known.addAll(Topics.names());
        List<Message.Note> notes = new ArrayList<>();
        Nearest.of(topic, known).ifPresent(near -> notes.add(new Message.Note("help", "did you mean `" + near + "`?")));
        notes.add(Message.why("the topics are " + String.join(", ", Topics.names()) + ", and every command"));
        notes.add(Message.next("forklore --help"));
        invocation.report(Message.error("there is no help on `" + topic + "`", notes.toArray(Message.Note[]::new)));
        return Exit.USAGE;
    }

    /// {@return the words that ask for the same in another way, so that one parser prints all help}
    ///
    /// `forklore help check` is `forklore check --help`, `forklore help lab grade` is `forklore lab grade --help`,
    /// `forklore help` is `forklore --help`.
    ///
    /// @param arguments the words of the command line
    public static String[] rewrite(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("help")) {
            return arguments;
        }
        if (arguments.length == 1) {
            return new String[] {"--help"};
        }
        boolean command = arguments.length == 2 && Commands.find(arguments[1]).isPresent();
        boolean part = arguments.length == 3
                && arguments[1].equals("lab")
                && LabCommand.find(arguments[2]).isPresent();
        return command
                ? new String[] {arguments[1], "--help"}
                : part ? new String[] {arguments[1], arguments[2], "--help"} : arguments;
    }
}
