package forklore.cli.command;

import forklore.catalogue.Catalogue;
import java.util.List;
import java.util.Map;

/// The shortest way to the window: a command line that says nothing but to open a shipped scenario
/// needs no parser, and the parser takes a fifth of the time until the first frame.
public final class Straight {

    private static final String OPEN = "open";

    private Straight() {}

    /// {@return whether a command line is so short: `forklore`, `forklore open` or `forklore open
    /// NAME`}
    ///
    /// @param arguments its words
    /// @param environment the environment variables: without a display there is another way
    public static boolean opens(String[] arguments, Map<String, String> environment) {
        boolean plain = arguments.length == 0
                || arguments[0].equals(OPEN) && (arguments.length == 1 || arguments.length == 2 && named(arguments[1]));
        return plain && Display.of(environment).isPresent();
    }

    private static boolean named(String word) {
        return !word.contains("/") && Catalogue.ships(word);
    }

    /// Opens the window and waits until it is closed.
    ///
    /// @param arguments what [#opens] accepted
    /// @param surroundings what it is started in
    /// @return the exit code
    public static int open(String[] arguments, Surroundings surroundings) {
        Invocation invocation = new Invocation(surroundings, new Globals(false, false, true, "auto", ""));
        String scenario = arguments.length == 2 ? arguments[1] : Arguments.USUAL_SCENARIO;
        Exit exit = arguments.length == 0
                ? new TourCommand().run(invocation)
                : Desktop.window(invocation, scenario, List.of(scenario));
        return exit.code();
    }

    /// Opens the window as an icon and closes it again, for the start-up cache.
    ///
    /// @param surroundings what it is started in
    /// @return whether there was a display for it
    public static boolean rehearse(Surroundings surroundings) {
        if (!opens(new String[] {OPEN, Arguments.USUAL_SCENARIO}, surroundings.environment())) {
            return false;
        }
        Invocation invocation = new Invocation(surroundings, new Globals(false, false, true, "auto", ""));
        return Desktop.call(invocation, Desktop.REHEARSAL, List.of(Arguments.USUAL_SCENARIO)) == Exit.HOLDS;
    }
}
