package forklore.demos.rates;

import forklore.engine.model.Fingerprint;
import forklore.engine.rates.Assumptions;
import forklore.engine.rates.RateSheet;
import forklore.runner.Toolchain;
import forklore.runner.tool.Interpreters;
import forklore.runner.tool.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Records the sheets in `observed/rates`: runs one scenario with many durations, in C and in Python.
///
/// It is no test; this starts it, best as the most important work of a machine that does nothing else:
/// `nice -n -20 ./mvnw -q -Precord-rates -pl native-demos -am process-test-classes`.
public final class RecordRates {

    static final Path FOLDER = Path.of(System.getProperty("forklore.root"), "native-demos", "observed", "rates");

    static final int SIMULATED = 10_000;
    private static final int RUNS = 1_000;

    /// So many rounds are worth waiting for: a run of a long round takes long.
    private static final int LONG_MICROS = 5_000;
    private static final int RUNS_OF_LONG = 400;

    /// What is measured in C: shares of the time from 1 % to 90 %, and rounds of 100 us to 10 ms.
    static final List<HeldLock> C = List.of(
            new HeldLock(1, 99),
            new HeldLock(5, 95),
            new HeldLock(10, 90),
            new HeldLock(25, 75),
            new HeldLock(50, 50),
            new HeldLock(75, 25),
            new HeldLock(90, 10),
            new HeldLock(100, 900),
            new HeldLock(250, 750),
            new HeldLock(500, 500),
            new HeldLock(1_000, 9_000),
            new HeldLock(5_000, 5_000));

    /// What is measured in Python, where a step takes microseconds: the durations are ten times as long.
    static final List<HeldLock> PYTHON = List.of(
            new HeldLock(20, 1_980),
            new HeldLock(50, 950),
            new HeldLock(100, 900),
            new HeldLock(250, 750),
            new HeldLock(500, 500),
            new HeldLock(750, 250),
            new HeldLock(900, 100),
            new HeldLock(200, 1_800),
            new HeldLock(500, 1_500),
            new HeldLock(1_000, 1_000),
            new HeldLock(1_000, 9_000),
            new HeldLock(5_000, 5_000));

    private RecordRates() {}

    static Path file(String language) {
        return FOLDER.resolve(language + ".rates");
    }

    /// Records both sheets, or those of the languages that are named.
    ///
    /// @param languages `c`, `python`; none means both
    /// @throws IOException if a sheet cannot be written
    public static void main(String[] languages) throws IOException {
        List<String> wanted = languages.length == 0 ? List.of("c", "python") : List.of(languages);
        if (wanted.contains("c")) {
            record(Toolchain.usual().orElseThrow(), C);
        }
        if (wanted.contains("python")) {
            record(Interpreters.find().getLast(), PYTHON);
        }
    }

    private static void record(Target target, List<HeldLock> locks) throws IOException {
        String language = target.language().word();
        List<RateSheet.Point> points = new ArrayList<>();
        Optional<Measurement> last = Optional.empty();
        for (HeldLock lock : locks) {
            boolean takesLong = lock.holdMicros() + lock.idleMicros() > LONG_MICROS;
            Measurement measurement = Measurement.of(lock, target, takesLong ? RUNS_OF_LONG : RUNS);
            RateSheet.Point point = new RateSheet.Point(
                    lock.holdMicros(),
                    lock.idleMicros(),
                    Fingerprint.of(lock.scenario()),
                    measurement.runs(),
                    measurement.hangs(),
                    SIMULATED,
                    lock.predicted(language, SIMULATED));
            System.out.println(language + " " + point + (point.agrees() ? "" : " differs"));
            points.add(point);
            last = Optional.of(measurement);
        }
        RateSheet sheet = new RateSheet(HeldLock.NAME, language, environment(target, last.orElseThrow()), points);
        Files.createDirectories(FOLDER);
        Files.writeString(file(language), sheet.text());
    }

    private static SequencedMap<String, String> environment(Target target, Measurement measurement) throws IOException {
        SequencedMap<String, String> environment =
                new LinkedHashMap<>(measurement.log().environment());
        Assumptions assumptions = HeldLock.assumptions(target.language().word());
        environment.put("niceness", niceness());
        environment.put(
                "assumed",
                assumptions.processors() + " processors, " + assumptions.costs().stepMicros() + " microseconds a step");
        return environment;
    }

    /// {@return how willingly this process lets others run before it: -20 not at all}
    private static String niceness() throws IOException {
        String status = Files.readString(Path.of("/proc/self/stat"));
        // The name of the program may have blanks in it; what follows it has none.
        return status.substring(status.lastIndexOf(')') + 2).split(" ")[16];
    }
}
