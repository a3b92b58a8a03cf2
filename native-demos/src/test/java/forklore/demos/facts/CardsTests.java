package forklore.demos.facts;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.engine.machine.Limits;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.verdict.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which calls can hang in the child, in the model and on the real platforms.
class CardsTests {

    private static final List<Platform> PLATFORMS = Catalogue.load().platforms().stream()
            .map(entry -> platform(entry.path(), entry.text()))
            .toList();

    /// A platform of the model, and a sheet of answers about it.
    private record Pair(String platform, String sheet) {

        FactSheet answers() {
            try {
                return FactSheet.parse(Files.readString(Probes.FACTS.resolve(sheet + FactSheet.SUFFIX)))
                        .orElseThrow();
            } catch (IOException broken) {
                throw new AssertionError(sheet, broken);
            }
        }
    }

    private static final List<Pair> LIBRARIES = List.of(
            new Pair("glibc", "glibc-2.36"),
            new Pair("glibc-2.43", "glibc-2.43"),
            new Pair("musl", "musl-1.2.3"),
            new Pair("musl", "musl-1.2.6"));

    private static final List<Pair> PYTHONS = List.of(
            new Pair("cpython-3.6", "cpython-3.6.15"),
            new Pair("cpython-3.11", "cpython-3.11.7"),
            new Pair("cpython-3.12", "cpython-3.12.1"),
            new Pair("cpython-3.13", "cpython-3.13.0"),
            new Pair("cpython-3.13", "cpython-3.13.18"),
            new Pair("cpython-3.14", "cpython-3.14.10"));

    @ParameterizedTest
    @CsvSource({
        "malloc(), malloc-around-fork, malloc in children of fork",
        "localtime(), localtime-lock, 'localtime, called before'",
        "setenv(), setenv-lock, 'setenv, called before'",
        "random(), random-lock, 'random, called before'",
        "getaddrinfo(), getaddrinfo-lock, 'getaddrinfo of a name, called before'",
        "getpwuid(), getpwuid-lock, 'getpwuid, called before'",
        "syslog(), syslog-lock, 'syslog, called before'",
        "dlopen(), dlopen-lock, dlopen",
        "setlocale(), setlocale-lock, 'setlocale, called before'",
        "print \"A\", stdio-lock-in-child, fprintf",
    })
    void aLibraryHangsInTheModelExactlyWhereItHungForReal(String call, String probe, String question) {
        for (Pair pair : LIBRARIES) {
            assertThat(mayHang(call, call, pair.platform())).as(pair.sheet()).isEqualTo(hung(pair, probe, question));
        }
    }

    @Test
    void aChildThatFlushesAllWaitsForAGhostThatPrintsWhereItDidForReal() {
        for (Pair pair : LIBRARIES) {
            assertThat(mayHang("print \"A\"", "flush_all()", pair.platform()))
                    .as(pair.sheet())
                    .isEqualTo(hung(pair, "stdio-lock-in-child", "fflush of all"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "log(\"A\"), py-logging-after-fork, log through the same handler",
        "import_module(), py-import-lock, import the same module",
        "flush, py-buffered-output, flush",
        "print \"A\", py-buffered-output, 'print, to standard output'",
    })
    void pythonHangsInTheModelExactlyWhereItHungForReal(String call, String probe, String question) {
        for (Pair pair : PYTHONS) {
            assertThat(mayHang(call, call, pair.platform())).as(pair.sheet()).isEqualTo(hung(pair, probe, question));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gc(), System.gc",
        "dump_stacks(), Thread.getAllStackTraces",
        "exit 0, System.exit",
        "halt(0), Runtime.halt",
        "print \"A\", print a line",
    })
    void aVirtualMachineHangsInTheModelExactlyWhereItHungForReal(String call, String question) {
        Pair pair = new Pair("jvm", "jvm-25.0.3");
        assertThat(mayHang("work", call, pair.platform())).isEqualTo(hung(pair, "jvm-after-fork", question));
    }

    private static boolean hung(Pair pair, String probe, String question) {
        return pair.answers().result(probe, question).orElseThrow().equals("hangs");
    }

    /// Whether a child can hang that makes one call while another thread of its parent was in a call.
    private static boolean mayHang(String ghosts, String childs, String platform) {
        String text = """
                scenario story
                title    Two threads in one function

                thread main
                  start worker
                  fork child
                    CHILDS
                  _exit 0

                thread worker
                  GHOSTS

                outcome hangs
                  when  child hangs
                  grade interesting "It waits for ever."
                """.replace("CHILDS", childs.startsWith("exit") ? childs : childs + "\n    _exit 0")
                .replace("GHOSTS", ghosts);
        if (Reader.read("story.fork", text) instanceof Reading.Parsed parsed) {
            return mayHang(parsed.scenario(), platform);
        }
        throw new AssertionError(text);
    }

    private static boolean mayHang(Scenario scenario, String platform) {
        return switch (Linker.link(scenario, PLATFORMS, platform)) {
            case Linking.Complete complete ->
                Judge.judge(complete.linked(), Limits.DEFAULT)
                        .outcomes()
                        .getFirst()
                        .happens();
            case Linking.Refused refused ->
                throw new AssertionError(refused.problems().toString());
        };
    }

    private static Platform platform(String file, String text) {
        return switch (Reader.readPlatform(file, text)) {
            case PlatformReading.Parsed parsed -> parsed.platform();
            case PlatformReading.Rejected rejected ->
                throw new AssertionError(file + ": " + rejected.problems().getFirst());
        };
    }
}
