package forklore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.model.Condition;
import forklore.engine.model.Expectation;
import forklore.engine.model.Grade;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.Spelling;
import forklore.engine.model.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ReaderTests {

    static final List<String> CATALOGUE = CatalogueFiles.ALL;

    @ParameterizedTest
    @FieldSource("CATALOGUE")
    void readsEveryFileOfTheCatalogue(String scenario) {
        assertThat(Reader.read(scenario + ".fork", CatalogueFiles.text(scenario)))
                .isInstanceOf(Reading.Parsed.class);
    }

    @Test
    void readsTheOrphanedLock() {
        String text = CatalogueFiles.text("locks/orphaned-lock");
        int first = line(text, "mutex m");
        Scenario scenario = Texts.scenario("orphaned-lock.fork", text);

        assertThat(scenario.title()).isEqualTo("The lock whose owner did not survive");
        assertThat(scenario.topic()).isEqualTo("locks");
        assertThat(scenario.languages()).containsExactly(Language.C, Language.PYTHON);
        assertThat(scenario.about()).startsWith("The worker takes `m`").contains("nobody who will ever unlock it.");
        assertThat(scenario.mutexes().get(0).span()).isEqualTo(new Span(first, 7, 1));
        assertThat(scenario.variables().get(0).name()).isEqualTo("balance");
        assertThat(scenario.threads()).extracting(thread -> thread.name()).containsExactly("main", "worker");
        Statement.Fork fork =
                (Statement.Fork) scenario.threads().get(0).statements().get(1);
        assertThat(fork.process()).isEqualTo("child");
        assertThat(fork.span()).isEqualTo(new Span(first + 5, 3, 10));
        assertThat(fork.block()).hasSize(4).last().isEqualTo(new Statement.Exit(0, new Span(first + 9, 5, 6)));
        assertThat(scenario.outcomes().get(0).when()).isEqualTo(new Condition.Hangs("child", Optional.of("m")));
        assertThat(scenario.outcomes().get(0).grade()).isEqualTo(Grade.INTERESTING);
        assertThat(scenario.outcomes().get(1).when())
                .isEqualTo(new Condition.Both(
                        new Condition.Exits("child", OptionalInt.of(0)),
                        new Condition.Exits("parent", OptionalInt.of(0))));
        assertThat(scenario.expectations().get(0))
                .isEqualTo(
                        new Expectation(Expectation.Frequency.SOMETIMES, "child-hangs", new Span(first + 25, 1, 28)));
    }

    /// {@return the number of the first line that begins so}
    private static int line(String text, String beginning) {
        return text.substring(0, text.indexOf("\n" + beginning) + 1).split("\n", -1).length;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 2 * 3               | 1 + 2 * 3
            (1 + 2) * 3             | (1 + 2) * 3
            1 - 2 - 3               | 1 - 2 - 3
            1 - (2 - 3)             | 1 - (2 - 3)
            x-1                     | x - 1
            x --1                   | x - -1
            -x                      | -x
            - 5                     | -5
            -(5)                    | -(5)
            --x                     | -(-x)
            not x == 0              | not x == 0
            not (x == 0)            | not x == 0
            (not x) == 0            | (not x) == 0
            not not x               | not not x
            not (x and y)           | not (x and y)
            x or y and x            | x or y and x
            (x or y) and x          | (x or y) and x
            x and not y             | x and not y
            (x < y) == 1            | (x < y) == 1
            ((x))                   | x
            """)
    void readsAnExpressionWithTheUsualPrecedence(String written, String canonical) {
        String text = Examples.with("int   x = 0\nint   y = 0", "  x = " + written);

        Scenario scenario = Texts.scenario(Code.EXAMPLE_FILE, text);

        assertThat(Printer.firstLine(scenario.threads().get(0).statements().get(0)))
                .isEqualTo("x = " + canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parent exits or parent hangs and parent execs   | parent exits or parent hangs and parent execs
            (parent exits or parent hangs) and parent execs | (parent exits or parent hangs) and parent execs
            not parent exits 3 and parent execs             | not parent exits 3 and parent execs
            not (parent exits and parent execs)             | not (parent exits and parent execs)
            not not output is "\\"\\\\\\n\\t"               | not not output is "\\"\\\\\\n\\t"
            output is ""                                    | output is ""
            """)
    void readsACondition(String written, String canonical) {
        String text = Examples.outcome("outcome it\n  when  " + written + "\n  grade acceptable \"Yes.\"");

        Scenario scenario = Texts.scenario(Code.EXAMPLE_FILE, text);

        assertThat(Printer.print(scenario.outcomes().get(0).when())).isEqualTo(canonical);
    }

    @Nested
    class Forgives {

        @Test
        void windowsLineEndsAndAByteOrderMark() {
            String text = CatalogueFiles.text("locks/orphaned-lock");

            Scenario windows = Texts.scenario("orphaned-lock.fork", "\uFEFF" + text.replace("\n", "\r\n"));

            assertThat(Places.removed(windows)).isEqualTo(Places.removed(Texts.scenario("orphaned-lock.fork", text)));
        }

        @Test
        void anyFolderBeforeTheNameOfTheFile() {
            String text = Examples.main("  flush");

            assertThat(Texts.problems("/srv/course/example.fork", text)).isEmpty();
            assertThat(Texts.problems("C:\\me\\example.fork", text)).isEmpty();
            assertThat(Texts.problems("example", text)).isEmpty();
        }

        @Test
        void commentsAndBlankLinesAnywhere() {
            String text = Examples.main("  # before\n\n  repeat 2 # twice\n# out\n\n    flush # \"quoted\"");

            assertThat(Texts.problems(Code.EXAMPLE_FILE, text)).isEmpty();
        }

        @Test
        void aMissingTopicRunsAndAbout() {
            Scenario scenario = Texts.scenario(Code.EXAMPLE_FILE, Examples.main("  flush"));

            assertThat(scenario.topic()).isEqualTo("own");
            assertThat(scenario.languages()).isEmpty();
            assertThat(scenario.about()).isEmpty();
        }
    }

    @Nested
    class Limiting {

        @Test
        void tellsAtMostFiftyProblemsAndThenHowManyAreLeft() {
            List<Problem> problems = Texts.problems(Code.EXAMPLE_FILE, Examples.main(Examples.lines(80, "  exit")));

            assertThat(problems).hasSize(51);
            assertThat(problems.get(50).message()).isEqualTo("30 more problems are left out");
        }

        @Test
        void tellsProblemsInTextOrder() {
            String text = CatalogueFiles.text("locks/orphaned-lock")
                    .replace("lock m\n", "lock n\n")
                    .replace("exit 0", "exit 999");

            List<Problem> problems = Texts.problems("orphaned-lock.fork", text);

            assertThat(problems)
                    .hasSizeGreaterThan(2)
                    .isSortedAccordingTo((left, right) -> Integer.compare(
                            1000 * left.span().line() + left.span().column(),
                            1000 * right.span().line() + right.span().column()));
        }

        @Test
        void allowsWhatTheLimitsAllow() {
            assertThat(Texts.problems(Code.EXAMPLE_FILE, Examples.with(Examples.lines(16, "mutex m#"), "  flush")))
                    .isEmpty();
            assertThat(Texts.problems(Code.EXAMPLE_FILE, Examples.main("  repeat 100\n    repeat 19\n      flush")))
                    .isEmpty();
            assertThat(Texts.problems(
                            Code.EXAMPLE_FILE, Examples.with("int   x = -999", "  x = 999\n  repeat 1\n    exit 255")))
                    .isEmpty();
        }

        @Test
        void countsARepeatAsOftenAsItRepeats() {
            String twoThousand = "  repeat 100\n    repeat 20\n      flush";

            assertThat(Texts.problems(Code.EXAMPLE_FILE, Examples.main(twoThousand)))
                    .isEmpty();
            assertThat(Texts.problems(Code.EXAMPLE_FILE, Examples.main(twoThousand + "\n  flush")))
                    .extracting(Problem::code)
                    .containsExactly("F0310");
        }
    }

    @Nested
    class Suggesting {

        @Test
        void offersAChangeThatMakesTheTextAScenario() {
            String text = Examples.with("mutex log", "  lock lgo");

            Problem problem = Texts.problems(Code.EXAMPLE_FILE, text).get(0);

            assertThat(problem.help()).contains("did you mean `log`?");
            assertThat(Texts.problems(
                            Code.EXAMPLE_FILE,
                            problem.suggestion().orElseThrow().apply(text)))
                    .isEmpty();
        }

        @Test
        void offersNothingThatOnlyMakesAnotherMistake() {
            String text = Examples.main("  wait chidl\n  fork child\n    exit 0");

            Problem problem = Texts.problems(Code.EXAMPLE_FILE, text).get(0);

            assertThat(problem.suggestion()).isEmpty();
            assertThat(problem.help()).contains("the only process is `child`");
        }

        @ParameterizedTest
        @CsvSource({
            "lock, lock, 0",
            "lokc, lock, 1",
            "lck, lock, 1",
            "llock, lock, 1",
            "lick, lock, 1",
            "ab, ba, 1",
            "kitten, sitting, 3",
            "'', abc, 3"
        })
        void countsChangesOfLetters(String left, String right, int distance) {
            assertThat(Spelling.distance(left, right)).isEqualTo(distance);
            assertThat(Spelling.distance(right, left)).isEqualTo(distance);
        }

        @Test
        void findsTheNearestNameOfTheFirstOfThem() {
            assertThat(Suggestions.nearest("wroker", List.of("main", "worker", "workers")))
                    .contains("worker");
            assertThat(Suggestions.nearest("n", List.of("m"))).isEmpty();
            assertThat(Suggestions.nearest("LOCK", List.of("unlock", "lock"))).contains("lock");
        }
    }
}
