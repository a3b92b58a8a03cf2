package forklore.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.model.Scenario;
import org.junit.jupiter.api.Test;

class LayoutTests {

    private final Layout layout = new Layout(Program.of(Stories.shipped("orphaned-lock")), 2);
    private final int[] state = new int[layout.words];

    @Test
    void keepsEveryFieldApart() {
        int[] values = new int[layout.fields()];
        for (int field = 0; field < values.length; field++) {
            values[field] = layout.get(state, field);
            layout.set(state, field, 1);
            if (layout.get(state, field) == 1) {
                values[field] = 1;
            }
            for (int other = 0; other <= field; other++) {
                assertThat(layout.get(state, other))
                        .as("field %d after field %d", other, field)
                        .isEqualTo(values[other]);
            }
        }
        assertThat(values).contains(1).hasSizeGreaterThan(20);
    }

    @Test
    void keepsNumbersOfEitherSign() {
        int field = layout.variable(1, 0);
        for (int value : new int[] {Scenario.MIN_VALUE, -1, 0, 1, Scenario.MAX_VALUE}) {
            layout.set(state, field, value);
            assertThat(layout.get(state, field)).isEqualTo(value);
        }
    }

    @Test
    void forgetsTheMemoryOfAProcessAndNothingElse() {
        layout.set(state, layout.base(1) + Layout.STATUS, Layout.EXITED);
        layout.set(state, layout.owner(1, 0), 2);
        layout.set(state, layout.owner(0, 0), 1);
        layout.clearMemory(state, 1);
        assertThat(layout.get(state, layout.owner(1, 0))).isZero();
        assertThat(layout.get(state, layout.base(1) + Layout.STATUS)).isEqualTo(Layout.EXITED);
        assertThat(layout.get(state, layout.owner(0, 0))).isEqualTo(1);
    }
}
