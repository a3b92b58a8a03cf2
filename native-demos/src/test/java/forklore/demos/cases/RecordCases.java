package forklore.demos.cases;

import forklore.demos.facts.Interpreters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Records how the real programs end, in `observed/cases`: runs all of them on every platform that is found.
///
/// It is no test; this starts it: `./mvnw -q -Precord-cases -pl native-demos -am process-test-classes`.
public final class RecordCases {

    private RecordCases() {}

    /// Records all of them.
    ///
    /// The property `forklore.cases` names the programs to run again, with commas between; the others are kept as
    /// they are. The property `forklore.cases.on` is the beginning of the versions to run on: `cpython 3.1`. The
    /// property `forklore.facts.through` names a command that runs another one in a newer userland, from the same
    /// working folder; then the platforms are those of that userland.
    ///
    /// @param nothing not used
    /// @throws IOException if a program cannot be run or a sheet cannot be written
    /// @throws InterruptedException if the thread is interrupted
    public static void main(String[] nothing) throws IOException, InterruptedException {
        List<String> through = Interpreters.through();
        for (String compiler : Interpreters.compilers()) {
            record(Station.c(compiler, emptyFolder(), through));
        }
        if (through.isEmpty()) {
            record(Station.java(emptyFolder()));
        }
        for (String python : Interpreters.pythons(through)) {
            record(Station.python(python, emptyFolder(), through));
        }
    }

    private static Path emptyFolder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Cases.ROOM.resolve("target/cases")), "station");
    }

    private static void record(Station station) throws IOException, InterruptedException {
        if (!station.version()
                .startsWith(System.getProperty("forklore.cases.on", "").strip())) {
            return;
        }
        Path file = Cases.OBSERVED.resolve(CaseSheet.fileName(station.version()));
        List<Demo> demos = Cases.all();
        String named = System.getProperty("forklore.cases", "").strip();
        List<String> wanted = named.isEmpty() ? demos.stream().map(Demo::id).toList() : List.of(named.split(" *, *"));
        CaseSheet now = new Recorder(station, Integer.MAX_VALUE)
                .record(demos.stream()
                        .filter(demo -> wanted.contains(demo.id()))
                        .toList());
        if (Files.exists(file)) {
            now = merged(now, CaseSheet.parse(Files.readString(file)).orElseThrow(), demos);
        }
        Files.createDirectories(Cases.OBSERVED);
        Files.writeString(file, now.text());
    }

    /// What is new replaces what is old; a program that is no longer there is left out.
    private static CaseSheet merged(CaseSheet now, CaseSheet before, List<Demo> demos) {
        List<CaseRecord> records = new ArrayList<>();
        for (Demo demo : demos) {
            now.of(demo.id()).or(() -> before.of(demo.id())).ifPresent(records::add);
        }
        return new CaseSheet(now.platform(), now.version(), now.environment(), records);
    }
}
