package forklore.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.model.Ending;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingsTests {

    @Test
    void saysEveryKindOfEnd() {
        Ending ending = new Ending(
                List.of(
                        new Ending.Exited("parent", 0),
                        new Ending.Replaced("one", "true"),
                        new Ending.Killed("two", 6),
                        new Ending.Undefined("three", "unlocks m, which it does not hold"),
                        new Ending.Hung("four", List.of(new Ending.Wait("main", new Ending.Target.OfMutex("m"))))),
                "a\n\"b\"");
        assertThat(Endings.describe(ending))
                .isEqualTo("parent exits 0; one execs \"true\"; two is killed by signal 6; three does something"
                        + " undefined: it unlocks m, which it does not hold; four hangs on m; output"
                        + " \"a\\n\\\"b\\\"\"");
    }
}
