package forklore.stage.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkTests {

    @Test
    void noTwoOfSixtyFourThreadsHaveTheSameShapeInTheSameColour() {
        Set<String> seen = new HashSet<>();
        for (int thread = 0; thread < 64; thread++) {
            assertThat(seen.add(Mark.ofThread(thread) + " " + Role.ofThread(thread)))
                    .as("thread %d", thread)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void aMarkStaysNearItsRadius(Mark mark) {
        for (Segment segment : mark.shape(0, 0, 10)) {
            if (segment instanceof Segment.LineTo(double x, double y)) {
                assertThat(Math.hypot(x, y)).isLessThanOrEqualTo(16);
            }
        }
    }
}
