package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.cli.command.Commands;
import forklore.cli.command.Exit;
import forklore.engine.text.Code;
import forklore.lab.outline.Fault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTests {

    static Stream<String> commands() {
        return Commands.names().stream();
    }

    @Test
    void theHelpListsEveryCommandAndEveryExitCode() {
        Shell.Result result = new Shell().run("--help");
        assertThat(result.code()).isZero();
        Golden.verify("help", result.transcript());
        for (String name : Commands.names()) {
            assertThat(result.out()).containsPattern("(?m)^  " + name + " ");
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasThreeExamplesAndTheExitCodes(String name) {
        Shell.Result result = new Shell().run(name, "--help");
        assertThat(result.code()).isZero();
        String examples = result.out().substring(result.out().indexOf("Examples:"));
        assertThat(examples.lines().filter(line -> line.contains("forklore"))).hasSize(3);
        for (Exit exit : Exit.values()) {
            assertThat(result.out()).containsPattern("(?m)^  " + exit.code() + " ");
        }
    }

    @Test
    void helpBeforeTheNameIsTheSame() {
        assertThat(new Shell().run("help").out())
                .isEqualTo(new Shell().run("--help").out());
        assertThat(new Shell().run("help", "check").out())
                .isEqualTo(new Shell().run("check", "--help").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit-codes", "environment", "formatting", "json", "scenario-language"})
    void everyTopicHasItsPage(String topic) {
        Shell.Result result = new Shell().run("help", topic);
        assertThat(result.code()).isZero();
        assertThat(result.out().lines()).hasSizeGreaterThan(5);
        assertThat(result.out().lines().mapToInt(String::length).max().orElse(0))
                .isLessThanOrEqualTo(120);
    }

    @Test
    void everyWordThatBeginsALineOfAScenarioIsOnThePageAboutTheLanguage() {
        String page = new Shell().run("help", "scenario-language").out();
        Set<String> words = new LinkedHashSet<>();
        Code.all().forEach(code -> firstWords(code.corrected(), words));
        Catalogue.load().entries().forEach(entry -> firstWords(entry.text(), words));
        assertThat(words).contains("fork", "lock", "outcome", "expect");
        for (String word : words) {
            assertThat(page).containsPattern("(?m)^ .*\\b" + word + "\\b");
        }
    }

    /// The first word of each line, but not of prose, comments and assignments.
    private static void firstWords(String text, Set<String> words) {
        boolean prose = false;
        for (String line : text.lines().toList()) {
            String word = line.strip().split("\\s+", 2)[0];
            boolean quotes = line.contains("\"\"\"");
            if (!prose && word.matches("_?[a-z]+") && !line.contains(" = ")) {
                words.add(word);
            }
            prose = quotes != prose;
        }
    }

    @Test
    void anUnknownTopicIsGuessed() {
        Shell.Result result = new Shell().run("help", "exitcodes");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("did you mean `exit-codes`?");
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(new Shell().run("--version").out()).startsWith("forklore ").hasLineCount(1);
    }

    @Test
    void everyFieldOfEveryRecordIsOnThePageAboutJson() {
        String page = new Shell().run("help", "json").out();
        List<String[]> commands = List.of(
                new String[] {"list", "--json"},
                new String[] {"show", "orphaned-lock", "--json"},
                new String[] {"check", "orphaned-lock", "--json"},
                new String[] {"check", "orphaned-lock", "printed-twice", "--json"},
                new String[] {"play", "orphaned-lock", "--json"},
                new String[] {"compare", "orphaned-lock", "--platform", "core,glibc", "--json"},
                new String[] {"profiles", "--json"},
                new String[] {"profiles", "posix", "--json"},
                new String[] {"explain", "malloc", "--json"},
                new String[] {"explain", "write", "--json"},
                new String[] {"explain", "pthread_mutex", "--json"},
                new String[] {"trace", "orphaned-lock", "--json"},
                new String[] {"odds", "orphaned-lock", "--json"},
                new String[] {"run", "orphaned-lock", "--json"},
                new String[] {"run", "orphaned-lock", "import-lock", "--everywhere", "--times", "2", "--json"},
                new String[] {"steer", "orphaned-lock", "--json"},
                new String[] {"doctor", "--json"},
                new String[] {"explain", "--json"},
                new String[] {"explain", "V0101", "--json"});
        for (String[] command : commands) {
            Map<String, Object> record =
                    JsonText.object(new Shell().run(command).out());
            assertThat(page).contains("record `" + record.get("record") + "`");
            Set<String> keys = new LinkedHashSet<>();
            collect(record, keys);
            keys.removeAll(Set.of("record", "kernel", "compiler", "numbers"));
            for (String key : keys) {
                assertThat(page).as(command[0]).containsPattern("\\b" + key + "\\b");
            }
        }
    }

    private static void collect(Object value, Set<String> keys) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                keys.add((String) key);
                collect(inner, keys);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, keys));
        }
    }

    @Test
    void everyVerdictCodeIsExplained() {
        String all = new Shell().run("explain").out();
        for (String code : List.of("V0001", "V0101", "V0102", "V0103", "V0104", "V0201")) {
            assertThat(all).contains(code);
            assertThat(new Shell()
                            .run("explain", code.toLowerCase(java.util.Locale.ROOT))
                            .out())
                    .startsWith(code + ": ");
        }
    }

    @Test
    void everyCodeOfTheReaderIsExplainedWithTheMessageItself() {
        for (Code code : Code.all()) {
            Shell.Result result = new Shell().run("explain", code.id());
            assertThat(result.code()).isZero();
            assertThat(result.out()).startsWith(code.id() + ": ").contains("error[" + code.id() + "]");
        }
    }

    @Test
    void everyCodeOfALabIsExplainedAndMostWithTheMessageItself() {
        for (Fault fault : Fault.values()) {
            Shell.Result result = new Shell().run("explain", fault.code());
            assertThat(result.out())
                    .startsWith(fault.code() + ": ")
                    .contains(fault.rule().substring(0, 20));
            assertThat(result.out().contains("error[" + fault.code() + "]"))
                    .isEqualTo(fault != Fault.UNFIT && fault != Fault.SCENARIO);
        }
        assertThat(new Shell().run("explain", "L0199").err())
                .contains("there is no code `L0199`", "there are L0101, L0102", "L0108");
        assertThat(new Shell().run("explain", "F9999").err()).containsPattern("there are \\d+ from F0101 to F");
    }

    @Test
    void anUnknownCodeIsSaid() {
        Shell.Result result = new Shell().run("explain", "X9999");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("there is no code `X9999`");
    }
}
