package forklore.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A compiled script, run by node: its functions are called, and they answer with text.
public final class Node {

    /// As an argument: the text that all calls share.
    public static final String SHARED = "@shared";

    private static final String SEPARATOR = "\n=====\n";
    private static final int SECONDS = 120;
    private static final String SCRIPT = """
            const script = require(process.argv[1]);
            const [shared, ...calls] = require('fs').readFileSync(0, 'utf8').split('\\n=====\\n');
            const answers = [];
            for (let i = 0; i < calls.length; i += 2 + Number(calls[i + 1])) {
                const given = calls.slice(i + 2, i + 2 + Number(calls[i + 1]))
                    .map(each => each === '@shared' ? shared : /^\\d+$/.test(each) ? Number(each) : each);
                answers.push(script[calls[i]](...given));
            }
            process.stdout.write(answers.join('\\n=====\\n'));
            """;

    private final Path program;
    private final Path script;

    /// Has a script; where there is no node, the tests of the class are skipped.
    ///
    /// @param script the compiled script
    /// @param untested what is not tested without node
    public Node(Path script, String untested) {
        this.script = script;
        program = Tool.find(List.of("node"), untested, "nodejs");
    }

    /// A call of a function.
    ///
    /// @param function its name
    /// @param arguments its arguments; digits alone are a number
    public record Call(String function, List<String> arguments) {}

    /// {@return what the functions answer, in order}
    ///
    /// @param shared the text that [#SHARED] stands for
    /// @param calls the calls
    /// @throws IOException if node cannot be run
    /// @throws InterruptedException if the thread is interrupted
    public List<String> ask(String shared, List<Call> calls) throws IOException, InterruptedException {
        StringBuilder input = new StringBuilder(shared);
        for (Call call : calls) {
            input.append(SEPARATOR).append(call.function());
            input.append(SEPARATOR).append(call.arguments().size());
            call.arguments().forEach(each -> input.append(SEPARATOR).append(each));
        }
        List<String> answers = List.of(run(input.toString()).split(SEPARATOR, -1));
        assertThat(answers).hasSameSizeAs(calls);
        return answers;
    }

    private String run(String text) throws IOException, InterruptedException {
        Path said = Files.createTempFile("forklore-node-", ".txt");
        try {
            Process process = new ProcessBuilder(program.toString(), "-e", SCRIPT, script.toString())
                    .redirectOutput(said.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var input = process.getOutputStream()) {
                input.write(text.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("node did not answer within " + SECONDS + " s");
            }
            assertThat(process.exitValue()).as("exit status of node").isZero();
            return Files.readString(said);
        } finally {
            Files.delete(said);
        }
    }
}
