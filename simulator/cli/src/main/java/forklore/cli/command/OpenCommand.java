package forklore.cli.command;

import forklore.cli.output.Message;
import forklore.lab.handin.HandInText;
import forklore.lab.session.WorkFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `forklore open`: the window, or a picture of it in a file.
final class OpenCommand extends ScenarioCommand {

    private static final String STEP = "--step";
    private static final String THEME = "--theme";
    private static final String SNAPSHOT = "--snapshot";
    private static final int MOST_STEPS = 999_999;

    @Override
    boolean needsScenario() {
        return false;
    }

    @Override
    void declareOptions(CommandSpec spec) {
        spec.addOption(Arguments.number(STEP, "N", 0, MOST_STEPS, "Begin after so many steps."));
        spec.addOption(Tokens.option());
        spec.addOption(Arguments.text(
                Platforms.PLATFORM, "NAME", "Check and play it there (usual: the first platform that it names)."));
        spec.addOption(Arguments.text(THEME, "NAME", "light or dark (usual: as the system)."));
        spec.addOption(Arguments.text(SNAPSHOT, "OUT.png", "Draw the window into that file; needs no display."));
    }

    @Override
    public String[] examples() {
        return new String[] {
            "forklore open orphaned-lock --step 6",
            "forklore open ./mine.fork --theme dark --platform musl",
            "forklore open lab2"
        };
    }

    /// A folder of a lab, or a file to hand in: the window shows its sheet.
    @Override
    Optional<Exit> runOther(Invocation invocation, ParseResult parsed, String argument) {
        Path file = invocation.file(argument);
        boolean lab = Files.isRegularFile(file) && argument.endsWith(HandInText.ENDING)
                || Files.isRegularFile(file.resolve(WorkFolder.ANSWERS));
        if (!lab || parsed.hasMatchedOption(SNAPSHOT)) {
            return Optional.empty();
        }
        if (Display.of(invocation.surroundings().environment()).isEmpty()) {
            invocation.report(Message.error(
                    "there is no display to open a window on",
                    Message.why("neither DISPLAY nor WAYLAND_DISPLAY leads to one"),
                    Message.next("forklore lab check " + argument + ", the same lab in the terminal"),
                    Message.next("ssh -X, or xvfb-run ./forklore open " + argument)));
            return Optional.of(Exit.MISSING);
        }
        List<String> words = new ArrayList<>(List.of(file.toAbsolutePath().toString()));
        if (parsed.hasMatchedOption(THEME)) {
            words.addAll(List.of(THEME, parsed.matchedOptionValue(THEME, "")));
        }
        return Optional.of(Desktop.window(invocation, argument, words));
    }

    @Override
    Exit run(Invocation invocation, ParseResult parsed, Script script) {
        String theme = parsed.matchedOptionValue(THEME, "");
        if (!List.of("", "light", "dark").contains(theme)) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(), "--theme takes light or dark, not `" + theme + "`");
        }
        if (parsed.hasMatchedOption(Tokens.SCHEDULE)
                && Tokens.replay(invocation, script, parsed) instanceof Tokens.Answer.Refused(Exit exit)) {
            return exit;
        }
        if (parsed.hasMatchedOption(Platforms.PLATFORM)
                && new Platforms(invocation).one(parsed, script)
                        instanceof Platforms.Answer.Refused(Exit exit, var _)) {
            return exit;
        }
        List<String> words = words(invocation, parsed, script);
        if (parsed.hasMatchedOption(SNAPSHOT)) {
            return snapshot(invocation, invocation.file(parsed.matchedOptionValue(SNAPSHOT, "")), words);
        }
        return Desktop.window(invocation, script.argument(), words);
    }

    private static Exit snapshot(Invocation invocation, Path file, List<String> words) {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) || Files.isDirectory(file)) {
            invocation.report(Message.error(
                    "cannot write a picture to `" + file + "`",
                    Message.why(Files.isDirectory(file) ? "it is a folder" : "there is no folder `" + folder + "`"),
                    Message.next("name a file in a folder that exists")));
            return Exit.USAGE;
        }
        List<String> all = new ArrayList<>(words);
        all.addFirst(file.toString());
        Exit exit = Desktop.call(invocation, Desktop.PICTURE, all);
        if (exit == Exit.HOLDS && !invocation.globals().quiet()) {
            invocation.say("wrote " + file);
        }
        return exit;
    }

    private static List<String> words(Invocation invocation, ParseResult parsed, Script script) {
        List<String> words = new ArrayList<>();
        boolean file = script.file().equals(script.argument());
        words.add(file ? invocation.file(script.argument()).toAbsolutePath().toString() : script.argument());
        for (String option : List.of(STEP, Tokens.SCHEDULE, Platforms.PLATFORM, THEME)) {
            if (parsed.hasMatchedOption(option)) {
                words.add(option);
                words.add(parsed.matchedOptionValue(option, (Object) "").toString());
            }
        }
        return words;
    }
}
