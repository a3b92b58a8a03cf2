package forklore.demos.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.demos.cases.CaseRecord.Count;
import forklore.demos.cases.CaseRecord.Ran;
import forklore.demos.facts.Interpreters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real programs end on this machine in ways that the model allows. What was counted in many runs is recorded;
/// here are a few. A run that had no end in time, on a busy machine, says nothing.
class RealProgramsTests {

    private static final int RUNS = 2;

    /// For a program that did not end as it always had: how it ends may depend on what else the machine does.
    private static final int MORE_RUNS = 12;

    @TempDir
    Path folder;

    @BeforeEach
    void needsAKernelThatShowsWaits() {
        assumeTrue(
                Files.exists(Path.of("/proc/self/syscall")),
                "SKIPPED: this kernel does not show what a thread waits in. To run this test: use Linux");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gcc", "musl-gcc"})
    void inCEndAsTheModelAllows(String compiler) throws IOException, InterruptedException {
        assumeTrue(
                Interpreters.has(compiler),
                "SKIPPED: there is no " + compiler + ". To run this test: "
                        + "sudo apt-get install gcc libc6-dev musl-tools");
        endAsTheModelAllows(Station.c(compiler, folder, List.of()));
    }

    @Test
    void inPythonEndAsTheModelAllows() throws IOException, InterruptedException {
        assumeTrue(
                Interpreters.has("python3"),
                "SKIPPED: there is no python3. To run this test: sudo apt-get install python3");
        endAsTheModelAllows(Station.python("python3", folder, List.of()));
    }

    @Test
    void inJavaEndAsTheModelAllows() throws IOException, InterruptedException {
        endAsTheModelAllows(Station.java(folder));
    }

    private void endAsTheModelAllows(Station station) throws IOException, InterruptedException {
        CaseSheet sheet = new Recorder(station, RUNS).record(Cases.all());
        List<String> wrong = new ArrayList<>();
        for (CaseRecord record : sheet.records()) {
            if (record.result() instanceof Ran ran) {
                List<String> possible = Model.possible(record.scenario(), record.platform());
                ran.counts().stream()
                        .filter(count -> count.times() > 0 && !possible.contains(count.outcome()))
                        .forEach(count -> wrong.add(record.demo() + ": " + count));
                ran.others().stream()
                        .filter(count -> !count.outcome().startsWith(Seen.UNCLEAR))
                        .forEach(count -> wrong.add(record.demo() + ": " + count));
            }
        }
        assertThat(wrong).as(station.version()).isEmpty();
        assertThat(sheet.records()).anyMatch(record -> record.result() instanceof Ran);
        assertThat(left()).as("processes that are left").isEmpty();
        List<Demo> changed = changed(sheet);
        CaseSheet again = new Recorder(station, MORE_RUNS).record(changed);
        assertThat(changed(again))
                .as("programs that always ended in one way, and now never do so")
                .isEmpty();
    }

    /// {@return the programs that always ended in one way, in all runs that were recorded of the same version, and not
    /// once do so here}
    private static List<Demo> changed(CaseSheet now) throws IOException {
        Path file = Cases.OBSERVED.resolve(CaseSheet.fileName(now.version()));
        List<Demo> changed = new ArrayList<>();
        if (Files.exists(file)) {
            CaseSheet recorded = CaseSheet.parse(Files.readString(file)).orElseThrow();
            for (Demo demo : Cases.all()) {
                Optional<String> before = recorded.of(demo.id()).flatMap(RealProgramsTests::only);
                Optional<CaseRecord> here = now.of(demo.id());
                if (before.isPresent() && here.isPresent() && isNever(before.get(), here.get())) {
                    changed.add(demo);
                }
            }
        }
        return changed;
    }

    private static boolean isNever(String outcome, CaseRecord record) {
        return record.result() instanceof Ran ran
                && ran.counts().stream().anyMatch(count -> count.times() > 0)
                && ran.counts().stream().noneMatch(count -> count.outcome().equals(outcome) && count.times() > 0);
    }

    private static Optional<String> only(CaseRecord record) {
        if (!(record.result() instanceof Ran ran)) {
            return Optional.empty();
        }
        return ran.counts().stream()
                .filter(count -> count.times() == ran.runs())
                .map(Count::outcome)
                .findFirst();
    }

    /// {@return processes whose program or argument lies in the folder of this test}
    private List<String> left() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(folder.toString()))
                .toList();
    }
}
