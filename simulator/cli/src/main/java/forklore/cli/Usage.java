package forklore.cli;

import forklore.catalogue.Catalogue;
import forklore.cli.command.Commands;
import forklore.cli.command.Exit;
import forklore.cli.command.Globals;
import forklore.cli.command.Surroundings;
import forklore.cli.output.Message;
import forklore.cli.output.Nearest;
import forklore.cli.output.Paint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is said about a command line that cannot be understood.
final class Usage {

    private Usage() {}

    /// Says what is wrong, and what was probably meant.
    ///
    /// @param refused what the parser says
    /// @param arguments the words of the command line
    /// @param surroundings where to say it
    /// @return the exit code
    static int refuse(ParameterException refused, String[] arguments, Surroundings surroundings) {
        Paint paint = new Paint(Globals.wantsColour(
                Globals.colourOf(arguments), surroundings.terminal().errors(), surroundings.environment()));
        for (String line : message(refused).typed(surroundings::typed).lines(paint)) {
            surroundings.err().print(line + "\n");
        }
        return Exit.USAGE.code();
    }

    private static Message message(ParameterException refused) {
        String command = refused.getCommandLine().getCommandSpec().qualifiedName(" ");
        String help = command.equals(Cli.NAME) ? "forklore --help" : command + " --help";
        return switch (refused) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, command, help);
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() -> missing(missing, command, help);
            default -> Message.error(sentence(refused.getMessage()), Message.next(help));
        };
    }

    private static Message unmatched(UnmatchedArgumentException refused, String command, String help) {
        String word = refused.getUnmatched().getFirst();
        if (word.startsWith("-") && word.length() > 1) {
            Optional<String> meant = form(word, refused).or(() -> Nearest.of(word, optionsOf(refused)));
            return with("unknown option `" + word + "`", meant, help);
        }
        List<String> parts = List.copyOf(
                refused.getCommandLine().getCommandSpec().subcommands().keySet());
        if (!command.equals(Cli.NAME) && !parts.isEmpty()) {
            return with("`" + command + "` cannot do `" + word + "`", Nearest.of(word, parts), help);
        }
        if (!command.equals(Cli.NAME)) {
            return Message.error(
                    "`" + command + "` does not take `" + word + "`: that is one word too many", Message.next(help));
        }
        if (Catalogue.load().find(word).isPresent() || word.endsWith(".fork")) {
            return Message.error(
                    "`" + word + "` is a scenario, not a command",
                    Message.next("forklore check " + word),
                    Message.next("forklore show " + word));
        }
        return with("there is no command `" + word + "`", Nearest.of(word, Commands.names()), help);
    }

    /// Whoever types `--svg` means `--format=svg`, where there is such a form.
    private static Optional<String> form(String word, UnmatchedArgumentException refused) {
        OptionSpec format =
                refused.getCommandLine().getCommandSpec().optionsMap().get("--format");
        String name = word.replaceFirst("^-+", "");
        boolean known = format != null
                && List.of(String.join(" ", format.description()).split("[ ,.:;()]+"))
                        .contains(name);
        return known ? Optional.of("--format=" + name) : Optional.empty();
    }

    private static Message missing(MissingParameterException refused, String command, String help) {
        if (refused.getMissing().getFirst() instanceof OptionSpec option) {
            return Message.error(
                    "`" + option.longestName() + "` needs a value: " + option.paramLabel(), Message.next(help));
        }
        String label = refused.getMissing().getFirst().paramLabel();
        List<Message.Note> notes = new ArrayList<>();
        if (label.equals("SCENARIO")) {
            notes.add(Message.next("forklore list"));
        }
        notes.add(Message.next(help));
        return Message.error("`" + command + "` needs a " + label, notes.toArray(Message.Note[]::new));
    }

    private static Message with(String headline, Optional<String> meant, String help) {
        return meant.map(name -> Message.error(
                        headline, new Message.Note("help", "did you mean `" + name + "`?"), Message.next(help)))
                .orElseGet(() -> Message.error(headline, Message.next(help)));
    }

    private static List<String> optionsOf(UnmatchedArgumentException refused) {
        return List.copyOf(
                refused.getCommandLine().getCommandSpec().optionsMap().keySet());
    }

    /// Picocli's own sentences begin with a capital letter and stand alone.
    private static String sentence(String said) {
        return said == null
                ? "the command line cannot be understood"
                : said.lines().findFirst().orElse(said);
    }
}
