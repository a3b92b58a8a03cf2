package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.Fixtures;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompareModelTests {

    private final SimulatorModel simulator = Fixtures.open("orphaned-lock", 8);
    private final CompareModel compare = new CompareModel(simulator);

    private CompareModel.Comparison comparison() {
        return compare.comparisonProperty().get().orElseThrow();
    }

    @Test
    void theFirstDifferenceIsFoundAndBothStandAtTheSameStep() {
        compare.with(simulator.runs().get(1));

        assertThat(comparison().difference()).hasValue(2);
        assertThat(comparison().sentence())
                .contains("step 2")
                .contains("worker")
                .contains("main");
        compare.toDifference();
        assertThat(simulator.playback().stepProperty().get()).isEqualTo(2);
        assertThat(compare.other().stepProperty().get()).isEqualTo(2);
    }

    @Test
    void aRunHasNoDifferenceToItself() {
        compare.with(simulator.runs().getFirst());

        assertThat(comparison().difference()).isEmpty();
        assertThat(comparison().sentence()).contains("same steps");
    }

    @Test
    void onAnotherPlatformItIsTheRunToTheSameOutcome() {
        compare.withPlatform("glibc");

        assertThat(comparison().label()).startsWith("On glibc").contains("child-hangs");
        assertThat(comparison().difference()).isEmpty();
        compare.withPlatform("posix");
        assertThat(comparison().label()).startsWith("On posix").contains("undefined");
        assertThat(simulator.ready().orElseThrow().verdict().platform()).isEqualTo("core");
    }

    @Test
    void itEndsWhenSomethingElseIsOpened() {
        compare.with(simulator.runs().get(1));

        simulator.open("printed-twice", 1, Optional.empty());

        assertThat(compare.comparisonProperty().get()).isEmpty();
    }
}
