package forklore.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a reader does with a scenario besides playing it.
class WorkbenchTests extends BrowserTest {

    private static final URI ORPHANED_LOCK =
            SITE.resolve("play/orphaned-lock.html").toUri();
    private static final String NEXT = "[...document.querySelectorAll('.forklore-scheduler span button')]";

    @BeforeEach
    void openThePlayer() {
        tab.prefer("light", "reduce");
        open(ORPHANED_LOCK);
    }

    private void press(String words) {
        tab.ask(button(words) + ".click()");
    }

    private static String button(String words) {
        return "[...document.querySelectorAll('.forklore-player button')].find(button => button.textContent === "
                + Json.quote(words) + ")";
    }

    private void write(String from, String to) {
        tab.ask("""
                (area => {
                  area.value = area.value.replace(%s, %s);
                  area.dispatchEvent(new Event('input'));
                  return 0;
                })(document.querySelector('.forklore-editor textarea'))""".formatted(Json.quote(from), Json.quote(to)));
    }

    private void awaitWords(String words) {
        tab.await("document.querySelector('.forklore-words').textContent.includes(" + Json.quote(words) + ")");
    }

    private Object whoIsNext() {
        return tab.ask(NEXT + ".map(button => button.textContent).join()");
    }

    @Test
    void theReaderIsTheScheduler() {
        press("Be the scheduler");
        assertThat(whoIsNext()).isEqualTo("1 main");
        assertThat(text(".forklore-scheduler p"))
                .contains("child-hangs 8 steps")
                .contains("both-finish");
        press("1 main");
        assertThat(counter()).as("the run that is shown begins so, too").isEqualTo("step 1 of 8");
        assertThat(whoIsNext()).isEqualTo("1 main,2 worker");
        press("1 main");
        assertThat(counter()).as("a run of the reader's own").isEqualTo("step 2 of 2");
        assertThat(text(".forklore-outcome:has(:checked)")).isEqualTo("your run");
        press("Undo");
        assertThat(counter()).isEqualTo("step 1 of 8");
    }

    @Test
    void theSchedulersChoicesAreKeysAndTheEndIsMeasured() {
        press("Be the scheduler");
        tab.ask(NEXT + "[0].focus()");
        repeat(20, () -> {
            if (!"".equals(whoIsNext())) {
                tab.press("1");
            }
        });
        assertThat(text(".forklore-scheduler p")).matches("both-finish in \\d+ steps.*");
        tab.ask("document.querySelector('.forklore-picture').focus()");
        assertThat(whoIsNext()).isEqualTo("");
    }

    @Test
    void aChangedProgramIsSearchedAndItsMistakesAreSaid() {
        press("Be the scheduler");
        write("start worker", "start wrker");
        awaitWords("wrker");
        assertThat(text(".forklore-words")).contains("orphaned-lock.fork:");
        write("start wrker", "start worker");
        write(
                "expect",
                "outcome never\n  when parent exits 7\n  grade forbidden \"No.\"\n\nexpect always never\nexpect");
        press("Check");
        awaitWords("Checked on core:");
        assertThat(text(".forklore-words")).contains("never").doesNotContain("every claim");
        assertThat(text(".forklore-remark")).contains("never");
        press("Back to the original");
        awaitWords("every claim of the program holds");
    }

    /// The program is read a moment after the last key, also when it is checked by then.
    @Test
    void whatACheckSaysStaysWhereItIs() {
        write("start worker", "start worker\n  sleep");
        write("start worker\n  sleep", "start worker\n  work 10us");
        press("Check");
        awaitWords("Checked on core");
        // Whatever was put off while typing has its turn before this.
        tab.ask("new Promise(done => setTimeout(done, 1000))");
        assertThat(text(".forklore-words")).startsWith("Checked on core");
    }

    @Test
    void aSearchCanBeCalledOff() {
        press("Check");
        tab.await("document.querySelector('.forklore-words').textContent !== ''");
        // Both at once, so that no answer can come in between.
        tab.ask(button("Check") + ".click(); " + button("Cancel") + ".click()");
        awaitWords("called off");
    }

    @Test
    void anotherPlatformIsAnotherVerdict() {
        tab.ask("(choice => { choice.value = 'musl'; choice.dispatchEvent(new Event('change')); return 0; })"
                + "(document.querySelector('.forklore-platform-choice select'))");
        awaitWords("Checked on musl");
        press("Copy link to this step");
        assertThat((String) tab.ask("location.hash")).contains("orphaned-lock@musl:");
    }

    @Test
    void aLinkCarriesAChangedProgramWithItsStep() {
        write("start worker", "start worker\n  sleep");
        write("start worker\n  sleep", "start worker\n  work 10us");
        press("Check");
        awaitWords("Checked on core");
        click("Last step");
        String shown = counter();
        String ending = ending();
        press("Copy link to this step");
        tab.await("location.hash.includes('&program=')");
        URI link = URI.create((String) tab.ask("location.href"));
        open(link);
        awaitWords("Checked on core");
        assertThat(text(".forklore-editor textarea", "value")).contains("work 10us");
        assertThat(counter()).isEqualTo(shown);
        assertThat(ending()).isEqualTo(ending);
    }

    @Test
    void aPieceForAnotherPageHasATitleAndTheStep() {
        click("One step on");
        press("Embed");
        tab.await("!document.querySelector('.forklore-snippet').hidden");
        assertThat(text(".forklore-snippet", "value"))
                .startsWith("<iframe src=\"file:")
                .contains("play/orphaned-lock.html#forklore=")
                .contains("&amp;step=1\" title=\"The lock whose owner did not survive\"");
    }

    @Test
    void keysBelongToTheTextWhileItIsChanged() {
        tab.ask("document.querySelector('.forklore-editor').open = true");
        tab.ask("document.querySelector('.forklore-editor textarea').focus()");
        tab.press("ArrowRight");
        tab.press("End");
        assertThat(counter()).startsWith("step 0 of");
    }
}
