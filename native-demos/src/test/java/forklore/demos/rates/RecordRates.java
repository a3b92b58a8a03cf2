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
import java.util.SequencedMap;

/// Records the sheets in `observed/rates`: runs one scenario with many durations, in C and in Python.
///
/// It is no test; this starts it, best as the most important work of a machine that does nothing else:
/// `nice -n -20 ./mvnw -q -Precord-rates -pl native-demos -am process-test-classes`.
public final class RecordRates {

    static final Path FOLDER = Path.of(System.getProperty("forklore.root"), "native-demos", "observed", "rates");

    static final int SIMULATED = 10_000;
    private static final int RUNS = 400;

    /// A run of a Python program takes longer.
    private static final int RUNS_IN_PYTHON = 250;

    /// What is measured in C: shares of the time from 5 % to 90 %, and rounds of 500 us to 2 ms. A look at the
    /// clock of a thread can take microseconds, so that nothing is much shorter.
    static final List<HeldLock> C = List.of(
            new HeldLock(50, 450),
            new HeldLock(50, 950),
            new HeldLock(100, 900),
            new HeldLock(250, 750),
            new HeldLock(500, 500),
            new HeldLock(750, 250),
            new HeldLock(900, 100),
            new HeldLock(100, 1_900),
            new HeldLock(200, 1_800),
            new HeldLock(500, 1_500),
            new HeldLock(1_000, 1_000),
            new HeldLock(1_500, 500));

    /// What is measured in Python, where a step takes microseconds.
    static final List<HeldLock> PYTHON = List.of(
            new HeldLock(100, 900),
            new HeldLock(250, 750),
            new HeldLock(500, 500),
            new HeldLock(750, 250),
            new HeldLock(900, 100),
            new HeldLock(100, 1_900),
            new HeldLock(200, 1_800),
            new HeldLock(500, 1_500),
            new HeldLock(1_000, 1_000),
            new HeldLock(1_500, 500),
            new HeldLock(150, 850),
            new HeldLock(200, 800),
            new HeldLock(400, 600),
            new HeldLock(600, 400));

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
        boolean c = language.equals("c");
        List<RateSheet.Point> points = new ArrayList<>();
        for (HeldLock lock : locks) {
            Measurement measurement = Measurement.of(lock, target, c ? RUNS : RUNS_IN_PYTHON);
            RateSheet.Point point = new RateSheet.Point(
                    lock.holdMicros(),
                    lock.idleMicros(),
                    Fingerprint.of(lock.scenario()),
                    measurement.runs(),
                    measurement.hangs(),
                    SIMULATED,
                    lock.predicted(language, SIMULATED));
            points.add(point);
            RateSheet sheet = new RateSheet(HeldLock.NAME, language, environment(target, measurement), points);
            Files.createDirectories(FOLDER);
            Files.writeString(file(language), sheet.text());
        }
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
