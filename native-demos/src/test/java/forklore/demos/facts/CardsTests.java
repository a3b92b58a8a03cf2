package forklore.demos.facts;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.engine.machine.Limits;
import forklore.engine.model.Platform;
import forklore.engine.model.Scenario;
import forklore.engine.platform.Linker;
import forklore.engine.platform.Linking;
import forklore.engine.platform.Profile;
import forklore.engine.platform.Rule;
import forklore.engine.text.PlatformReading;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.engine.verdict.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the platforms of the model say, beside what the probes found on the real ones.
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

        Profile profile() {
            if (Profile.of(PLATFORMS, platform) instanceof Profile.Answer.Known known) {
                return known.profile();
            }
            throw new AssertionError("no profile of " + platform);
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

    static List<Platform> platforms() {
        return PLATFORMS;
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void theEvidenceOfACardIsAProbeThatHasAnswers(Platform platform) throws IOException {
        List<String> probes = new ArrayList<>(Probes.ids(Probes.C));
        probes.addAll(Probes.ids(Probes.PYTHON));
        List<Platform.Card> cards = new ArrayList<>(platform.cards());
        platform.rules().forEach(rule -> cards.add(rule.card()));
        for (Platform.Card card : cards) {
            assertThat(probes).as(card.subject()).containsAll(card.evidence());
            assertThat(card.evidence())
                    .as(card.subject())
                    .allMatch(id -> sheets(platform.name()).stream()
                            .noneMatch(sheet -> sheet.answers().of(id).isEmpty()
                                    && id.startsWith("py-") == sheet.platform().startsWith("cpython")));
        }
    }

    private static List<Pair> sheets(String platform) {
        List<Pair> all = new ArrayList<>(LIBRARIES);
        all.addAll(PYTHONS);
        return all.stream().filter(each -> each.platform().equals(platform)).toList();
    }

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
        "unlock-by-stranger, unlock-by-stranger, 'normal, then lock', works, returns 0",
        "owner-after-fork, owner-after-fork, recursive unlock, lost, returns EPERM",
        "join-of-ghost, join-of-ghost, join, returns, returns 0",
        "join-of-ghost, join-of-ghost, join, hangs, hangs",
        "once-of-ghost, once-of-ghost, pthread_once, again, returns 0",
        "once-of-ghost, once-of-ghost, pthread_once, hangs, hangs",
        "rwunlock-by-stranger, rwunlock-by-stranger, 'held for writing, unlock, then trywrite', works, returns 0",
        "rwunlock-by-stranger, rwunlock-by-stranger, 'held for writing, unlock, then trywrite', breaks, returns EBUSY",
        "atfork-in-handler, atfork-in-handler, 'two threads, called for this fork', next-fork, '\"\"'",
        "atfork-in-handler, atfork-in-handler, 'two threads, called for this fork', deadlocks, hangs",
        "condition-wakes, condition-ghost-waiter, signal 1 wakes somebody, first, no",
        "condition-wakes, condition-ghost-waiter, signal 3 wakes somebody, groups-wait, hangs",
    })
    void aLibraryHasTheValueOfARuleExactlyWhereItAnsweredSo(
            String rule, String probe, String question, String value, String answer) {
        for (Pair pair : LIBRARIES) {
            assertThat(value(pair, rule).equals(value))
                    .as(pair.sheet())
                    .isEqualTo(pair.answers().result(probe, question).equals(Optional.of(answer)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "unlock-by-stranger, py-lock-after-fork, 'held by a ghost, release', works, returns",
        "owner-after-fork, py-rlock-after-fork, 'held by the forking thread, release', kept, returns",
        "join-of-ghost, py-join-ghost, join, returns, returns",
    })
    void pythonHasTheValueOfARuleAndAnsweredSo(
            String rule, String probe, String question, String value, String answer) {
        for (Pair pair : PYTHONS) {
            assertThat(value(pair, rule)).as(pair.sheet()).isEqualTo(value);
            assertThat(pair.answers().result(probe, question)).as(pair.sheet()).contains(answer);
        }
    }

    @Test
    void everyRuleThatALibrarySetsIsAskedAbout() {
        assertThat(PLATFORMS.stream()
                        .filter(platform -> !sheets(platform.name()).isEmpty())
                        .flatMap(platform -> platform.rules().stream())
                        .filter(rule -> rule.card().evidence().isEmpty())
                        .map(Platform.Rule::name)
                        .distinct())
                .containsExactly("atfork-in-handler");
    }

    private static String value(Pair pair, String rule) {
        return pair.profile().rules().value(Rule.of(rule).orElseThrow()).word();
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
                  _exit 0

                thread worker
                  GHOSTS

                outcome hangs
                  when  child hangs
                  grade interesting "It waits for ever."
                """.replace("CHILDS", childs).replace("GHOSTS", ghosts);
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
