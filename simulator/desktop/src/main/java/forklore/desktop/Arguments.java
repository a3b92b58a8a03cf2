package forklore.desktop;

import forklore.desktop.model.SimulatorModel;
import forklore.lab.handin.HandInText;
import forklore.lab.session.WorkFolder;
import forklore.stage.picture.Theme;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the window was asked to show.
///
/// @param scenario the path of a file, or a name of the catalogue
/// @param step the number of steps already made
/// @param schedule the token of the run to show; empty for the run to the worst outcome
/// @param platform where to check it; empty for where the schedule is from, or the first that the scenario names
/// @param theme light or dark; empty to follow the system
/// @param mistakes what could not be understood, each a sentence that says what is allowed
record Arguments(
        String scenario,
        int step,
        Optional<String> schedule,
        Optional<String> platform,
        Optional<Theme> theme,
        List<String> mistakes) {

    /// What is shown when nothing was asked for.
    static final String DEFAULT_SCENARIO = "orphaned-lock";

    /// The one line that says how to call it.
    static final String USAGE =
            "Usage: forklore open [SCENARIO] [--step N] [--schedule TOKEN]" + " [--platform NAME] [--theme light|dark]";

    private static final int DEFAULT_STEP = 1;

    /// Copies the list.
    Arguments {
        mistakes = List.copyOf(mistakes);
    }

    /// {@return what the arguments say}
    ///
    /// @param arguments as given on the command line
    static Arguments parse(List<String> arguments) {
        String scenario = DEFAULT_SCENARIO;
        int step = DEFAULT_STEP;
        Optional<String> schedule = Optional.empty();
        Optional<String> platform = Optional.empty();
        Optional<Theme> theme = Optional.empty();
        List<String> mistakes = new ArrayList<>();
        for (int at = 0; at < arguments.size(); at++) {
            String word = arguments.get(at);
            if (!word.startsWith("--")) {
                scenario = word;
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            String value =
                    equals >= 0 ? word.substring(equals + 1) : at + 1 < arguments.size() ? arguments.get(++at) : "";
            switch (name) {
                case "--step" -> step = number(value, mistakes);
                case "--schedule" -> schedule = Optional.of(value);
                case "--platform" -> platform = Optional.of(value);
                case "--theme" -> theme = theme(value, mistakes);
                default -> mistakes.add("There is no option " + name + ". " + USAGE);
            }
        }
        return new Arguments(scenario, step, schedule, platform, theme, mistakes);
    }

    /// {@return what the window is asked to show}
    SimulatorModel.Wish wish() {
        return new SimulatorModel.Wish(
                lab().isPresent() ? DEFAULT_SCENARIO : scenario,
                step,
                schedule,
                platform.or(() -> SimulatorModel.platformOf(schedule)));
    }

    /// {@return the folder of a lab, or the file to hand in, if that is what was named}
    Optional<Path> lab() {
        try {
            Path file = Path.of(scenario);
            boolean lab = scenario.endsWith(HandInText.ENDING) || Files.isRegularFile(file.resolve(WorkFolder.ANSWERS));
            return Optional.of(file).filter(_ -> lab);
        } catch (InvalidPathException nonsense) {
            return Optional.empty();
        }
    }

    private static int number(String value, List<String> mistakes) {
        if (!value.isEmpty() && value.length() <= 6 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(value);
        }
        mistakes.add("--step takes a whole number from 0, not \"" + value + "\".");
        return DEFAULT_STEP;
    }

    private static Optional<Theme> theme(String value, List<String> mistakes) {
        for (Theme each : List.of(Theme.LIGHT, Theme.DARK)) {
            if (each.word().equals(value)) {
                return Optional.of(each);
            }
        }
        mistakes.add("--theme takes light or dark, not \"" + value + "\".");
        return Optional.empty();
    }
}
