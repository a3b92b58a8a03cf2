package forklore.cli.command;

import forklore.cli.output.Message;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `forklore open`: the window, or a picture of it in a file.
///
/// The desktop is there at run time only, and its classes are looked up by name when a window is really wanted: every
/// other command starts without a single class of JavaFX.
final class OpenCommand extends ScenarioCommand {

    private static final String WINDOW = "forklore.desktop.Main";
    private static final String PICTURE = "forklore.desktop.Snapshot";
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
            "forklore open printed-twice --snapshot picture.png"
        };
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
        return window(invocation, script.argument(), words);
    }

    /// Opens the window and waits until it is closed.
    ///
    /// @param invocation the surroundings and the global options
    /// @param scenario how the user named the scenario
    /// @param words what the window is to show, as its own command line
    /// @return how it ended
    static Exit window(Invocation invocation, String scenario, List<String> words) {
        if (Display.of(invocation.surroundings().environment()).isEmpty()) {
            invocation.report(Message.error(
                    "there is no display to open a window on",
                    Message.why("neither DISPLAY nor WAYLAND_DISPLAY leads to one"),
                    Message.next("forklore play " + scenario + ", the same in the terminal"),
                    Message.next("forklore open " + scenario + " --snapshot picture.png, a picture without a display"),
                    Message.next("ssh -X, or xvfb-run ./forklore open " + scenario)));
            return Exit.MISSING;
        }
        return call(invocation, WINDOW, words);
    }

    private static Exit snapshot(Invocation invocation, java.nio.file.Path file, List<String> words) {
        java.nio.file.Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) || Files.isDirectory(file)) {
            invocation.report(Message.error(
                    "cannot write a picture to `" + file + "`",
                    Message.why(Files.isDirectory(file) ? "it is a folder" : "there is no folder `" + folder + "`"),
                    Message.next("name a file in a folder that exists")));
            return Exit.USAGE;
        }
        List<String> all = new ArrayList<>(words);
        all.addFirst(file.toString());
        Exit exit = call(invocation, PICTURE, all);
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

    /// The toolkit says so when nobody answers on the display, and when a library of the system is missing.
    private static Message refused(Throwable cause) {
        return Message.error(
                "the window cannot be opened here",
                Message.why("JavaFX says: " + cause.getMessage()),
                Message.next("forklore doctor, for the display and GTK 3"));
    }

    private static Exit call(Invocation invocation, String name, List<String> words) {
        try {
            Class<?> type = Class.forName(name);
            type.getMethod("main", String[].class).invoke(null, (Object) words.toArray(String[]::new));
            return Exit.HOLDS;
        } catch (ClassNotFoundException absent) {
            invocation.report(Message.error(
                    "the window is not part of this build",
                    Message.why(name + " is not on the class path"),
                    Message.next("start Forklore by its launcher, ./forklore: it builds what is missing")));
            return Exit.MISSING;
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof UnsupportedOperationException
                    || failure.getCause() instanceof LinkageError) {
                invocation.report(refused(failure.getCause()));
                return Exit.MISSING;
            }
            throw new IllegalStateException("the window failed: " + failure.getCause(), failure.getCause());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(name + " cannot be started", changed);
        }
    }
}
