package forklore.demos.cases;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.demos.cases.CaseRecord.Count;
import forklore.demos.cases.CaseRecord.Ran;
import forklore.engine.model.Fingerprint;
import forklore.engine.model.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What was recorded of the real programs is of the programs and the scenarios as they are now, and the model allows
/// all of it.
class RecordedCasesTests {

    private static final int FEWEST_RUNS = 20;

    /// One run in so many may be unclear.
    private static final int MOST_UNCLEAR = 10;

    private static List<CaseRecord> records;
    private static List<Demo> demos;

    @BeforeAll
    static void read() throws IOException {
        records = CaseSheet.read(Cases.OBSERVED);
        demos = Cases.all();
    }

    private static String about(CaseRecord record) {
        return record.demo() + " on " + record.version() + "; record it again: " + Cases.AGAIN + " -Dforklore.cases="
                + record.demo();
    }

    private static List<CaseRecord> ran() {
        return records.stream().filter(each -> each.result() instanceof Ran).toList();
    }

    @Test
    void areOfTheProgramsAsTheyAreNow() throws IOException {
        for (CaseRecord record : records) {
            Demo demo = demos.stream()
                    .filter(each -> each.id().equals(record.demo()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no program any more of " + about(record)));
            assertThat(record.hash()).as(about(record)).isEqualTo(Cases.hash(demo));
            assertThat(record.scenario()).as(about(record)).isEqualTo(demo.scenario());
        }
    }

    @Test
    void areOfTheScenariosAsTheyAreNow() throws IOException {
        for (CaseRecord record : ran()) {
            var scenario = Cases.scenario(record.scenario());
            assertThat(record.model()).as(about(record)).isEqualTo(Fingerprint.of(scenario));
            assertThat(((Ran) record.result()).counts())
                    .as(about(record))
                    .extracting(Count::outcome)
                    .containsExactlyElementsOf(
                            scenario.outcomes().stream().map(Outcome::name).toList());
        }
    }

    @Test
    void haveOneRecordOfEachProgramOnEachVersionOfItsLanguage() throws IOException {
        for (Path file : sheets()) {
            CaseSheet sheet = CaseSheet.parse(Files.readString(file)).orElseThrow();
            String suffix = sheet.version().startsWith("cpython")
                    ? Cases.PYTHON
                    : sheet.version().startsWith("jvm") ? Cases.JAVA : Cases.C;
            assertThat(sheet.records())
                    .as(file.toString())
                    .extracting(CaseRecord::demo)
                    .containsExactlyElementsOf(
                            Cases.of(suffix).stream().map(Demo::id).toList());
            assertThat(file.getFileName()).hasToString(CaseSheet.fileName(sheet.version()));
        }
    }

    @Test
    void sawNothingThatTheModelSaysIsImpossible() throws IOException {
        List<String> impossible = new ArrayList<>();
        for (CaseRecord record : ran()) {
            List<String> possible = Model.possible(record.scenario(), record.platform());
            for (Count count : ((Ran) record.result()).counts()) {
                if (count.times() > 0 && !possible.contains(count.outcome())) {
                    impossible.add(count.times() + " times " + count.outcome() + " of " + record.scenario() + " on "
                            + record.platform() + ": " + about(record));
                }
            }
        }
        assertThat(impossible).isEmpty();
    }

    /// A run that was given up on a busy machine says nothing; most runs must say something.
    @Test
    void sawNoEndThatNobodyNamed() {
        assertThat(ran()).allSatisfy(record -> {
            Ran ran = (Ran) record.result();
            assertThat(ran.others())
                    .as(about(record))
                    .allMatch(count -> count.outcome().startsWith(Seen.UNCLEAR));
            int unclear = ran.others().stream().mapToInt(Count::times).sum();
            assertThat(unclear).as(about(record)).isLessThanOrEqualTo(ran.runs() / MOST_UNCLEAR);
            assertThat(ran.runs()).as(about(record)).isGreaterThanOrEqualTo(FEWEST_RUNS);
        });
    }

    @Test
    void nameNoFolderOfTheMachineTheyComeFrom() throws IOException {
        for (Path file : sheets()) {
            assertThat(Files.readString(file)).doesNotContainPattern("[ :]/[a-z]");
        }
    }

    @Test
    void areOfProgramsThatTheIndexLists() throws IOException {
        String index = Files.readString(Cases.FOLDER.resolve("README.adoc"));
        assertThat(Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|")
                        .matcher(index)
                        .results()
                        .map((MatchResult result) -> result.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        demos.stream().map(Demo::id).toList());
    }

    @Test
    void nameOnlyOutcomesOfTheirScenarios() throws IOException {
        for (Demo demo : demos) {
            assertThat(Cases.scenario(demo.scenario()).outcomes().stream().map(Outcome::name))
                    .as(demo.fileName())
                    .containsAll(demo.ends().stream().map(Demo.End::outcome).toList());
        }
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(Cases.OBSERVED)) {
            return files.sorted().toList();
        }
    }
}
