package forklore.demos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.emit.NativeProgram;
import forklore.engine.compare.Agreement;
import forklore.engine.machine.Limits;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.verdict.Judge;
import forklore.runner.Campaign;
import forklore.runner.CampaignOptions;
import forklore.runner.CampaignResult;
import forklore.runner.ProgressListener;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every statement of the language becomes C that compilers accept without a word, and that does what the model says.
class WholeLanguageTests {

    private static final int COMPILE_SECONDS = 120;
    private static final int RANDOM_STORIES = 60;
    private static final Path ROOT = Path.of(System.getProperty("forklore.root"));
    private static final Path EXAMPLES = ROOT.resolve("guide/src/examples/statements");
    private static final Path ENGINE_TESTS = ROOT.resolve("simulator/engine/target/test-classes");

    @TempDir
    Path folder;

    @Test
    void theExampleOfEachStatementCompiles() throws Exception {
        Demos.assumeCompiler();
        List<Scenario> examples = new ArrayList<>();
        for (String file : Demos.files(EXAMPLES)) {
            if (file.endsWith(".fork") && !Reader.isPlatform(Files.readString(EXAMPLES.resolve(file)))) {
                examples.add(read(file, Files.readString(EXAMPLES.resolve(file))));
            }
        }
        assertThat(examples)
                .hasSizeGreaterThan(30)
                .allSatisfy(example ->
                        assertThat(NativeProgram.gap(example, Language.C)).isEmpty());
        compilesSilently(List.of("cc", "-O1", "-c"), examples);
    }

    @Test
    void randomStoriesCompileOrSayWhyNot() throws Exception {
        Demos.assumeCompiler();
        List<Scenario> stories = new ArrayList<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {ENGINE_TESTS.toUri().toURL()}, null)) {
            Method text = loader.loadClass("forklore.engine.WideStories").getMethod("text", int.class);
            for (int seed = 0; seed < RANDOM_STORIES; seed++) {
                String named = ((String) text.invoke(null, seed)).replace("scenario story", "scenario story-" + seed);
                Scenario story = read("story-" + seed + ".fork", named);
                NativeProgram.gap(story, Language.C)
                        .ifPresentOrElse(
                                reason -> assertThat(reason).endsWith(".").contains(" "), () -> stories.add(story));
            }
        }
        assertThat(stories).hasSizeGreaterThan(RANDOM_STORIES / 2);
        compilesSilently(List.of("cc", "-O1", "-c"), stories);
    }

    /// `musl-gcc` is the compiler that makes the other tests' code, with other headers: those are tried.
    @Test
    void theCatalogueFitsTheHeadersOfMusl() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/musl-gcc")),
                "SKIPPED: there is no musl-gcc. To run this test: sudo apt-get install musl-tools");
        compilesSilently(List.of("musl-gcc", "-fsyntax-only"), Demos.scenarios());
    }

    /// Both as a program of its own and as one that the harness runs.
    private void compilesSilently(List<String> compiler, List<Scenario> scenarios) throws Exception {
        List<String> files = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            NativeProgram program = NativeProgram.of(scenario, Language.C);
            files.add(Files.writeString(folder.resolve(program.fileName()), program.text())
                    .getFileName()
                    .toString());
        }
        compile(compiler, List.of(), files);
        compile(compiler, List.of("-DFORKLORE_HARNESS", "-Dmain=fl_scenario_main"), files);
    }

    private void compile(List<String> compiler, List<String> flags, List<String> files)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(compiler);
        command.addAll(List.of(
                "-std=c11",
                "-pthread",
                "-pipe",
                "-Wall",
                "-Wextra",
                "-Wpedantic",
                "-Werror",
                "-I",
                Demos.RUNTIME.toString()));
        command.addAll(flags);
        command.addAll(files);
        Path messages = folder.resolve("messages");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();
        try {
            assertThat(process.waitFor(COMPILE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(messages)).isEmpty();
        assertThat(process.exitValue()).isZero();
    }

    /// One of each kind of object, of process and of handler.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arm-it-again",
                "child-unlocks-the-file",
                "close-what-you-inherit",
                "family-tree",
                "handler-order",
                "handler-that-forks",
                "lock-in-shared-memory",
                "no-handlers-for-spawn-and-vfork",
                "private-offset",
                "semaphore-around-the-fork",
                "set-a-flag-fork-later",
                "told-that-the-owner-died",
                "two-forks-at-once"
            })
    void realRunsEndOnlyAsTheModelSays(String name) {
        Demos.assumeCompiler();
        Scenario scenario = Demos.scenarios().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        CampaignResult result = Campaign.run(scenario, CampaignOptions.DEFAULT.withTimes(40), ProgressListener.NONE);
        assertThat(result).isInstanceOf(CampaignResult.Completed.class);
        Agreement agreement =
                Agreement.of(Judge.judge(scenario, Limits.DEFAULT), ((CampaignResult.Completed) result).log());
        assertThat(agreement.contradictions()).isEmpty();
        assertThat(agreement.unclear()).isZero();
    }

    private static Scenario read(String file, String text) {
        return switch (Reader.read(file, text)) {
            case Reading.Parsed parsed -> parsed.scenario();
            case Reading.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }
}
