package forklore.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.lab.grade.Evidence;
import forklore.lab.handin.HandInText;
import forklore.lab.personal.PersonalLab;
import forklore.lab.personal.Sources;
import forklore.lab.session.Library;
import forklore.lab.session.Opening;
import forklore.lab.session.Work;
import forklore.lab.session.WorkText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A student works on a lab in its page: a folder of files in a real browser, and nothing else.
class LabTests extends BrowserTest {

    /// Begins as alice of the course 2026, and remembers every file that the page gives.
    static final String BEGIN = """
            (() => {
              window.given = [];
              const make = URL.createObjectURL;
              URL.createObjectURL = blob => {
                if (blob.type.startsWith('text/plain')) { blob.text().then(text => given.push(text)); }
                return make.call(URL, blob);
              };
              HTMLAnchorElement.prototype.click = function () { window.name = this.download; };
              const [name, course] = document.querySelectorAll('.forklore-lab .forklore-field input');
              name.value = 'alice';
              course.value = '2026';
            })();""" + press("Begin");

    private static final String TOLD = ".forklore-lab-told";

    static String press(String words) {
        return "[...document.querySelectorAll('.forklore-lab button')].find(each => each.textContent.startsWith("
                + Json.quote(words) + ")).click()";
    }

    @BeforeEach
    void openTheLab() {
        tab.prefer("light", "reduce");
        tab.load(SITE.resolve("labs/the-logging-lock.html").toUri());
        tab.ask(BEGIN);
    }

    private static String in(String task, String what) {
        return "document.querySelector('#" + task + "').nextElementSibling." + what;
    }

    private void checked() {
        tab.ask(press("Check everything"));
        tab.await("document.querySelector('.forklore-check')");
    }

    private String reload() {
        tab.load(SITE.resolve("labs/the-logging-lock.html").toUri());
        return text(".forklore-lab");
    }

    @Test
    void theTasksHaveTheStudentsDataAndWhatWasEnteredIsThereAgain() {
        assertThat(text(TOLD)).startsWith("alice, try 1 with the data of seed ").contains("0 of 6 tasks");
        tab.ask(in("in-3-6", "querySelector('input[type=radio]').click()"));
        tab.ask("[1, 2].forEach(() => " + in("orphan", "querySelector('.forklore-scheduler button').click())"));
        tab.ask(in("orphan", "querySelector('.forklore-hint').click()"));
        assertThat(tab.ask("document.activeElement.textContent"))
                .isEqualTo("Which thread must hold latch at the fork?");
        assertThat(reload()).contains("2 of 6 tasks");
        assertThat(tab.ask(in("in-3-6", "querySelector('input[type=radio]').checked")))
                .isEqualTo(true);
        assertThat(tab.ask(in("orphan", "querySelector('.forklore-wide').value")))
                .isEqualTo("main.2");
        assertThat(tab.ask(in("orphan", "querySelector('.forklore-counter').textContent")))
                .isEqualTo("step 2 of 2");
        assertThat((String) tab.ask(in("orphan", "querySelector('.forklore-hints').textContent")))
                .contains("Which thread must hold")
                .contains("Take hint 2 of 3: it costs 2 points");
    }

    @Test
    void aWrittenRunIsPlayedAndOneThatCannotBeReadIsKeptAndSaid() {
        tab.ask("(field => { field.value = 'main.1,banker.1'; field.dispatchEvent(new Event('change')); })("
                + in("hang", "querySelector('.forklore-wide'))"));
        assertThat(tab.ask(in("hang", "querySelector('.forklore-counter').textContent")))
                .isEqualTo("step 2 of 2");
        tab.ask("(field => { field.value = 'main one'; field.dispatchEvent(new Event('change')); })("
                + in("hang", "querySelector('.forklore-wide'))"));
        assertThat((String) tab.ask(in("hang", "querySelector('.forklore-words').textContent")))
                .contains("is no schedule")
                .contains("main.2,worker.1");
        reload();
        assertThat(tab.ask(in("hang", "querySelector('.forklore-wide').value"))).isEqualTo("main one");
    }

    @Test
    void sentencesAreOrderedByButtonsAndByKeys() {
        tab.ask(in("chain", "querySelector('ul button').click()"));
        tab.ask(in("chain", "querySelector('ul button').click()"));
        assertThat(tab.ask("document.activeElement.ariaLabel")).isEqualTo("Take out: B");
        tab.press("ArrowUp");
        assertThat(tab.ask(in("chain", "querySelector('.forklore-order-said').textContent")))
                .isEqualTo("B is link 1 of 2.");
        assertThat((String) tab.ask("localStorage.getItem('forklore-lab-the-logging-lock')"))
                .contains("order    B A");
    }

