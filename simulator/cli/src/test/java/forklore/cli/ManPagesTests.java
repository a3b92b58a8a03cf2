package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.cli.command.Commands;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ManPagesTests {

    private final SequencedMap<String, String> pages = ManPages.all();

    @Test
    void thereIsOneForEachCommand() {
        assertThat(pages).hasSize(Commands.all().size() + 1);
        Commands.all().forEach(entry -> assertThat(pages).containsKey("forklore-" + entry.name()));
    }

    @Test
    void eachSaysWhatItIsAndHowItIsCalled() {
        pages.forEach((name, page) -> assertThat(page)
                .as(name)
                .contains(":doctype: manpage")
                .contains("= " + name + "(1)")
                .contains("== Synopsis"));
    }

    @Test
    void thatOfACommandNamesItsOptionsAndItsExitCodes() {
        assertThat(pages.get("forklore-check"))
                .contains("--max-states")
                .contains("--platform")
                .contains("Every interleaving: is what the scenario claims true?")
                .contains("== Exit codes\n");
    }
}
