package forklore.desktop.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.Fixtures;
import forklore.stage.picture.Theme;
import org.junit.jupiter.api.Test;

class PaletteModelTests {

    private final SimulatorModel simulator = Fixtures.open("orphaned-lock", 8);
    private final PaletteModel palette =
            Fixtures.desk(simulator, new WindowModel(Theme.LIGHT)).palette();

    @Test
    void aLockIsFoundWhereItFirstChanges() {
        palette.find();
        palette.search("lock m");

        assertThat(palette.entries().getFirst().name()).isEqualTo("lock m");
        palette.choose(0);
        assertThat(simulator.playback().stepProperty().get()).isEqualTo(2);
        assertThat(palette.openProperty().get()).isEmpty();
    }

    @Test
    void threadsAndStepsAreFoundByWords() {
        palette.find();
        palette.search("MAIN child thread");
        assertThat(palette.entries()).extracting(PaletteModel.Entry::name).contains("thread main in the child");

        palette.search("forks");
        palette.choose(palette.selectedProperty().get());
        assertThat(simulator.playback().stepProperty().get()).isEqualTo(5);
    }

    @Test
    void whatIsNotThereIsNotChosen() {
        palette.find();
        palette.search("no such thing");

        palette.choose(0);

        assertThat(palette.entries()).isEmpty();
        assertThat(palette.openProperty().get()).isPresent();
    }
}
