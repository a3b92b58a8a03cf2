package forklore.demos.cases;

import forklore.demos.cases.CaseRecord.Absent;
import forklore.demos.cases.CaseRecord.Measured;
import forklore.demos.cases.CaseRecord.Ran;
import forklore.demos.cases.CaseRecord.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// How all real programs ended on one version of a platform: one file.
///
/// @param platform the platform of the model that fits
/// @param version what they were really run on
/// @param environment what else was there, in the order to print
/// @param records one for each program, in the order of their ids
public record CaseSheet(
        String platform, String version, SequencedMap<String, String> environment, List<CaseRecord> records) {

    /// How the name of such a file ends.
    public static final String SUFFIX = ".cases";

    static final String HEAD = "forklore-cases 1";

    /// Copies the collections.
    public CaseSheet {
        Objects.requireNonNull(platform);
        Objects.requireNonNull(version);
        environment = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(environment));
        records = List.copyOf(records);
    }

    /// {@return the name of the file for a version}
    ///
    /// @param version what the programs were really run on
    public static String fileName(String version) {
        return version.replace(' ', '-') + SUFFIX;
    }

    /// {@return all records of a folder, file by file in the order of their names}
    ///
    /// @param folder `native-demos/observed/cases`
    /// @throws IOException if a file cannot be read, or is no sheet
    public static List<CaseRecord> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
        List<CaseRecord> records = new ArrayList<>();
        for (Path file : files) {
            records.addAll(parse(Files.readString(file))
                    .orElseThrow(() -> new IOException(file + " is no sheet of real programs; record it again"))
                    .records());
        }
        return List.copyOf(records);
    }

    /// {@return the sheet as text, in the form that [#parse] reads}
    ///
    /// The first line is `forklore-cases 1`; then one `key: value` a line: platform, version, each entry of the
    /// environment as `environment.name`. For each program follow `demo`, `hash`, `scenario`, `model` and either
    /// `absent: REASON` or `runs`, each count as `outcome: TIMES NAME`, each end that no outcome names as
    /// `other: TIMES DESCRIPTION`, what was said as `said: TIMES TOPIC: WORDS`, what was measured as
    /// `measured: WHAT: MEDIAN UNIT (LOW to HIGH)`.
    public String text() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        line(text, "platform", platform);
        line(text, "version", version);
        environment.forEach((key, value) -> line(text, "environment." + key, value));
        records.forEach(each -> append(text, each));
        return text.toString();
    }

    private static void append(StringBuilder text, CaseRecord each) {
        line(text, "demo", each.demo());
        line(text, "hash", each.hash());
        line(text, "scenario", each.scenario());
        line(text, "model", each.model());
        switch (each.result()) {
            case Absent absent -> line(text, "absent", absent.reason());
            case Ran ran -> append(text, ran);
        }
    }

    private static void append(StringBuilder text, Ran ran) {
        line(text, "runs", Integer.toString(ran.runs()));
        ran.counts().forEach(count -> line(text, "outcome", count.times() + " " + count.outcome()));
        ran.others().forEach(count -> line(text, "other", count.times() + " " + count.outcome()));
        ran.said().forEach(said -> line(text, "said", said.times() + " " + said.topic() + ": " + said.words()));
        for (Measured each : ran.measured()) {
            String range = " (" + each.low() + " to " + each.high() + ")";
            line(text, "measured", each.what() + ": " + each.median() + " " + each.unit() + range);
        }
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(value.replace('\n', ' ')).append('\n');
    }

    /// {@return the sheet that a text says; empty if the text is none, or one of its lines is not}
    ///
    /// @param text the whole file
    public static Optional<CaseSheet> parse(String text) {
        return SheetReader.read(text);
    }

    /// {@return a sheet with one more program}
    ///
    /// @param demo the id of the program
    /// @param hash its hash
    /// @param scenario its scenario
    /// @param model the hash of that
    /// @param result what was seen
    public CaseSheet with(String demo, String hash, String scenario, String model, Result result) {
        List<CaseRecord> all = new ArrayList<>(records);
        all.add(new CaseRecord(demo, hash, scenario, model, platform, version, environment, result));
        return new CaseSheet(platform, version, environment, all);
    }

    /// {@return how the program of that id ended; empty if it is not in the sheet}
    ///
    /// @param demo the id of a program
    public Optional<CaseRecord> of(String demo) {
        return records.stream().filter(each -> each.demo().equals(demo)).findFirst();
    }
}
