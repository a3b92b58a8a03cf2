package forklore.demos.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Records the fact sheets in `observed/facts`: asks all probes on every platform that is found.
///
/// It is no test; this starts it: `./mvnw -q -Precord-facts -pl native-demos -am process-test-classes`.
public final class RecordFacts {

    private RecordFacts() {}

    /// Records all of them. The property `forklore.facts.through` names a command that runs another one in a newer
    /// userland, from the same working folder; then the platforms are those of that userland.
    ///
    /// @param nothing not used
    /// @throws IOException if a probe fails or a sheet cannot be written
    /// @throws InterruptedException if the thread is interrupted
    public static void main(String[] nothing) throws IOException, InterruptedException {
        List<String> through = Interpreters.through();
        for (String compiler : Interpreters.compilers()) {
            record(Bench.c(compiler, emptyFolder(), through));
        }
        for (String python : Interpreters.pythons(through)) {
            record(Bench.python(python, emptyFolder(), through));
        }
        if (through.isEmpty()) {
            record(Bench.java(emptyFolder()));
        }
    }

    private static Path emptyFolder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Probes.ROOM.resolve("target/facts")), "bench");
    }

    private static void record(Bench bench) throws IOException, InterruptedException {
        FactSheet sheet = bench.ask();
        Files.createDirectories(Probes.FACTS);
        Files.writeString(Probes.FACTS.resolve(FactSheet.fileName(sheet.platform())), sheet.text());
    }
}
