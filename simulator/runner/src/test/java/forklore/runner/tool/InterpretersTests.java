package forklore.runner.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpretersTests {

    @TempDir
    Path folder;

    private Path executable(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String problem(List<String> command) {
        assertThat(Interpreters.ask(command)).isInstanceOf(Interpreters.Answer.NotOne.class);
        Interpreters.Answer.NotOne no = (Interpreters.Answer.NotOne) Interpreters.ask(command);
        assertThat(no.whatToDo()).startsWith("Give the ").endsWith(".");
        return no.reason();
    }

    @ParameterizedTest
    @CsvSource({
        "3.6.15, cpython-3.6 cpython-3.11 cpython-3.12 cpython-3.13 cpython-3.14 core",
        "3.8.18, cpython-3.11 cpython-3.12 cpython-3.13 cpython-3.14 core",
        "3.12.1, cpython-3.12 cpython-3.11 cpython-3.13 cpython-3.14 core",
        "3.13.0, cpython-3.13 cpython-3.12 cpython-3.14 cpython-3.11 core",
        "3.15.0a2, cpython-3.14 cpython-3.13 cpython-3.12 cpython-3.11 core"
    })
    void areDescribedByTheNearestPlatformsAndTheCoreLast(String version, String platforms) {
        assertThat(Interpreters.platforms(version)).containsExactly(platforms.split(" "));
    }

    @Test
    void areSoughtOnThePathAndAmongTheVersionsOfPyenvButNotAmongItsShims() throws IOException {
        executable("bin/python3", "");
        executable("bin/python3.13", "");
        executable("bin/python3-config", "");
        executable("bin/python2", "");
        executable("pyenv/shims/python3.9", "");
        executable("pyenv/versions/3.8.18/bin/python3.8", "");
        Files.createSymbolicLink(folder.resolve("pyenv/versions/3.8.18/bin/python3"), Path.of("python3.8"));
        Map<String, String> environment = Map.of(
                "PATH",
                folder.resolve("bin") + ":" + folder.resolve("pyenv/shims") + ":" + folder.resolve("nowhere"),
                "PYENV_ROOT",
                folder.resolve("pyenv").toString());
        assertThat(Interpreters.candidates(environment))
                .containsExactly(
                        folder.resolve("bin/python3").toRealPath(),
                        folder.resolve("bin/python3.13").toRealPath(),
                        folder.resolve("pyenv/versions/3.8.18/bin/python3.8").toRealPath());
    }

    @Test
    void ofThisMachineSayTheirVersions() {
        List<Target> found = Interpreters.find();
        assumeFalse(
                found.isEmpty(),
                "SKIPPED: there is no CPython 3.6 or newer. To run this test: sudo apt-get install python3");
        assertThat(found).extracting(Target::label).doesNotHaveDuplicates();
        assertThat(found).extracting(Interpreters::minor).isSorted().allMatch(minor -> minor >= 6);
        assertThat(found).allSatisfy(target -> {
            Target.Python python = (Target.Python) target.tool();
            assertThat(target.label()).isEqualTo("CPython " + python.version());
            assertThat(Interpreters.ask(python.command())).isInstanceOf(Interpreters.Answer.Found.class);
        });
    }

    @Nested
    class ACommandThatIsNone {

        @Test
        void cannotBeStarted() {
            assertThat(problem(List.of("/nonexistent/python3", "-u")))
                    .startsWith("`/nonexistent/python3 -u` cannot be started: ");
        }

        @Test
        void saysSomethingElse() throws IOException {
            String path = executable("calculator", "echo 'no such option'").toString();
            assertThat(problem(List.of(path)))
                    .isEqualTo("`" + path + "` is no CPython 3 with ctypes; asked for its version, it said: "
                            + "\"no such option\".");
        }

        @Test
        void isOfAnotherMake() throws IOException {
            String path = executable("pypy3", "echo pypy 3.11.1 /usr/bin/pypy3").toString();
            assertThat(problem(List.of(path))).contains("is no CPython 3 with ctypes");
        }

        @Test
        void isTooOld() throws IOException {
            String path = executable("python3.5", "echo cpython 3.5.10 /usr/bin/python3.5")
                    .toString();
            assertThat(problem(List.of(path))).isEqualTo("`" + path + "` is CPython 3.5.10, which is too old.");
        }
    }
}
