package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTests {

    @Test
    void aFunctionOnTheListIsSafe() {
        Shell.Result result = new Shell().run("explain", "write");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .startsWith("verdict: yes: `write` is async-signal-safe\n")
                .contains("POSIX.1-2001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"malloc", "malloc()", "malloc(3)"})
    void aFunctionThatPeopleExpectThereIsNotWithTheReasonAndWhatToDo(String name) {
        Shell.Result result = new Shell().run("explain", name);
        assertThat(result.code()).isZero();
        Golden.verify("explain-malloc", result.transcript());
    }

    @Test
    void anUnknownFunctionIsGuessedAndPromisedNothing() {
        Shell.Result result = new Shell().run("explain", "prinft");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("did you mean `printf`?", "is not promised to be async-signal-safe");
    }

    @Test
    void aPartOfANameFindsEveryFunctionThatHasIt() {
        assertThat(new Shell().run("explain", "pthread_mutex").err())
                .contains("pthread_mutex_lock (no)", "pthread_mutex_unlock (no)");
        assertThat(new Shell().run("explain", "sockopt").err()).contains("getsockopt (yes), setsockopt (yes)");
    }

    @Test
    void theAnswerIsARecord() {
        Map<String, Object> safe =
                JsonText.object(new Shell().run("explain", "write", "--json").out());
        assertThat(safe).containsEntry("record", "function").containsEntry("safe", true);
        Map<String, Object> unsafe =
                JsonText.object(new Shell().run("explain", "malloc", "--json").out());
        assertThat(unsafe).containsEntry("safe", false).containsKeys("reason", "instead");
        Map<String, Object> unknown =
                JsonText.object(new Shell().run("explain", "prinft", "--json").out());
        assertThat(unknown).containsEntry("safe", null).containsEntry("nearest", "printf");
    }
}
