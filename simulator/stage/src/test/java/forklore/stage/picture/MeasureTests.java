package forklore.stage.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTests {

    private static final Font SANS = Font.sans(10);
    private static final Font MONO = Font.mono(10);

    @Test
    void aTextThatFitsStaysAsItIs() {
        assertThat(Measure.fit("worker", SANS, Measure.width("worker", SANS))).isEqualTo("worker");
    }

    @Test
    void aTextThatDoesNotFitEndsInAnEllipsisAndFits() {
        for (double width = 13; width < 60; width += 0.5) {
            String fitted = Measure.fit("a_very_long_name", MONO, width);
            assertThat(fitted).endsWith("\u2026");
            assertThat(Measure.width(fitted, MONO)).isLessThanOrEqualTo(width + 0.01);
        }
    }

    @Test
    void nothingIsLeftWhereNotEvenOneCharacterFits() {
        assertThat(Measure.fit("worker", MONO, 5)).isEmpty();
    }

    @Test
    void allCharactersOfTheMonoFamilyAreEquallyWide() {
        assertThat(Measure.width("iiii", MONO)).isEqualTo(Measure.width("WWWW", MONO));
        assertThat(Measure.width("iiii", SANS)).isLessThan(Measure.width("WWWW", SANS));
    }

    @Test
    void theFirstWordingThatFitsIsTaken() {
        List<String> wordings = List.of("waits for ever: m", "for ever");
        assertThat(Measure.fitFirst(wordings, SANS, 500)).isEqualTo("waits for ever: m");
        assertThat(Measure.fitFirst(wordings, SANS, Measure.width("for ever", SANS)))
                .isEqualTo("for ever");
    }
}
