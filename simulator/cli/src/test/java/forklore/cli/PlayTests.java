package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.cli.output.Terminal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayTests {

    private static final Terminal TYPING = new Terminal(true, true, true, 100);

    private static String token() {
        Map<String, Object> record = JsonText.object(
                new Shell().run("trace", "orphaned-lock", "--json").out());
        return (String) record.get("schedule");
    }

    @Test
    void withoutInputEveryMomentIsPrinted() {
        Shell.Result result = new Shell().run("play", "orphaned-lock", "--no-input");
        assertThat(result.code()).isZero();
        Golden.verify("play-orphaned-lock", result.transcript());
    }

    @Test
    void linesAreTheScheduler() {
        Shell.Result result =
                new Shell().input("next\n2\nback\nmain\nwat\nend\nquit\n").run("play", "orphaned-lock");
        assertThat(result.code()).isZero();
        Golden.verify("play-lines", result.transcript());
    }

    @Test
    void theEndOfTheInputQuits() {
        Shell.Result result = new Shell().run("play", "exec-saves-you");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("after 0 steps the run has not ended");
    }

    @Test
    void onATerminalATokenIsThePlan() {
        Shell.Result result =
                new Shell().terminal(TYPING).input("end\nq\n").run("play", "orphaned-lock", "--schedule", token());
        assertThat(result.out()).contains("(Enter)", "child-hangs (interesting)", token());
    }

    @Test
    void elsewhereATokenIsPrintedWhole() {
        Shell.Result result = new Shell().run("play", "orphaned-lock", "--schedule", token());
        assertThat(result.out()).contains("step 1 of 8", "step 8 of 8", token());
    }

    @Test
    void aTokenOfAnotherVersionIsNotPlayedButTheNearestIsOffered() {
        String stranger = token().replaceFirst(":[0-9a-f]{8}:", ":00000000:");
        Shell.Result result = new Shell().run("play", "orphaned-lock", "--schedule", stranger);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("does not fit", "its hash is 00000000", "forklore play orphaned-lock --schedule " + token());
    }

    @Test
    void aTokenWithAnImpossibleStepSaysWhich() {
        Shell.Result result = new Shell().run("play", "orphaned-lock", "--schedule", token() + ",worker.1");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("Step 9 is for worker", token());
    }

    @Test
    void whatIsNoTokenIsSaid() {
        Shell.Result result = new Shell().run("play", "orphaned-lock", "--schedule", "rubbish");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("`rubbish` is no schedule token");
    }

    @Test
    void theRunIsARecord() {
        Map<String, Object> record = JsonText.object(
                new Shell().run("play", "orphaned-lock", "--json").out());
        assertThat(record).containsEntry("outcome", "child-hangs").containsEntry("schedule", token());
        assertThat((List<?>) record.get("steps")).hasSize(8);
    }
}
