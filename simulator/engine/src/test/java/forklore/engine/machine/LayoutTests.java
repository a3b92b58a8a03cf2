package forklore.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Stories;
import forklore.engine.model.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTests {

    private final Program program = Program.of(Stories.shipped("orphaned-lock"));
    private final Layout layout = program.layout(2);
    private final int[] state = new int[layout.words];

    @Test
    void keepsEveryFieldApart() {
        int[] values = new int[layout.kernelFields() + 2 * layout.ownFields()];
        for (int field = 0; field < values.length; field++) {
            if (layout.greatest(field) > 0) {
                values[field] = 1;
                layout.set(state, field, 1);
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
        Layout.Field number = new Layout.Field(Scenario.MIN_VALUE, Scenario.MAX_VALUE, true);
        Layout one = new Layout(List.of(number), List.of(), 0, 0, 0);
        int[] words = new int[one.words];
        for (int value : new int[] {Scenario.MIN_VALUE, -1, 0, 1, Scenario.MAX_VALUE}) {
            one.set(words, 0, value);
            assertThat(one.get(words, 0)).isEqualTo(value);
        }
        assertThat(one.fits(0, Scenario.MIN_VALUE)).isTrue();
        assertThat(one.fits(0, Scenario.MIN_VALUE - 1)).isFalse();
    }

    @Test
    void forgetsTheMemoryOfAProcessAndNothingElse() {
        Slot owner = program.objects().owner(0);
        layout.set(state, layout.own(1, Layout.STATUS), Layout.EXITED);
        layout.set(state, layout.field(owner, 1), 2);
        layout.set(state, layout.field(owner, 0), 1);
        layout.clearMemory(state, 1);
        assertThat(layout.get(state, layout.field(owner, 1))).isZero();
        assertThat(layout.get(state, layout.own(1, Layout.STATUS))).isEqualTo(Layout.EXITED);
        assertThat(layout.get(state, layout.field(owner, 0))).isEqualTo(1);
    }
}
