package forklore.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignOptionsTests {

    @ParameterizedTest
    @CsvSource({"0,0,1", "1000001,0,1", "1,-1,1", "1,1001,1", "1,0,0", "1,0,60001"})
    void areBounded(int times, int jitterMicros, int deadlineMillis) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CampaignOptions(times, 1, jitterMicros, deadlineMillis));
    }

    @Test
    void keepTheOtherKnobsWhenTheNumberOfRunsChanges() {
        CampaignOptions options = new CampaignOptions(5, 6, 7, 8);
        assertThat(options.withTimes(9)).isEqualTo(new CampaignOptions(9, 6, 7, 8));
        assertThat(options.withFast(true).withTimes(9)).isEqualTo(new CampaignOptions(9, 6, 7, 8, 1, true));
    }
}
