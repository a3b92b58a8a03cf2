package forklore.demos.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the platform files say is what the probes answered.
class EvidenceTests {

    private static final Path PLATFORMS = Path.of(System.getProperty("forklore.root"), "scenarios/platforms");
    private static final Pattern EVIDENCE = Pattern.compile("(?m)^ *evidence +(.+)$");
    private static final Pattern RULE = Pattern.compile("(?m)^rule +(\\S+) +(\\S+)$");
    private static final Pattern EXTENDS = Pattern.compile("(?m)^extends +(\\S+)$");

    /// For each rule and each of its words, the answers that show it.
    private static final Map<String, List<String>> SHOWN_BY = Map.ofEntries(
            Map.entry(
                    "unlock-by-stranger works",
                    List.of(
                            "unlock-by-stranger normal: returns 0",
                            "unlock-by-stranger normal, then lock: returns 0",
                            "py-lock-after-fork held by a ghost, release: returns")),
            Map.entry(
                    "owner-after-fork lost",
                    List.of(
                            "owner-after-fork recursive unlock: returns EPERM",
                            "owner-after-fork errorcheck unlock: returns EPERM",
                            "owner-after-fork recursive lock: hangs")),
            Map.entry(
                    "owner-after-fork kept",
                    List.of(
                            "py-rlock-after-fork held by the forking thread, release: returns",
                            "py-rlock-after-fork held by the forking thread, acquire: returns True",
                            "jvm-after-fork enter a monitor that the forking thread holds: returns")),
            Map.entry("join-of-ghost returns", List.of("join-of-ghost join: returns 0", "py-join-ghost join: returns")),
            Map.entry(
                    "join-of-ghost hangs", List.of("join-of-ghost join: hangs", "jvm-after-fork join a ghost: hangs")),
            Map.entry("once-of-ghost again", List.of("once-of-ghost how often the initialiser was begun: returns 2")),
            Map.entry("once-of-ghost hangs", List.of("once-of-ghost pthread_once: hangs")),
            Map.entry(
                    "rwunlock-by-stranger breaks",
                    List.of(
                            "rwunlock-by-stranger held for writing, unlock: returns 0",
                            "rwunlock-by-stranger held for writing, unlock, then trywrite: returns EBUSY",
                            "rwunlock-by-stranger held for reading, unlock, then trywrite: returns 0")),
            Map.entry(
                    "rwunlock-by-stranger works",
                    List.of(
                            "rwunlock-by-stranger held for writing, unlock, then trywrite: returns 0",
                            "rwunlock-by-stranger held for reading, unlock, then trywrite: returns 0")),
            Map.entry(
                    "atfork-in-handler next-fork",
                    List.of(
                            "atfork-in-handler two threads, called for this fork: \"\"",
                            "atfork-in-handler one thread, called for the next fork: \"prepare parent child\"")),
            Map.entry(
                    "atfork-in-handler deadlocks",
                    List.of("atfork-in-handler two threads, called for this fork: hangs")),
            Map.entry(
                    "atfork-in-handler this-fork",
                    List.of("py-register-at-fork-order registered by a before callback, after_in_child is called for"
                            + " this fork: yes")),
            Map.entry(
                    "condition-wakes groups-wait",
                    List.of(
                            "condition-ghost-waiter signal 1 wakes somebody: yes",
                            "condition-ghost-waiter signal 2 wakes somebody: no",
                            "condition-ghost-waiter signal 3 wakes somebody: hangs")),
            Map.entry(
                    "condition-wakes groups",
                    List.of(
                            "condition-ghost-waiter signal 1 wakes somebody: yes",
                            "condition-ghost-waiter signal 2 wakes somebody: no",
                            "condition-ghost-waiter signal 3 wakes somebody: yes")),
            Map.entry(
                    "condition-wakes first",
                    List.of(
                            "condition-ghost-waiter signal 1 wakes somebody: no",
                            "condition-ghost-waiter signal 2 wakes somebody: yes")));

    private static String platform(String name) throws IOException {
        return Files.readString(PLATFORMS.resolve(name + ".fork"));
    }

    /// {@return the rules of a platform, those that it inherits first}
    private static SequencedMap<String, String> rules(String name) throws IOException {
        String text = platform(name);
        SequencedMap<String, String> rules = new LinkedHashMap<>();
        for (MatchResult base : EXTENDS.matcher(text).results().toList()) {
            rules.putAll(rules(base.group(1)));
        }
        RULE.matcher(text).results().forEach(rule -> rules.put(rule.group(1), rule.group(2)));
        return rules;
    }

    @Test
    void namesOnlyProbesThatThereAre() throws IOException {
        for (String file : Probes.names(PLATFORMS)) {
            String text = Files.readString(PLATFORMS.resolve(file));
            for (MatchResult evidence : EVIDENCE.matcher(text).results().toList()) {
                for (String probe : evidence.group(1).split(" ")) {
                    assertThat(Files.exists(Probes.FOLDER.resolve(probe + Probes.C))
                                    || Files.exists(Probes.FOLDER.resolve(probe + Probes.PYTHON))
                                    || Files.exists(Probes.FOLDER.resolve(probe + Probes.JAVA)))
                            .as("%s names the evidence %s, but there is no such probe", file, probe)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "glibc, glibc-2.36",
        "glibc-2.43, glibc-2.43",
        "musl, musl-1.2.3",
        "musl, musl-1.2.6",
        "cpython-3.6, cpython-3.6.15",
        "cpython-3.11, cpython-3.7.16",
        "cpython-3.11, cpython-3.11.7",
        "cpython-3.12, cpython-3.12.1",
        "cpython-3.13, cpython-3.13.18",
        "cpython-3.14, cpython-3.14.10",
        "jvm, jvm-25.0.3",
    })
    void agreesWithTheRules(String platform, String sheet) throws IOException {
        FactSheet facts = FactSheet.parse(Files.readString(Probes.FACTS.resolve(sheet + FactSheet.SUFFIX)))
                .orElseThrow();
        int compared = 0;
        for (Map.Entry<String, String> rule : rules(platform).entrySet()) {
            String said = rule.getKey() + " " + rule.getValue();
            for (Answer expected : SHOWN_BY.getOrDefault(said, List.of()).stream()
                    .map(EvidenceTests::answer)
                    .toList()) {
                Optional<String> answered = facts.result(expected.probe(), expected.question());
                assertThat(answered.orElse(expected.result()))
                        .as("%s says: rule %s; the probes on %s: %s", platform, said, sheet, expected.line())
                        .isEqualTo(expected.result());
                compared += answered.isPresent() ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(1);
    }

    private static Answer answer(String line) {
        return Answer.parse(line).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"glibc", "glibc-2.43", "musl", "cpython-3.6", "cpython-3.11", "cpython-3.14", "jvm"})
    void knowsEachRuleOfAPlatformThatWasProbed(String platform) throws IOException {
        assertThat(rules(platform).entrySet())
                .extracting(rule -> rule.getKey() + " " + rule.getValue())
                .isSubsetOf(SHOWN_BY.keySet());
    }

    /// Each answer that shows a rule was really given somewhere, so no line of the table is a misspelt question.
    @Test
    void expectsOnlyAnswersThatWereGivenSomewhere() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String file : Probes.names(Probes.FACTS)) {
            all.append(Files.readString(Probes.FACTS.resolve(file)));
        }
        assertThat(SHOWN_BY.values().stream().flatMap(List::stream))
                .allSatisfy(line -> assertThat(all).contains("answer: " + line + "\n"));
    }
}
