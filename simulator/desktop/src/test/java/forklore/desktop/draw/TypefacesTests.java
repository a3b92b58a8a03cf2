package forklore.desktop.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypefacesTests {

    @Test
    void everyFileOfTheTwoFacesLoads() {
        assertThat(Typefaces.load()).isEmpty();
    }

    @Test
    void eachFaceIsTheOneThatWasAskedFor() {
        Typefaces.load();

        assertThat(Typefaces.of(false, false, false, 13).getFamily()).isEqualTo("Inter");
        assertThat(Typefaces.of(false, true, false, 13).getStyle()).isEqualTo("Bold");
        assertThat(Typefaces.of(false, false, true, 13).getStyle()).isEqualTo("Italic");
        assertThat(Typefaces.of(true, false, false, 13).getFamily()).isEqualTo("JetBrains Mono");
    }
}
