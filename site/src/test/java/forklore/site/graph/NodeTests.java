package forklore.site.graph;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.engine.machine.Limits;
import forklore.engine.model.Scenario;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.site.Tool;
import forklore.site.assembly.Playable;
import forklore.site.player.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The engine that runs in the browser is the engine: the compiled player, run by node, and this JVM say the same
/// about every scenario of the catalogue, letter by letter.
class NodeTests {

    private static final Path ROOT = Path.of(System.getProperty("forklore.root"));
    private static final Path COMPILED = ROOT.resolve("site/target/player/player-compiled.js");
    private static final String CASES = "simulator/engine/src/test/resources/forklore/engine/text/messages.cases";
    private static final String SEPARATOR = "\n=====\n";
    private static final String SCRIPT = """
            const player = require(process.argv[1]);
            const text = require('fs').readFileSync(0, 'utf8');
            const answer = each => player[process.argv[2]](process.argv[3], each);
            process.stdout.write(text.split('\\n=====\\n').map(answer).join('\\n=====\\n'));
            """;
    private static final int NODE_SECONDS = 60;

    private static Path node;

    @BeforeAll
    static void needsNode() {
        node = Tool.find(List.of("node"), "the browser's engine is not compared with the JVM's", "nodejs");
    }

    /// The catalogue, and a program that has every statement of the language.
    static List<Catalogue.Entry> scenarios() throws IOException {
        List<Catalogue.Entry> all = new ArrayList<>(
                Catalogue.load().entries().stream().filter(Playable::is).toList());
        String text = Files.readString(ROOT.resolve("guide/src/examples/every-statement.fork"));
        all.add(new Catalogue.Entry("every-statement", "examples", text, Optional.empty()));
        return all;
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theReachableGraphIsTheSame(Catalogue.Entry entry) throws Exception {
        String here = GraphDump.of(parsed(entry), Limits.DEFAULT);
        assertThat(here).contains("  end: ").contains(" -> ");
        assertThat(node("graph", entry.path(), entry.text())).isEqualTo(here);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void verdictSentencesAndPicturesAreTheSame(Catalogue.Entry entry) throws Exception {
        String here = Transcript.of(parsed(entry), Limits.DEFAULT);
        assertThat(here).contains("outcome ").contains("<svg");
        assertThat(node("transcript", entry.path(), entry.text())).isEqualTo(here);
    }

    /// The texts with which the reader's messages are tested: whatever they are, both readers say the same.
    @Test
    void theSameMistakesAreFoundInTheSameWords() throws Exception {
        List<String> texts = Stream.of(Files.readString(ROOT.resolve(CASES)).split("(?m)^(=== .*|!!?)\n"))
                .map(text -> "scenario case\ntitle Case\ntopic cases\n" + text)
                .toList();
        List<String> here =
                texts.stream().map(text -> Main.graph("case.fork", text)).toList();
        assertThat(here)
                .hasSizeGreaterThan(50)
                .anyMatch(said -> said.contains("F0201"))
                .anyMatch(said -> said.contains("^"));
        assertThat(List.of(node("graph", "case.fork", String.join(SEPARATOR, texts))
                        .split(SEPARATOR, -1)))
                .isEqualTo(here);
    }

    private static Scenario parsed(Catalogue.Entry entry) {
        return switch (Reader.read(entry.path(), entry.text())) {
            case Reading.Parsed parsed -> parsed.scenario();
            case Reading.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }

    private static String node(String function, String file, String text) throws IOException, InterruptedException {
        Path said = Files.createTempFile("forklore-node-", ".txt");
        try {
            Process process = new ProcessBuilder(node.toString(), "-e", SCRIPT, COMPILED.toString(), function, file)
                    .redirectOutput(said.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var input = process.getOutputStream()) {
                input.write(text.getBytes(StandardCharsets.UTF_8));
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
