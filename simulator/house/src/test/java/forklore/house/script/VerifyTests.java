package forklore.house.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.house.Project;
import forklore.house.script.Sandbox.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTests {

    private static final String SUCCEEDS = """
            echo "[INFO] Building Forklore engine 0.1.0-SNAPSHOT    [3/14]"
            echo "[WARNING] * Your build is requesting parallel execution, but this         *"
            echo "[WARNING]   org.apache.maven.plugins:maven-toolchains-plugin:3.2.0"
            echo "[WARNING] "
            echo "[INFO] --- surefire:3.6.1:test (default-test) @ forklore-engine ---"
            echo "[INFO] Tests run: 7, Failures: 0, Errors: 0, Skipped: 0"
            echo "$JAVA_HOME $*" >>calls
            """;

    @TempDir
    Path root;

    private Sandbox sandbox;

    @BeforeEach
    void aMachineWithoutAnything() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the scripts need bash");
        sandbox = new Sandbox(root);
        sandbox.maven(SUCCEEDS);
        sandbox.launcher("echo 'forklore 0.1'\n");
    }

    @Test
    void theBuildServerRunsJustThis() {
        Project project = Project.current();
        assertThat(project.read(".ci/run").lines().filter(line -> line.contains("exec")))
                .containsExactly("exec ./verify");
        assertThat(project.root().resolve(".ci/run")).isExecutable();
        assertThat(project.root().resolve("verify")).isExecutable();
        assertThat(project.root().resolve("mvnw")).isExecutable();
    }

    @Test
    void withoutAJdkItSaysWhatItSawAndWhatToInstall() throws IOException {
        sandbox.jdk("jvm/java-17", "17.0.15");
        Answer answer = sandbox.verify(Map.of());
        assertThat(answer.status()).isEqualTo(4);
        assertThat(answer.output())
                .contains("needs a JDK 25 or newer, and found none", "jvm/java-17 (version 17)", "= next: install");
    }

    @Test
    void itTakesTheNewJdkThoughTheDefaultIsOlder() throws IOException {
        sandbox.jdk("jvm/java-17", "17.0.15");
        sandbox.jdk("jvm/java-25", "25.0.1");
        Answer answer = sandbox.verify(Map.of("JAVA_HOME", root + "/jvm/java-17"));
        assertThat(answer.status()).isZero();
        assertThat(sandbox.read("calls")).startsWith(root + "/jvm/java-25 ");
    }

    @Test
    void itFindsAJdkInTheHomeFolder() throws IOException {
        sandbox.jdk("home/.sdkman/candidates/java/26.0.1-tem", "26.0.1");
        assertThat(sandbox.verify(Map.of()).output()).contains("JDK 26 in " + root + "/home/.sdkman");
    }

    @Test
    void itPassesArgumentsOnAndShortensTheOutput() throws IOException {
        sandbox.jdk("jvm/java-25", "25");
        Answer answer = sandbox.verify(Map.of(), "-pl", "simulator/engine");
        assertThat(sandbox.read("calls")).endsWith(" -B verify -pl simulator/engine\n");
        assertThat(answer.output())
                .contains("Building Forklore engine", "Tests run: 7", "everything passed in 0 min")
                .doesNotContain("surefire:3.6.1:test", "WARNING");
        assertThat(sandbox.read("target/verify.log")).contains("surefire:3.6.1:test");
    }

    @Test
    void itSaysWhatIsMissingAndWhichTestsAreSkippedForIt() throws IOException {
        sandbox.jdk("jvm/java-25", "25");
        sandbox.command("node");
        Answer answer = sandbox.verify(Map.of());
        assertThat(answer.output())
                .contains(
                        "skip: the real runs", "(no cc)", "(no chromium)", "gcc libc6-dev musl-tools", " chromium spin")
                .doesNotContain("no node");
    }

    @Test
    void aFailureIsAFailureAndIsNotTriedAgain() throws IOException {
        sandbox.jdk("jvm/java-25", "25");
        sandbox.maven("echo '[ERROR] There are test failures.'; echo once >>calls; exit 1\n");
        Answer answer = sandbox.verify(Map.of());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output()).contains("[ERROR] There are test failures.", "FAILED after");
        assertThat(sandbox.read("calls")).isEqualTo("once\n");
    }

    @Test
    void aFailedDownloadIsTriedOnceMore() throws IOException {
        sandbox.jdk("jvm/java-25", "25");
        sandbox.maven("""
                echo "$*" >>calls
                [[ " $* " == *" -U "* ]] && exit 0
                echo "[ERROR] Could not transfer artifact a:b:jar:1 from/to central"
                exit 1
                """);
        Answer answer = sandbox.verify(Map.of(), "-q");
        assertThat(answer.status()).isZero();
        assertThat(sandbox.read("calls")).isEqualTo("-B verify -q\n-B -U verify -q\n");
    }

    @Test
    void itStartsTheLauncherFirstUnlessOnlyAPartIsAskedFor() throws IOException {
        sandbox.jdk("jvm/java-25", "25");
        assertThat(sandbox.verify(Map.of()).output()).containsSubsequence("forklore 0.1", "Building Forklore engine");
        assertThat(sandbox.verify(Map.of(), "-q").output()).doesNotContain("forklore 0.1");
    }

    @Test
    void aLauncherThatDoesNotStartIsAFailure() throws IOException {
        sandbox.jdk("jvm/java-25", "25");
        sandbox.launcher("exit 70\n");
        Answer answer = sandbox.verify(Map.of());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.output()).contains("./forklore does not start", "Tests run: 7", "FAILED after");
    }

    @Test
    void skippedTestsAreListedWithTheirReasons() throws IOException {
        sandbox.jdk("jvm/java-25", "25");
        sandbox.maven("""
                report=simulator/runner/target/surefire-reports/TEST-a.xml
                mkdir -p "$(dirname $report)"
                skip='<skipped type="x"><![CDATA[org.opentest4j.TestAbortedException: Assumption failed:'
                echo "$skip no C compiler" >$report
                touch -d '1 minute' $report
                """);
        assertThat(sandbox.verify(Map.of()).output()).contains("skipped tests, with their reasons:", "1 no C compiler");
    }
}
