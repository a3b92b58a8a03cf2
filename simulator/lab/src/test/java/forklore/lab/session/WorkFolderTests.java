package forklore.lab.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.text.Problem;
import forklore.lab.handin.HandIn;
import forklore.lab.personal.Shipped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkFolderTests {

    private static final Library LIBRARY = new Library(Shipped.course(), Shipped.SOURCES);

    private static Work begin(String lab) {
        return ((Opening.Opened) Work.begin(LIBRARY.course().find(lab).orElseThrow(), Shipped.SOURCES, "alice", 0, 1))
                .work();
    }

    private static List<String> names(int count, String ending) {
        return IntStream.range(0, count).mapToObj(each -> each + ending).toList();
    }

    @Test
    void aFolderMayHaveAsManyFilesAsAWorkAndAnyNumberThatNobodyReads() {
        List<String> names = new ArrayList<>(names(Work.MOST_FILES, ".py"));
        names.addAll(names(40, ".fork"));
        names.addAll(names(3000, ".txt"));
        assertThat(WorkFolder.excess(names)).isEmpty();
        names.add("one-more.log");
        assertThat(WorkFolder.excess(names).map(Problem::message)).contains("17 end with .log, .steered, .py, .c");
        assertThat(WorkFolder.excess(names(41, ".fork")).map(Problem::message)).contains("41 end with .fork");
    }

    @Test
    void aFileThatCannotBeHandedInIsNotLeftOutInSilence() {
        List<HandIn.Attached> files = WorkFolder.files(begin("1"));
        Opening opening =
                WorkFolder.read(LIBRARY, files.getLast().text(), List.of(new HandIn.Attached("a\u0007.py", "pass\n")));
        assertThat(opening)
                .isInstanceOfSatisfying(
                        Opening.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .extracting(Problem::message)
                                .asString()
                                .endsWith("is no name of a file"));
    }

    @Test
    void onlyAProgramThatIsNotToBeChangedIsAStranger() {
        Work work = begin("3");
        List<HandIn.Attached> given = WorkFolder.files(work);
        assertThat(WorkFolder.strangers(work, given)).isEmpty();
        List<HandIn.Attached> changed = given.stream()
                .map(file -> new HandIn.Attached(file.name(), file.text() + "\n# mine\n"))
                .toList();
        assertThat(WorkFolder.strangers(work, changed))
                .containsExactly("lab3-how-often.fork", "lab3-buffers.fork", "lab3-show-twice.fork");
    }
}
