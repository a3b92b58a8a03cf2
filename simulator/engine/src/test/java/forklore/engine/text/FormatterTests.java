package forklore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.Chance;
import forklore.engine.model.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatterTests {

    private static final String FILE = "random.fork";

    private static final String COMMENTS = """
            # first
            scenario example
            title    An example   # not a comment
            mutex m   # the lock
            # of main
            thread main
            # inside
                 if 1
                   work
                     # still inside
                 # after the if
               # also after
            # of the worker

            # of the outcome
            outcome ends
               when   parent   exits   0
               grade  acceptable   "It ends."



            # last
            """;

    private static final String COMMENTS_IN_PLACE = """
            # first
            scenario example
            title    An example   # not a comment

            mutex m  # the lock

            # of main
            thread main
              # inside
              if 1
                work
                # still inside
              # after the if
            # also after
            # of the worker

            # of the outcome
            outcome ends
              when  parent exits 0
              grade acceptable "It ends."

            # last
            """;

    @Test
    void whatIsPrintedIsInTheCanonicalForm() {
        for (int seed = 0; seed < 400; seed++) {
            String text = Printer.print(new RandomScenario(new Chance(seed)).scenario());

            assertThat(formatted(FILE, text)).as("seed %s", seed).isEqualTo(text);
        }
    }

    @Test
    void anUntidyTextReadsAsTheSameScenarioAndKeepsItsComments() {
        for (int seed = 0; seed < 400; seed++) {
            Chance chance = new Chance(seed);
            List<String> comments = new ArrayList<>();
            String text = untidy(Printer.print(new RandomScenario(chance).scenario()), chance, comments);

            String formatted = formatted(FILE, text);

            assertThat(Places.removed(Texts.scenario(FILE, formatted)))
                    .as("seed %s%n%s", seed, text)
                    .isEqualTo(Places.removed(Texts.scenario(FILE, text)));
            assertThat(formatted(FILE, formatted)).as("seed %s%n%s", seed, text).isEqualTo(formatted);
            assertThat(formatted).containsSubsequence(comments).doesNotContain("\n\n\n# ");
        }
    }

    @Test
    void anUntidyPlatformReadsAsTheSamePlatform() {
        for (int seed = 0; seed < 200; seed++) {
            Chance chance = new Chance(seed);
            List<String> comments = new ArrayList<>();
            String text = untidy(PlatformText.TEXT, chance, comments);

            String formatted = formatted(PlatformText.FILE, text);

            assertThat(platform(formatted)).as("seed %s%n%s", seed, text).isEqualTo(platform(text));
            assertThat(formatted(PlatformText.FILE, formatted)).isEqualTo(formatted);
            assertThat(formatted).containsSubsequence(comments);
        }
    }

    @Test
    void everyShippedFileIsInTheCanonicalForm() throws IOException {
        Path root = Path.of(System.getProperty("forklore.root"));
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("scenarios", "guide/src/examples")) {
            try (Stream<Path> walk = Files.walk(root.resolve(folder))) {
                walk.filter(path -> path.toString().endsWith(".fork"))
                        .filter(path -> !path.toString().contains("target"))
                        .filter(path -> !path.toString().contains("broken"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(30).allSatisfy(file -> {
            String text = Files.readString(file);
            String canonical = formatted(file.toString(), text);
            if (System.getProperty("forklore.golden", "check").equals("promote")) {
                Files.writeString(file, canonical);
            } else {
                assertThat(canonical)
                        .as("%s; -Dforklore.golden=promote formats it", file)
                        .isEqualTo(text);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lock   m  try   into  x     | lock m try into x
            x=1+2*-x                    | x = 1 + 2 * -x
            x = - ( x )                 | x = -(x)
            x = ( (x+1) )               | x = ((x + 1))
            x = EBUSY-1                 | x = EBUSY - 1
            x = x-1                     | x = x - 1
            if(x==0 and not(x>2))       | if (x == 0 and not (x > 2))
            while -x                    | while -x
            take ( m ,x+1, "a  b" )     | take(m, x + 1, "a  b")
            print "a \\" # b"# why      | print "a \\" # b"  # why
            exit -x                     | exit -x
            """)
    void putsOneSpaceBetweenWords(String written, String canonical) {
        String block = written.matches("(if|while).*") ? "\n    work" : "";
        String file = Examples.with("mutex m\nint   x = 0\n\nfunction take(a, b, c)\n  work", "  %s" + block);

        assertThat(formatted(Code.EXAMPLE_FILE, file.replace("%s", written))).isEqualTo(file.replace("%s", canonical));
    }

    @Test
    void aCommentStandsWhereItsBlockStands() {
        assertThat(formatted(Code.EXAMPLE_FILE, COMMENTS)).isEqualTo(COMMENTS_IN_PLACE);
    }

    @Test
    void refusesATextWithMistakes() {
        assertThat(Formatter.format(Code.EXAMPLE_FILE, Examples.main("  flsh")))
                .isInstanceOfSatisfying(
                        Formatting.Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .extracting(Problem::code)
                                .containsExactly("F0201"));
    }

    private static String formatted(String file, String text) {
        return switch (Formatter.format(file, text)) {
            case Formatting.Formatted formatted -> formatted.text();
            case Formatting.Rejected rejected ->
                throw new AssertionError(rejected.problems().get(0).render(text));
        };
    }

    private static Platform platform(String text) {
        return switch (Reader.readPlatform(PlatformText.FILE, text)) {
            case PlatformReading.Parsed parsed -> Places.removed(parsed.platform());
            case PlatformReading.Rejected rejected ->
                throw new AssertionError(rejected.problems().get(0).render(text));
        };
    }

    /// Widens indentation, doubles spaces outside of texts, and puts comments and blank lines everywhere.
    private static String untidy(String text, Chance chance, List<String> comments) {
        StringBuilder out = new StringBuilder(chance.onceIn(2) ? "\uFEFF" : "");
        int width = 1 + chance.below(4);
        boolean prose = false;
        for (String line : text.split("\n", -1)) {
            boolean mark = line.contains(Lexer.ABOUT_MARK);
            if (prose || mark) {
                out.append(line).append('\n');
                prose = mark != prose;
                continue;
            }
            if (chance.onceIn(6)) {
                out.append(Words.spaces(chance.below(6)))
                        .append(comment(comments))
                        .append('\n');
            }
            if (chance.onceIn(6)) {
                out.append(chance.of(List.of("", "  "))).append("\n".repeat(1 + chance.below(3)));
            }
            out.append(untidyLine(line, width, chance));
            if (!line.startsWith("title") && !line.isBlank() && chance.onceIn(6)) {
                out.append(Words.spaces(chance.below(3))).append(comment(comments));
            }
            out.append(chance.onceIn(8) ? "\r\n" : "\n");
        }
        return out.toString();
    }

    private static String untidyLine(String line, int width, Chance chance) {
        String bare = line.stripLeading();
        int indent = (line.length() - bare.length()) / 2 * width;
        boolean plain = !line.contains("\"") && !line.startsWith("title");
        return Words.spaces(indent) + (plain && chance.onceIn(3) ? bare.replace(" ", "  ") : bare);
    }

    private static String comment(List<String> comments) {
        comments.add("# comment " + comments.size() + ";");
        return comments.get(comments.size() - 1);
    }
}
