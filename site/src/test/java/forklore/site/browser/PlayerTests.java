package forklore.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.site.player.Main;
import java.net.URI;
import org.junit.jupiter.api.Test;

/// The player as a reader meets it: the built site, opened as files, in a real browser.
class PlayerTests extends BrowserTest {

    private static final int GRAPH_STATES = 1_000;

    private static final URI ORPHANED_LOCK =
            SITE.resolve("play/orphaned-lock.html").toUri();

    @Test
    void stepsForwardAndBack() {
        open(ORPHANED_LOCK);
        assertThat(counter()).startsWith("step 0 of ");
        String before = story();
        click("One step on");
        assertThat(counter()).startsWith("step 1 of ");
        assertThat(story()).startsWith("main in the parent: ").isNotEqualTo(before);
        click("One step back");
        assertThat(counter()).startsWith("step 0 of ");
        assertThat(story()).isEqualTo(before);
    }

    /// The engine of the page, asked in the page. [forklore.site.graph.NodeTests] asks the same script for more.
    @Test
    void theGraphsThatThisBrowserFindsAreThoseOfTheJvm() {
        open(ORPHANED_LOCK);
        StringBuilder platforms = new StringBuilder();
        Catalogue.load().platforms().forEach(each -> platforms.append(each.text()));
        tab.ask("window.engine = {}; forklorePlayer(engine); window.every = " + Json.quote(platforms.toString())
                + "; 0");
        for (Catalogue.Entry entry : Catalogue.load().entries()) {
            Object there = tab.ask("engine.graph(" + Json.quote(entry.path()) + ", " + Json.quote(entry.text())
                    + ", '', every, " + GRAPH_STATES + ")");
            assertThat(there)
                    .isEqualTo(Main.graph(entry.path(), entry.text(), "", platforms.toString(), GRAPH_STATES))
                    .asString()
                    .contains(" states, ");
        }
    }

    @Test
    void theLastStepSaysThatTheChildWaitsForEver() {
        open(ORPHANED_LOCK);
        click("Last step");
        assertThat(counter()).matches("step (\\d+) of \\1");
        assertThat(story()).contains("waits for ever");
        assertThat(ending()).startsWith("The child never ends: main waits for m, which is locked by worker");
    }

    @Test
    void aCopiedLinkOpensTheSameStepAgain() throws Exception {
        open(ORPHANED_LOCK);
        repeat(4, () -> click("One step on"));
        tab.ask("document.querySelector('.forklore-copy').click()");
        tab.await("document.querySelector('.forklore-notice').textContent.includes('address bar')");
        String copied = (String) tab.ask("location.href");
        assertThat(copied).contains("#forklore=orphaned-lock@core:").endsWith("&step=4");
        String told = story();
        open(URI.create(copied));
        assertThat(counter()).startsWith("step 4 of ");
        assertThat(story()).isEqualTo(told);
        assertThat(notice()).isEmpty();
    }

    @Test
    void aLinkToAnotherVersionSaysSoAndShowsTheNearestThing() {
        open(URI.create(ORPHANED_LOCK + "#forklore=orphaned-lock@core:00000000:main.2,worker.1&step=3"));
        assertThat(notice()).contains("another version of orphaned-lock").contains("00000000");
        assertThat(counter()).isEqualTo("step 3 of 3");
    }

    @Test
    void aLinkWithAStepThatNobodyCanMakeShowsWhatCouldBePlayed() {
        open(URI.create(ORPHANED_LOCK + "#forklore=orphaned-lock@core:00000000:main.1,child.1&step=2"));
        assertThat(notice()).contains("Step 2 is for child").contains("who can: main, worker");
        assertThat(counter()).isEqualTo("step 1 of 1");
    }

    @Test
    void aLinkThatCannotBeReadSaysSo() {
        open(URI.create(ORPHANED_LOCK + "#forklore=nonsense"));
        assertThat(notice()).contains("cannot be read");
        assertThat(counter()).startsWith("step 0 of ");
    }

    @Test
    void anotherOutcomeIsShownByItsShortestRun() {
        open(ORPHANED_LOCK);
        tab.ask("document.querySelector('.forklore-good input').click()");
        assertThat(counter()).startsWith("step 0 of ");
        assertThat(ending()).isEmpty();
        click("Last step");
        assertThat(ending()).doesNotContain("never ends");
        assertThat(text(".forklore-good")).matches("both-finish.*\\d+/\\d+ \\(\\d+\\.\\d+\\u00a0%\\)");
    }

    @Test
    void keysWorkInThePlayerAndNowhereElse() {
        open(ORPHANED_LOCK);
        tab.press("ArrowRight");
        assertThat(counter()).startsWith("step 0 of ");
        tab.ask("document.querySelector('.forklore-picture').focus()");
        tab.press("ArrowRight");
        tab.press("ArrowRight");
        assertThat(counter()).startsWith("step 2 of ");
        tab.press("ArrowLeft");
        assertThat(counter()).startsWith("step 1 of ");
        tab.press("End");
        assertThat(counter()).matches("step (\\d+) of \\1");
        tab.press("Home");
        assertThat(counter()).startsWith("step 0 of ");
    }

