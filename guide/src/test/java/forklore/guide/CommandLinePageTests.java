package forklore.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The page about the command line names what the command line has, no more and no less. The guide does not use the
/// command line, so its sources are read as text.
class CommandLinePageTests {

    private static final Path ROOT = Path.of(System.getProperty("forklore.root"));
    private static final String COMMANDS = "simulator/cli/src/main/java/forklore/cli/command/";

    private final String page = read("guide/src/docs/reference/command-line.adoc");

    @Test
    void everyCommandHasItsSectionInTheOrderOfTheHelp() {
        assertThat(all("(?m)^=== forklore (\\S+)$", page))
                .isEqualTo(all("new Entry\\(\\s*\"([a-z]+)\"", read(COMMANDS + "Commands.java")))
                .contains("check", "steer");
    }

    @Test
    void everyExitCodeIsInTheTableWithItsMeaning() {
        List<String> rows = all("(?m)^\\|(\\d+ \\|.*)$", page);
        List<String> codes = new ArrayList<>();
        Matcher each = Pattern.compile("[A-Z_]+\\((\\d+), \"([^\"]+)\"\\)").matcher(read(COMMANDS + "Exit.java"));
        while (each.find()) {
            codes.add(each.group(1) + " |" + each.group(2));
        }
        assertThat(rows).isEqualTo(codes).hasSizeGreaterThan(5);
    }

    @Test
    void everyOptionOfAllCommandsIsInTheTable() {
        String globals = read(COMMANDS + "Globals.java");
        String table = page.substring(page.indexOf("== Options of every command"), page.indexOf("== Exit codes"));
        assertThat(all("`(-{1,2}[A-Za-z-]+)`", table))
                .containsExactlyInAnyOrderElementsOf(all("\"(--?[A-Za-z][A-Za-z-]*)\"", globals).stream()
                        .distinct()
                        .toList());
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException failure) {
            throw new AssertionError("cannot read " + file, failure);
        }
    }

    private static List<String> all(String regex, String text) {
        Matcher each = Pattern.compile(regex).matcher(text);
        List<String> found = new ArrayList<>();
        while (each.find()) {
            found.add(each.group(1));
        }
        return found;
    }
}
