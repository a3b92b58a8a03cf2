package forklore.cli;

import forklore.cli.command.Command;
import forklore.cli.command.Commands;
import forklore.cli.command.Globals;
import forklore.cli.command.HelpCommand;
import forklore.cli.command.Invocation;
import forklore.cli.command.RealRuns;
import forklore.cli.command.Surroundings;
import forklore.cli.command.TourCommand;
import forklore.cli.output.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Runs a command line without touching the process it is in: a test calls it as the launcher does.
public final class Cli {

    /// The name of the command at the top.
    static final String NAME = "forklore";

    private Cli() {}

    /// Runs a command line on streams that are no terminal.
    ///
    /// @param arguments the words after `forklore`
    /// @param environment the environment variables
    /// @param in standard input
    /// @param out standard output
    /// @param err standard error
    /// @return the exit code, see [forklore.cli.command.Exit]
    public static int run(
            String[] arguments, Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
        return run(arguments, new Surroundings(environment, in, out, err, Terminal.NONE, Path.of(""), RealRuns.NATIVE));
    }

    /// Runs a command line.
    ///
    /// @param arguments the words after `forklore`
    /// @param surroundings what it is started in
    /// @return the exit code, see [forklore.cli.command.Exit]
    public static int run(String[] arguments, Surroundings surroundings) {
        try {
            String[] words = HelpCommand.rewrite(arguments);
            return execute(commandLine(words, surroundings).parseArgs(words), surroundings);
        } catch (ParameterException refused) {
            return Usage.refuse(refused, arguments, surroundings);
        } catch (Throwable failure) {
            return Failures.report(failure, arguments, surroundings).code();
        } finally {
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    /// {@return the whole command line with all of its commands, to be described and not to be run}
    static CommandLine whole() {
        String[] all = Commands.all().stream().map(Commands.Entry::name).toArray(String[]::new);
        InputStream nothing = InputStream.nullInputStream();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return commandLine(
                all,
                new Surroundings(Map.of(), nothing, nowhere, nowhere, Terminal.NONE, Path.of(""), RealRuns.NATIVE));
    }

    /// The parser. Only commands that the words name are made: the others cost time, and no one asks for them.
    private static CommandLine commandLine(String[] arguments, Surroundings surroundings) {
        CommandSpec top = CommandSpec.wrapWithoutInspection(new TourCommand()).name(NAME);
        Globals.declare(top);
        CommandLine line = new CommandLine(top);
        for (Commands.Entry entry : Commands.all()) {
            if (Arrays.asList(arguments).contains(entry.name())) {
                line.addSubcommand(entry.name(), specOf(entry));
            }
        }
        String mode = Globals.colourOf(arguments);
        boolean colour = Globals.wantsColour(mode, surroundings.terminal().output(), surroundings.environment());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
        line.setOut(new PrintWriter(surroundings.out(), true));
        line.setErr(new PrintWriter(surroundings.err(), true));
        line.setUsageHelpWidth(Math.max(80, surroundings.terminal().proseColumns()));
        line.setExpandAtFiles(false);
        top.version(Version.TEXT);
        Help.describe(line);
        return line;
    }

    private static CommandSpec specOf(Commands.Entry entry) {
        Command command = entry.maker().get();
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        command.declare(spec);
        return spec;
    }

    private static int execute(ParseResult parsed, Surroundings surroundings) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        Globals globals = Globals.of(parsed);
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        refuseUnknownColour(globals, last);
        Invocation invocation = new Invocation(surroundings, globals);
        Command command = (Command) last.commandSpec().userObject();
        return command.run(invocation, last).code();
    }

    private static void refuseUnknownColour(Globals globals, ParseResult last) {
        switch (globals.colour()) {
            case "auto", "always", "never" -> {}
            default ->
                throw new ParameterException(
                        last.commandSpec().commandLine(),
                        "--color takes auto, always or never, not `" + globals.colour() + "`");
        }
    }
}