    @Test
    void itPlaysByItselfUntilItIsStopped() {
        open(ORPHANED_LOCK);
        tab.ask("document.querySelector('.forklore-picture').focus()");
        tab.press(" ");
        tab.await("document.querySelector('.forklore-counter').textContent.startsWith('step 1 ')");
        assertThat(text("button.forklore-play", "ariaLabel")).startsWith("Pause");
        tab.press(" ");
        assertThat(text("button.forklore-play", "ariaLabel")).startsWith("Play");
    }

    @Test
    void theScrubBarGoesToAnyStep() {
        open(ORPHANED_LOCK);
        tab.ask("(scrub => { scrub.value = 3; scrub.dispatchEvent(new Event('input')); })"
                + "(document.querySelector('.forklore-scrub'))");
        assertThat(counter()).startsWith("step 3 of ");
        assertThat(text(".forklore-scrub", "ariaValueText")).startsWith("step 3 of ");
    }

    @Test
    void everyStepIsThereAsTextAndIsALink() {
        open(ORPHANED_LOCK);
        Object lines = tab.ask("document.querySelectorAll('.forklore-steps li').length");
        assertThat(counter()).endsWith(" of " + ((Double) lines).intValue());
        tab.ask("document.querySelector('.forklore-steps').open = true;"
                + "document.querySelectorAll('.forklore-line')[2].click()");
        assertThat(counter()).startsWith("step 3 of ");
        assertThat(text(".forklore-line[aria-current]")).isEqualTo(story());
    }

    @Test
    void thePictureIsAnSvgThatSaysWhatItShows() {
        open(ORPHANED_LOCK);
        click("One step on");
        assertThat(text(".forklore-picture svg title")).isEqualTo("The lock whose owner did not survive");
        assertThat(story()).endsWith(text(".forklore-picture svg desc"));
    }

    @Test
    void onAPhoneOnlyThePictureScrollsAndFollowsTheStep() {
        tab.resize(400, 800);
        tab.prefer("light", "reduce");
        open(ORPHANED_LOCK);
        assertThat(tab.ask("document.documentElement.scrollWidth <= 400")).isEqualTo(true);
        click("Last step");
        assertThat(tab.ask("document.querySelector('.forklore-picture').scrollLeft > 100"))
                .as("without motion the picture is at its place at once")
                .isEqualTo(true);
    }

    @Test
    void theButtonsStayWhereTheyAreFromStepToStep() {
        tab.resize(400, 800);
        open(ORPHANED_LOCK);
        String top = "document.querySelector('.forklore-play').getBoundingClientRect().top";
        Object before = tab.ask(top);
        int steps = ((Double) tab.ask("Number(document.querySelector('.forklore-scrub').max)")).intValue();
        for (int step = 1; step <= steps; step++) {
            click("One step on");
            assertThat(tab.ask(top)).as("at step " + step).isEqualTo(before);
        }
    }

    @Test
    void theForkIsAFilmThatEndsInThePicture() {
        open(ORPHANED_LOCK);
        goBeforeTheFork();
        // The film may be over before anybody outside can ask for it, so the page notes that there was one.
        tab.ask("""
                window.films = [];
                new MutationObserver(() => films.push(document.querySelector('.forklore-picture').dataset.film))
                  .observe(document.querySelector('.forklore-picture'), {attributeFilter: ['data-film']})""");
        click("One step on");
        tab.await("films.length > 1 && films.at(-1) === undefined");
        assertThat(tab.ask("films[0]")).isEqualTo("fork");
        String afterTheFilm = text(".forklore-picture svg", "outerHTML");
        click("One step back");
        tab.prefer("light", "reduce");
        click("One step on");
        assertThat(text(".forklore-picture svg", "outerHTML")).isEqualTo(afterTheFilm);
    }

    @Test
    void aReaderWhoLikesLessMotionSeesNoFilm() {
        tab.prefer("light", "reduce");
        open(ORPHANED_LOCK);
        goBeforeTheFork();
        click("One step on");
        Object film = tab.ask("new Promise(done => requestAnimationFrame(() => requestAnimationFrame("
                + "() => done(document.querySelector('.forklore-picture').dataset.film === undefined))))");
        assertThat(film).isEqualTo(true);
    }

    /// Goes to the step before the first one whose sentence tells of a fork.
    private void goBeforeTheFork() {
        tab.ask("(lines => lines[lines.findIndex(line => line.textContent.includes('fork')) - 1].click())"
                + "([...document.querySelectorAll('.forklore-line')])");
    }

    @Test
    void itIsDarkWhereTheReaderLikesItDark() {
        tab.prefer("light", "reduce");
        open(ORPHANED_LOCK);
        Object light = tab.ask("getComputedStyle(document.querySelector('.forklore-player')).backgroundColor");
        tab.prefer("dark", "reduce");
        Object dark = tab.ask("getComputedStyle(document.querySelector('.forklore-player')).backgroundColor");
        assertThat(light).isEqualTo("rgb(255, 255, 255)");
        assertThat(dark).isNotEqualTo(light);
    }
}
