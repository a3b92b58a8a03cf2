package forklore.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTests {

    @Test
    void onlyEnglishLettersChange() {
        assertThat(Letters.small("AZ az_@[`{ Ä")).isEqualTo("az az_@[`{ Ä");
        assertThat(Letters.capital("AZ az_@[`{ ä")).isEqualTo("AZ AZ_@[`{ ä");
    }
}
