package forklore.cli.command;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/// The options that every command takes, before or after its name.
///
/// @param json whether the result is one JSON record
/// @param quiet whether hints and progress are left out
/// @param input whether standard input may be asked
/// @param colour `auto`, `always` or `never`
/// @param directory the folder to start from, or an empty text for the current one
public record Globals(boolean json, boolean quiet, boolean input, String colour, String directory) {

    private static final String JSON = "--json";
    private static final String QUIET = "--quiet";
    private static final String NO_INPUT = "--no-input";
    private static final String COLOUR = "--color";
    private static final String DIRECTORY = "-C";

    /// Adds the options to the command at the top; the others inherit them.
    ///
    /// @param top the command `forklore`
    public static void declare(CommandSpec top) {
        top.addOption(flag("Print the result as one JSON record (forklore help json).", JSON));
        top.addOption(flag("Only the result: no hints, no progress.", "-q", QUIET));
        top.addOption(value("WHEN", "Use colour: auto, always or never.", COLOUR));
        top.addOption(flag("Never ask; take what is usual.", NO_INPUT));
        top.addOption(value("DIR", "Act as if started in that folder.", DIRECTORY));
        top.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .arity("0")
                .scopeType(ScopeType.INHERIT)
                .description("Show this help.")
                .build());
        top.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .type(boolean.class)
                .arity("0")
                .scopeType(ScopeType.INHERIT)
                .description("Show the version.")
                .build());
    }

    /// {@return what was asked on the command line}
    ///
    /// @param parsed the command `forklore` with its subcommand
    public static Globals of(ParseResult parsed) {
        return new Globals(
                matched(parsed, JSON) != null,
                matched(parsed, QUIET) != null,
                matched(parsed, NO_INPUT) == null,
                orElse(matched(parsed, COLOUR), "auto"),
                orElse(matched(parsed, DIRECTORY), ""));
    }

    /// {@return the colour mode that the words of a command line ask for, before anything is parsed}
    ///
    /// Help and usage messages need it, and they come before the options are known. An unknown mode counts as
    /// `auto`; the parser refuses it later.
    ///
    /// @param arguments the words
    public static String colourOf(String... arguments) {
        String mode = "auto";
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(COLOUR + "=")) {
                mode = arguments[i].substring(COLOUR.length() + 1);
            } else if (arguments[i].equals(COLOUR) && i + 1 < arguments.length) {
                mode = arguments[i + 1];
            }
        }
        return mode;
    }

    /// {@return whether a stream gets colour}
    ///
    /// @param mode `auto`, `always` or `never`
    /// @param terminal whether the stream is a terminal
    /// @param environment the environment variables, asked for `auto`
    public static boolean wantsColour(String mode, boolean terminal, Map<String, String> environment) {
        return switch (mode) {
            case "always" -> true;
            case "never" -> false;
            default -> forklore.cli.output.Terminal.wantsColour(terminal, environment);
        };
    }

    private static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .arity("0")
                .scopeType(ScopeType.INHERIT)
                .description(description)
                .build();
    }

    private static OptionSpec value(String label, String description, String name) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .scopeType(ScopeType.INHERIT)
                .description(description)
                .build();
    }

    private static Object matched(ParseResult parsed, String name) {
        Object value = null;
        for (ParseResult each = parsed; each != null; each = each.subcommand()) {
            if (each.hasMatchedOption(name)) {
                value = each.matchedOptionValue(name, null);
            }
        }
        return value;
    }

    private static String orElse(Object value, String usual) {
        return value == null ? usual : (String) value;
    }
}
