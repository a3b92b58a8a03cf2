package forklore.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaseLogsTests {

    private static final String SHEET = """
            forklore-cases 1
            platform: cpython-3.12
            version: cpython 3.12.1
            environment.kernel: Linux 6.1
            demo: queue
            hash: 11111111
            scenario: queue-feeder
            model: 22222222
            runs: 20
            outcome: 19 child-hangs
            outcome: 0 both-finish
            other: 1 parent is killed by signal 11
            said: 20 warning: DeprecationWarning: many threads
            demo: shelf
            hash: 33333333
            scenario: shelf
            model: 44444444
            absent: It needs a newer one.
            """;

    @Test
    void readsTheProgramsThatWereRun() {
        List<RunLog> logs = CaseLogs.parse(SHEET).orElseThrow();
        assertThat(logs).hasSize(1);
        RunLog log = logs.getFirst();
        assertThat(log.scenario()).isEqualTo("queue-feeder");
        assertThat(log.hash()).isEqualTo("22222222");
        assertThat(log.platform()).isEqualTo("cpython-3.12");
        assertThat(log.target()).isEqualTo("cpython 3.12.1");
        assertThat(log.environment()).containsEntry(CaseLogs.DEMO, "queue");
        assertThat(log.times("child-hangs")).contains(19);
        assertThat(log.others()).hasSize(1);
    }

    @Test
    void refusesWhatIsNone() {
        assertThat(CaseLogs.parse("forklore-log 1\n")).isEmpty();
        assertThat(CaseLogs.parse(SHEET.replace("runs: 20", "runs: 21"))).isEmpty();
        assertThat(CaseLogs.parse(SHEET.replace("runs: 20", "runs 20"))).isEmpty();
    }
}
