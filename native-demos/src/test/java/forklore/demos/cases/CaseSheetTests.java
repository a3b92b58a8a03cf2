package forklore.demos.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.demos.cases.CaseRecord.Absent;
import forklore.demos.cases.CaseRecord.Count;
import forklore.demos.cases.CaseRecord.Measured;
import forklore.demos.cases.CaseRecord.Ran;
import forklore.demos.cases.CaseRecord.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The form of a file with the ends of real programs.
class CaseSheetTests {

    private static final Ran RAN = new Ran(
            20,
            List.of(new Count(18, "child-hangs"), new Count(0, "both-finish")),
            List.of(new Count(2, "exits 1: something")),
            List.of(new Said(20, "it points to", "pty.py:95: here")),
            List.of(new Measured("fork", "ms", "2.10", "1.95", "3.00")));

    private static CaseSheet sheet() {
        SequencedMap<String, String> environment = new LinkedHashMap<>();
        environment.put("kernel", "Linux 1.2");
        environment.put("libc", "glibc 2.36");
        return new CaseSheet("cpython-3.12", "cpython 3.12.1", environment, List.of())
                .with("first", "11111111", "orphaned-lock", "22222222", RAN)
                .with("second", "33333333", "handler-order", "44444444", new Absent("There is none: too old."));
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(CaseSheet.parse(sheet().text())).contains(sheet());
    }

    @Test
    void givesEachRecordWhatHoldsForAll() {
        CaseRecord record = sheet().of("second").orElseThrow();
        assertThat(record.version()).isEqualTo("cpython 3.12.1");
        assertThat(record.platform()).isEqualTo("cpython-3.12");
        assertThat(record.environment()).containsEntry("libc", "glibc 2.36");
    }

    @ParameterizedTest
    @CsvSource({
        "forklore-cases 1, forklore-cases 2",
        "runs: 20, runs: 21",
        "outcome: 18 child-hangs, outcome: many child-hangs",
        "platform: cpython-3.12, plattform: cpython-3.12",
        "hash: 11111111, rubbish",
        "scenario: orphaned-lock, absent: both ran and absent",
        "2.10 ms, fast",
    })
    void isNotReadWhenSomebodyEditedIt(String line, String edited) {
        assertThat(CaseSheet.parse(sheet().text().replace(line, edited))).isEmpty();
    }

    @Test
    void isReadFromAFolderInTheOrderOfTheNames(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(CaseSheet.fileName("cpython 3.12.1")), sheet().text());
        Files.writeString(folder.resolve("README.adoc"), "no sheet");
        assertThat(CaseSheet.read(folder)).isEqualTo(sheet().records());
        Files.writeString(folder.resolve("broken" + CaseSheet.SUFFIX), "no sheet");
        assertThatThrownBy(() -> CaseSheet.read(folder)).hasMessageContaining("record it again");
    }
}
