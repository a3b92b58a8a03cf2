package forklore.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import org.junit.jupiter.api.Test;

class FingerprintTests {

    private static final String STORY = """
            mutex m
            int x = 1

            thread main
              lock m
              if x == 1
                x = x + 1
              unlock m
            """;

    private static String of(String story) {
        return Fingerprint.of(Stories.story(story));
    }

    @Test
    void isEightHexadecimalDigits() {
        assertThat(of(STORY)).matches("[0-9a-f]{8}");
    }

    @Test
    void doesNotChangeWithLayoutCommentsAndOutcomes() {
        String other = STORY.replace("int x = 1", "int   x   = 1   # one")
                + "\noutcome other\n  when  parent exits\n  grade acceptable \"Other words.\"\n";
        assertThat(of(other)).isEqualTo(of(STORY));
    }

    @Test
    void changesWithEveryPartOfTheProgram() {
        assertThat(of(STORY.replace("int x = 1", "int x = 2"))).isNotEqualTo(of(STORY));
        assertThat(of(STORY.replace("x + 1", "x - 1"))).isNotEqualTo(of(STORY));
        assertThat(of(STORY.replace("== 1", "!= 1"))).isNotEqualTo(of(STORY));
        assertThat(of(STORY.replace("  unlock m\n", ""))).isNotEqualTo(of(STORY));
    }

    @Test
    void changesWithTheTimeThatWorkTakes() {
        String timed = STORY.replace("  unlock m", "  work 10us\n  unlock m");
        assertThat(of(timed)).isNotEqualTo(of(timed.replace("work 10us", "work")));
        assertThat(of(timed)).isNotEqualTo(of(timed.replace("10us", "11us")));
        assertThat(of(timed)).isNotEqualTo(of(timed.replace("10us", "10us to 1ms")));
        assertThat(of(timed.replace("10us", "1ms"))).isEqualTo(of(timed.replace("10us", "1000us")));
    }
}