    @Test
    void aChangedProgramIsReadWhileItIsTypedAndItsCounterexampleIsPlayed() {
        change("fork offspring", "frk offspring");
        tab.await(in("repair", "querySelector('.forklore-words').textContent.includes('frk')"));
        change("frk offspring", "fork offspring");
        tab.await(in("repair", "querySelector('.forklore-words').hidden"));
        change("start banker", "work\\n  start banker");
        tab.ask(in("repair", "querySelector('textarea').dispatchEvent(new Event('change'))"));
        assertThat(tab.ask("/work\\n.*start banker/.test(localStorage.getItem('forklore-lab-the-logging-lock'))"))
                .as("who leaves the text for a button need not wait until it was read")
                .isEqualTo(true);
        checked();
        assertThat((String) tab.ask(in("repair", "querySelector('.forklore-check').textContent")))
                .contains("Not passed, 0 of 12 points")
                .contains("does not hold");
        tab.ask(in("repair", "querySelector('.forklore-run').click()"));
        tab.ask(in("repair", "querySelector('[aria-label^=\"Last step\"]').click()"));
        assertThat((String) tab.ask(in("repair", "querySelector('.forklore-ending').textContent")))
                .contains("latch");
    }

    private void change(String from, String to) {
        tab.ask("(area => { area.value = area.value.replace('" + from + "', '" + to
                + "'); area.dispatchEvent(new Event('input')); })(" + in("repair", "querySelector('textarea'))"));
    }

    @Test
    void theFileThatIsHandedInIsWorthWhatThePageSaid() {
        tab.ask("document.querySelectorAll('fieldset input[type=radio]').forEach("
                + "each => { if (each.parentElement.textContent.startsWith('yes')) { each.click(); } })");
        tab.ask(press("Hand in"));
        tab.ask(press("Yes, hand in"));
        tab.await("window.given.length > 0 && document.querySelector('.forklore-check')");
        assertThat(tab.ask("window.name")).isEqualTo("alice-lab2.forklore-lab");
        String file = (String) tab.ask("given[0]");
        HandInText.HandInReading.Parsed handedIn = (HandInText.HandInReading.Parsed) HandInText.read("file", file);
        assertThat(handedIn.handIn().tampered()).isEmpty();
        Work work = opened(WorkText.handedIn(library(), "file", file));
        assertThat(work.lab().seed()).isEqualTo(PersonalLab.seed(2026, "alice"));
        int points = work.check(Evidence.NONE).points();
        assertThat(points).isPositive();
        assertThat(text(TOLD)).contains(" " + points + " of 44 points");
        assertThat((String) tab.ask(in("orphan", "querySelector('.forklore-model').textContent")))
                .contains("main.1,banker.1,main.1");
        String before = (String) tab.ask(in("in-3-6", "textContent"));
        tab.ask(press("Go on with the next try"));
        assertThat(text(TOLD)).contains("alice, try 2").contains("0 of 6 tasks");
        assertThat(tab.ask(in("in-3-6", "textContent"))).isNotEqualTo(before);
        assertThat(tab.ask("document.querySelectorAll('.forklore-model').length"))
                .isEqualTo(0.0);
        goOnWith(file);
        assertThat(text(TOLD)).contains("alice, try 1").contains("2 of 6 tasks");
    }

    private void goOnWith(String file) {
        tab.ask(press("Begin anew"));
        tab.reloading(press("Yes, begin anew"));
        assertThat(tab.ask("localStorage.length")).isEqualTo(0.0);
        tab.ask("(input => { const all = new DataTransfer(); all.items.add(new File([" + Json.quote(file)
                + "], 'alice-lab2.forklore-lab')); input.files = all.files;"
                + " input.dispatchEvent(new Event('change')); })("
                + "document.querySelector('.forklore-lab input[type=file]'))");
        tab.await("document.querySelector('.forklore-task')");
    }

    @Test
    void aBrowserThatKeepsNothingSaysSo() {
        assertThat(tab.ask("document.querySelector('.forklore-lab-warning').hidden"))
                .isEqualTo(true);
        tab.ask("Storage.prototype.setItem = () => { throw new Error('no room'); }");
        tab.ask(in("in-3-6", "querySelector('input[type=radio]').click()"));
        assertThat(text(".forklore-lab-warning"))
                .contains("The browser keeps nothing")
                .contains("Save a copy");
        tab.ask(press("Save a copy"));
        tab.await("window.given.length > 0");
        assertThat(opened(WorkText.read(library(), "copy", (String) tab.ask("given[0]")))
                        .student())
                .isEqualTo("alice");
    }

    private static Work opened(Opening opening) {
        return switch (opening) {
            case Opening.Opened(Work work) -> work;
            case Opening.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private static Library library() {
        Catalogue catalogue = Catalogue.load();
        return Library.read(
                catalogue.labs().stream()
                        .map(each -> new Sources.Story(each.name(), each.text()))
                        .toList(),
                catalogue.entries().stream()
                        .map(each -> new Sources.Story(each.name(), each.text()))
                        .toList(),
                catalogue.platforms().stream()
                        .map(each -> new Sources.Story(each.name(), each.text()))
                        .toList());
    }
}
