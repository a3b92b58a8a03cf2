package forklore.demos.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The probes answer on this machine what was recorded of its platforms.
class ProbesTests {

    private static final String AGAIN = "./mvnw -q -Precord-facts -pl native-demos -am process-test-classes";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gcc", "musl-gcc"})
    void inCAnswerAsRecorded(String compiler) throws IOException, InterruptedException {
        assumeTrue(
                Platforms.has(List.of(), compiler),
                "SKIPPED: there is no " + compiler + ". To run this test: "
                        + "sudo apt-get install gcc libc6-dev musl-tools");
        answerAsRecorded(Bench.c(compiler, folder, List.of()));
    }

    @Test
    void inPythonAnswerAsRecorded() throws IOException, InterruptedException {
        assumeTrue(
                Platforms.has(List.of(), "python3"),
                "SKIPPED: there is no python3. To run this test: sudo apt-get install python3");
        answerAsRecorded(Bench.python("python3", folder, List.of()));
    }

    @Test
    void inJavaAnswerAsRecorded() throws IOException, InterruptedException {
        assumeTrue(
                Files.exists(Path.of("/proc/self/syscall")),
                "SKIPPED: this kernel does not show what a thread waits in. To run this test: use Linux");
        answerAsRecorded(Bench.java(folder));
    }

    private void answerAsRecorded(Bench bench) throws IOException, InterruptedException {
        Path file = Probes.FACTS.resolve(FactSheet.fileName(bench.platform()));
        assumeTrue(
                Files.exists(file),
                "SKIPPED: nothing was recorded of " + bench.platform() + ". To record it: " + AGAIN);
        FactSheet recorded = FactSheet.parse(Files.readString(file)).orElseThrow();
        assertThat(differences(recorded, bench.ask()))
                .as("%s does not answer as it was recorded; if that is right: %s", bench.platform(), AGAIN)
                .isEmpty();
        assertThat(left()).as("processes that are left").isEmpty();
    }

    private static List<String> differences(FactSheet recorded, FactSheet now) {
        List<String> differences = new ArrayList<>();
        for (Answer answer : now.answers()) {
            String before = recorded.result(answer.probe(), answer.question()).orElse("not asked");
            if (!before.equals(answer.result())) {
                differences.add(answer.line() + " (recorded: " + before + ")");
            }
        }
        for (Answer answer : recorded.answers()) {
            if (now.result(answer.probe(), answer.question()).isEmpty()) {
                differences.add(answer.line() + " (recorded, and not asked any more)");
            }
        }
        return differences;
    }

    /// {@return processes whose program or argument lies in the folder of this test}
    private List<String> left() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(folder.toString()))
                .toList();
    }

    @Test
    void areListedInTheirIndex() throws IOException {
        String index = Files.readString(Probes.FOLDER.resolve("README.adoc"));
        List<String> listed = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|")
                .matcher(index)
                .results()
                .map((MatchResult result) -> result.group(1))
                .sorted()
                .toList();
        List<String> ids = new ArrayList<>(Probes.ids(Probes.C));
        ids.addAll(Probes.ids(Probes.PYTHON));
        ids.addAll(Probes.ids(Probes.JAVA));
        assertThat(listed).isEqualTo(ids.stream().sorted().toList());
    }

    @Test
    void differInEachAnswerThatIsNewGoneOrChanged() {
        FactSheet recorded = sheet("a one: hangs", "a two: yes");
        FactSheet now = sheet("a one: returns 0", "a three: no");
        assertThat(differences(recorded, now))
                .containsExactly(
                        "a one: returns 0 (recorded: hangs)",
                        "a three: no (recorded: not asked)",
                        "a two: yes (recorded, and not asked any more)");
        assertThat(differences(now, now)).isEmpty();
    }

    private static FactSheet sheet(String... lines) {
        String text = "forklore-facts 1\nplatform: libc 1\n";
        return FactSheet.parse(text + "answer: " + String.join("\nanswer: ", lines) + "\n")
                .orElseThrow();
    }
}
