package forklore.site.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.catalogue.Catalogue;
import forklore.engine.machine.Limits;
import forklore.engine.model.Scenario;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The engine that runs in the browser is the engine: the compiled player, run by node, and this JVM say the same
/// about every scenario of the catalogue, letter by letter.
class NodeTests {

    private static final Path COMPILED =
            Path.of(System.getProperty("forklore.root"), "site/target/player/player-compiled.js");
    private static final String SCRIPT = """
            const player = require(process.argv[1]);
            const text = require('fs').readFileSync(0, 'utf8');
            process.stdout.write(player[process.argv[2]](process.argv[3], text));
            """;
    private static final int NODE_SECONDS = 60;

    @BeforeAll
    static void needsNode() {
        boolean found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
        assumeTrue(
                found,
                "SKIPPED: the browser's engine is not compared with the JVM's: there is no node on the PATH."
                        + " On Debian: apt-get install nodejs");
    }

    static List<Catalogue.Entry> scenarios() {
        return Catalogue.load().entries();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theReachableGraphIsTheSame(Catalogue.Entry entry) throws Exception {
        String here = GraphDump.of(parsed(entry), Limits.DEFAULT);
        assertThat(here).contains("  end: ").contains(" -> ");
        assertThat(node("graph", entry)).isEqualTo(here);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void verdictSentencesAndPicturesAreTheSame(Catalogue.Entry entry) throws Exception {
        String here = Transcript.of(parsed(entry), Limits.DEFAULT);
        assertThat(here).contains("outcome ").contains("<svg");
        assertThat(node("transcript", entry)).isEqualTo(here);
    }

    private static Scenario parsed(Catalogue.Entry entry) {
        return switch (Reader.read(entry.path(), entry.text())) {
            case Reading.Parsed parsed -> parsed.scenario();
            case Reading.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }

    private static String node(String function, Catalogue.Entry entry) throws IOException, InterruptedException {
        Path said = Files.createTempFile("forklore-node-", ".txt");
        try {
            Process process = new ProcessBuilder("node", "-e", SCRIPT, COMPILED.toString(), function, entry.path())
                    .redirectOutput(said.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var input = process.getOutputStream()) {
                input.write(entry.text().getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(NODE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("node did not answer within " + NODE_SECONDS + " s");
            }
            assertThat(process.exitValue()).as("exit status of node").isZero();
            return Files.readString(said);
        } finally {
            Files.delete(said);
        }
    }
}
