package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedOddsTests {

    private static final String STORY = """
            scenario held
            title    A lock that is held for a quarter of the time

            mutex m
            int   done = 0

            thread main
              start worker
              work 1ms to 2ms
              fork child
                lock m
                exit 0
              done = 1
              wait child

            thread worker
              while done == 0
                lock m
                work 25us
                unlock m
                work 75us

            outcome hangs
              when  child hangs on m
              grade interesting "It was held."

            outcome finishes
              when  child exits 0
              grade acceptable "It was free."
            """;

    private static final String LOG = """
            forklore-log 1
            scenario: held
            hash: HASH
            platform: core
            language: c
            environment.kernel: Linux
            environment.jitter: 0 to 0 microseconds before each step
            runs: 400
            outcome: 104 hangs
            outcome: 296 finishes
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("held.fork"), STORY);
    }

    private Shell.Result run(String... arguments) {
        return new Shell().in(folder).run(arguments);
    }

    private void log(String text) throws IOException {
        String hash = JsonText.at(
                        JsonText.object(run("odds", "held.fork", "--json").out()), "platforms.0.hash")
                .toString();
        Files.writeString(folder.resolve("held.log"), text.replace("HASH", hash));
    }

    private Map<String, Object> record(String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"odds", "held.fork", "--timed", "--json"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return JsonText.object(run(arguments).out());
    }

    @Test
    void aPredictionStandsBesideTheExactOddsAndWhatWasMeasured() throws IOException {
        log(LOG);
        Shell.Result result = run("odds", "held.fork", "--timed", "--log", "held.log", "--runs", "2000");
        assertThat(result.code()).isZero();
        Golden.verify("odds-timed", result.transcript());
    }

    @Test
    void withoutALogItSaysHowToMakeOne() {
        assertThat(run("odds", "held.fork", "--timed").out())
                .doesNotContain("measured,")
                .contains("forklore run held.fork --jitter 0 --record measured.log");
    }

    @Test
    void theKnobsAreInTheRecord() {
        Map<String, Object> record = record("--runs", "500", "--seed", "7", "--processors", "3", "--jitter", "20");

        assertThat(JsonText.at(record, "platforms.0.timed.runs")).isEqualTo(500.0);
        assertThat(JsonText.at(record, "platforms.0.timed.seed")).isEqualTo(7.0);
        assertThat(JsonText.at(record, "platforms.0.timed.assumptions.processors"))
                .isEqualTo(3.0);
        assertThat(JsonText.at(record, "platforms.0.timed.assumptions.jitterMicros"))
                .isEqualTo(20.0);
        assertThat(JsonText.at(record, "platforms.0.timed.outcomes.0.name")).isEqualTo("hangs");
        assertThat(record).isEqualTo(record("--runs", "500", "--seed", "7", "--processors", "3", "--jitter", "20"));
        assertThat(record).isNotEqualTo(record("--runs", "500", "--seed", "8", "--processors", "3", "--jitter", "20"));
    }

    @Test
    void theJitterIsThatOfTheLogUnlessItIsGiven() throws IOException {
        log(LOG.replace("0 to 0 micro", "0 to 60 micro"));

        assertThat(JsonText.at(record("--log", "held.log"), "platforms.0.timed.assumptions.jitterMicros"))
                .isEqualTo(60.0);
        assertThat(JsonText.at(
                        record("--log", "held.log", "--jitter", "0"), "platforms.0.timed.assumptions.jitterMicros"))
                .isEqualTo(0.0);
    }

    @Test
    void knobsWithoutTimedAreRefused() {
        for (String option : new String[] {"--processors", "--runs", "--seed", "--jitter", "--log"}) {
            Shell.Result result = run("odds", "held.fork", option, "1");
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("`" + option + "` is for predicted rates; add --timed");
        }
    }

    @Test
    void knobsOutOfRangeAreRefused() {
        assertThat(run("odds", "held.fork", "--timed", "--processors", "0").err())
                .contains("`0` is no whole number from 1 to 64");
        assertThat(run("odds", "held.fork", "--timed", "--runs", "many").err()).contains("`many` is no whole number");
    }

    @Test
    void aFileThatIsNoLogIsRefused() {
        Shell.Result result = run("odds", "held.fork", "--timed", "--log", "held.fork");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("`held.fork` is no log of real runs").contains("--record held.fork");
    }

    @Test
    void aLogOfAnotherProgramIsRefused() throws IOException {
        log(LOG.replace("HASH", "00000000"));
        assertThat(run("odds", "held.fork", "--timed", "--log", "held.log").err())
                .contains("is of another version: its hash is 00000000");
        log(LOG.replace("scenario: held", "scenario: other"));
        Shell.Result result = run("odds", "held.fork", "--timed", "--log", "held.log");
        assertThat(result.err()).contains("it is of the scenario `other`, not of `held`");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void aLimitIsNoPrediction() throws IOException {
        assertThat(run("odds", "held.fork", "--timed", "--runs", "3").out()).doesNotContain("stopped at a limit");

        String fine = STORY.replace("1ms to 2ms", "1000ms").replace("75us", "1us");
        Files.writeString(folder.resolve("held.fork"), fine.replace("25us", "1us"));
        Shell.Result limit = run("odds", "held.fork", "--timed", "--runs", "3");
        assertThat(limit.code()).isEqualTo(5);
        assertThat(limit.out()).contains("stopped at a limit: 200000 steps in one run", "Nothing is predicted");
    }
}
