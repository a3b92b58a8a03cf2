package forklore.demos.cases;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.demos.cases.Look.Task;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What two looks at some processes prove.
class LookTests {

    private static final long PARENT = 10;
    private static final long CHILD = 11;

    private static final Task WAITS_FOR_A_CHILD = new Task("S", "61 0xffffffff 0x0 0x0 0x0 0x0 0x0 0x7f 0x7f", "3");
    private static final Task READS_A_PIPE = new Task("S", "0 0x3 0x7f 0x1000 0x0 0x0 0x0 0x7f 0x7f", "3");
    private static final Task WAITS_FOR_A_LOCK = new Task("S", "202 0x7f 0x80 0x2 0x0 0x0 0x0 0x7f 0x7f", "3");
    private static final Task RUNS = new Task("R", "running", "3");

    private static final Look BOTH_WAIT = both(READS_A_PIPE);

    private static Look both(Task child) {
        return new Look(Map.of(PARENT, List.of(WAITS_FOR_A_CHILD), CHILD, List.of(child)));
    }

    @Test
    void allThatWaitAndDidNotRunAreQuiet() {
        assertThat(both(READS_A_PIPE).everythingQuiet(BOTH_WAIT)).isTrue();
        assertThat(both(RUNS).everythingQuiet(both(RUNS))).isFalse();
    }

    @Test
    void whoRanBetweenTheLooksIsNotQuiet() {
        Task ranBetween = new Task("S", READS_A_PIPE.syscall(), "4");
        assertThat(both(ranBetween).everythingQuiet(BOTH_WAIT)).isFalse();
    }

    @Test
    void aProcessThatIsGoneSinceMayHaveWokenTheOthers() {
        long gone = 12;
        Look before =
                new Look(Map.of(PARENT, List.of(WAITS_FOR_A_CHILD), CHILD, List.of(READS_A_PIPE), gone, List.of(RUNS)));
        assertThat(BOTH_WAIT.quiet(CHILD, before)).isTrue();
        assertThat(BOTH_WAIT.everythingQuiet(before)).isFalse();
    }

    @Test
    void onlyAWaitForTheProcessItselfIsAHangOfItsOwn() {
        assertThat(both(WAITS_FOR_A_LOCK).hung(CHILD, both(WAITS_FOR_A_LOCK))).isTrue();
        assertThat(BOTH_WAIT.hung(CHILD, BOTH_WAIT)).isFalse();
    }
}
