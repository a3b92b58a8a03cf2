package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.Fixtures;
import forklore.stage.picture.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepLinkTests {

    @Test
    void aLinkLeadsBackToTheSameStepWithItsMarks() {
        SimulatorModel simulator = Fixtures.open("orphaned-lock", 6);
        DeskModel desk = Fixtures.desk(simulator, new WindowModel(Theme.LIGHT));
        simulator.playback().mark(List.of(2, 5));
        String link = desk.link().orElseThrow().fragment();

        desk.open("printed-twice");
        desk.take("https://example.org/catalogue/orphaned-lock.html#" + link);

        assertThat(simulator.ready().orElseThrow().scenario().name()).isEqualTo("orphaned-lock");
        assertThat(simulator.playback().stepProperty().get()).isEqualTo(6);
        assertThat(simulator.playback().marks()).containsExactlyInAnyOrder(2, 5);
        assertThat(desk.link().orElseThrow().fragment()).isEqualTo(link);
    }

    @Test
    void aLinkThatWentThroughAMailIsTheSame() {
        assertThat(StepLink.parse("forklore=a%40core%3A12345678%3Amain.1&step=3"))
                .isEqualTo(StepLink.parse("forklore=a@core:12345678:main.1&step=3"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "forklore=", "forklore=nonsense", "step=3", "forklore=a@core:12345678:main.1&step=x", "%"})
    void whatIsNoLinkIsNone(String text) {
        assertThat(StepLink.parse(text)).isEmpty();
    }
}
