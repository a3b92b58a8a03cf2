package forklore.demos.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.engine.compare.Interval;
import forklore.engine.model.Fingerprint;
import forklore.engine.rates.RateSheet;
import forklore.runner.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is predicted and what real runs do: as it was recorded, and now.
class RatesTests {

    /// How far a measured rate may lie from the predicted one beyond both intervals.
    ///
    /// A machine that does something else at the same time takes a processor away now from the worker
    /// inside the lock, now from the worker outside, so that the share of the time stays what it is; but a
    /// few rounds become much longer than all others, and a few hundred runs meet them too often or too
    /// rarely. So much is left to that.
    private static final double OTHER_WORK = 0.04;

    private static RateSheet sheet(String language) throws IOException {
        return RateSheet.parse(Files.readString(RecordRates.file(language))).orElseThrow();
    }

    private static List<HeldLock> locks(String language) {
        return language.equals("c") ? RecordRates.C : RecordRates.PYTHON;
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "python"})
    void theRecordedSheetIsOfTheseProgramsAndOfThisForecast(String language) throws IOException {
        RateSheet sheet = sheet(language);
        List<HeldLock> locks = locks(language);

        assertThat(sheet.scenario()).isEqualTo(HeldLock.NAME);
        assertThat(sheet.language()).isEqualTo(language);
        assertThat(sheet.environment().keySet()).contains("kernel", "processors", "jitter", "niceness", "assumed");
        assertThat(sheet.points()).hasSameSizeAs(locks);
        for (int i = 0; i < locks.size(); i++) {
            RateSheet.Point point = sheet.points().get(i);
            HeldLock lock = locks.get(i);
            assertThat(new HeldLock(point.holdMicros(), point.idleMicros())).isEqualTo(lock);
            assertThat(point.hash())
                    .as("the sheet is of another version of the scenario; record it again")
                    .isEqualTo(Fingerprint.of(lock.scenario()));
            assertThat(lock.predicted(language, point.simulated()))
                    .as("the forecast of " + lock + " is another one now; record the sheet again")
                    .isEqualTo(point.predicted());
        }
    }

    @Test
    void atTwentyPointsOrMoreBothIntervalsMeet() throws IOException {
        List<RateSheet.Point> agreeing = new ArrayList<>();
        for (String language : List.of("c", "python")) {
            sheet(language).points().stream().filter(RateSheet.Point::agrees).forEach(agreeing::add);
        }
        assertThat(agreeing).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"100, 900", "500, 500", "750, 250"})
    void whatIsMeasuredNowIsWhatIsPredicted(int hold, int idle) {
        assumeTrue(
                Toolchain.find() instanceof Toolchain.Found,
                "SKIPPED: there is no C compiler. To run this test: sudo apt-get install gcc libc6-dev");
        HeldLock lock = new HeldLock(hold, idle);
        Interval predicted = Interval.wilson(lock.predicted("c", RecordRates.SIMULATED), RecordRates.SIMULATED);

        Measurement measurement = Measurement.of(lock, Toolchain.usual().orElseThrow(), 200);

        assertThat(measurement.runs()).as(measurement.log().text()).isGreaterThan(150);
        Interval measured = Interval.wilson(measurement.hangs(), measurement.runs());
        assertThat(measured.low()).isLessThanOrEqualTo(predicted.high() + OTHER_WORK);
        assertThat(measured.high()).isGreaterThanOrEqualTo(predicted.low() - OTHER_WORK);
    }
}
