package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideCommandTests {

    @TempDir
    Path folder;

    private Shell.Result guide(String task) {
        return new Shell().with("FORKLORE_HOME", folder.toString()).run("guide", task);
    }

    private void script(String line) throws IOException {
        Files.createDirectories(folder.resolve("guide"));
        Files.writeString(folder.resolve("mvnw"), "#!/bin/sh\n" + line + "\n");
        assertThat(folder.resolve("mvnw").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void aTaskThatIsNoneIsSaidToBeNone() {
        assertThat(guide("dance").code()).isEqualTo(2);
        assertThat(guide("dance").err()).contains("takes build or serve, not `dance`");
    }

    @Test
    void withoutTheSourcesThereIsNoGuide() {
        assertThat(guide("build").code()).isEqualTo(4);
        assertThat(guide("build").err()).contains("the sources of the guide are not in");
    }

    @Test
    void aBuildSaysWhereTheGuideIsOrWhatIsWrong() throws IOException {
        script("exit 0");
        assertThat(guide("build").out()).contains("site/target/site/index.html");
        script("echo page.adoc:3: dead link; exit 1");
        assertThat(guide("build").code()).isEqualTo(1);
        assertThat(guide("build").err()).contains("page.adoc:3: dead link");
    }

    /// What the build says how to start gets the port, and its two streams are shown as they are.
    @Test
    void theServerOfTheBuildIsStartedAndItsWordsAreShown() throws IOException {
        script("exit 0");
        Path program = Files.writeString(folder.resolve("Server.java"), """
                void main(String[] port) throws Exception {
                    System.out.println("the guide is at " + String.join(" ", port));
                    System.err.println("note: 1 page");
                    System.exit(2);
                }
                """);
        Path arguments = Files.createDirectories(folder.resolve("site/target")).resolve("serve.args");
        Files.writeString(arguments, "-XX:TieredStopAtLevel=1 \"" + program + "\"\n");
        Shell.Result served = guide("serve");
        assertThat(served.out()).contains("the guide is at 8123");
        assertThat(served.err()).contains("note: 1 page");
        assertThat(served.code()).isEqualTo(2);
    }

    @Test
    void whatIsNotBuiltIsNotServed() throws IOException {
        script("exit 0");
        assertThat(guide("serve").code()).isEqualTo(4);
        assertThat(guide("serve").err()).contains("forklore guide build");
    }
}
