package forklore.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextTests {

    @Test
    void wrappedLinesKeepTheWidthAndEveryWord() {
        String text = "one two three four five six seven";
        List<String> lines = Layout.wrap(text, 10);
        assertThat(lines).allMatch(line -> line.length() <= 10);
        assertThat(String.join(" ", lines)).isEqualTo(text);
    }

    @Test
    void aWordThatIsTooLongHasItsOwnLine() {
        assertThat(Layout.wrap("a incomprehensible b", 5)).containsExactly("a", "incomprehensible", "b");
    }

    @Test
    void paragraphsAreSeparatedByOneEmptyLine() {
        assertThat(Layout.paragraphs("a\nb\n\n\nc\n", 80)).containsExactly("a b", "", "c");
    }

    @Test
    void digitsAreGrouped() {
        assertThat(Layout.grouped(0)).isEqualTo("0");
        assertThat(Layout.grouped(999)).isEqualTo("999");
        assertThat(Layout.grouped(1284)).isEqualTo("1 284");
        assertThat(Layout.grouped(-1234567)).isEqualTo("-1 234 567");
    }

    @Test
    void countsAgreeWithTheirNoun() {
        assertThat(Layout.count(1, "step")).isEqualTo("1 step");
        assertThat(Layout.count(0, "step")).isEqualTo("0 steps");
    }

    @Test
    void barsHaveTheirWidthAndNeverHideSomethingRare() {
        assertThat(Bar.of(0, 4)).isEqualTo("    ");
        assertThat(Bar.of(0.0001, 4)).isEqualTo("▏   ");
        assertThat(Bar.of(0.5, 4)).isEqualTo("██  ");
        assertThat(Bar.of(1, 4)).isEqualTo("████");
        assertThat(Bar.of(7, 4)).isEqualTo("████");
    }

    @Test
    void theNearestNameIsFoundThroughTyposAndBeginnings() {
        List<String> names = List.of("list", "show", "check", "orphaned-lock");
        assertThat(Nearest.of("chekc", names)).contains("check");
        assertThat(Nearest.of("orphaned", names)).contains("orphaned-lock");
        assertThat(Nearest.of("SHOW", names)).contains("show");
        assertThat(Nearest.of("elephant", names)).isEmpty();
        assertThat(Nearest.of("", names)).isEqualTo(Optional.empty());
    }

    @Test
    void colourIsForTerminalsUnlessTheEnvironmentSaysOtherwise() {
        assertThat(Terminal.wantsColour(true, Map.of())).isTrue();
        assertThat(Terminal.wantsColour(false, Map.of())).isFalse();
        assertThat(Terminal.wantsColour(true, Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Terminal.wantsColour(true, Map.of("NO_COLOR", ""))).isTrue();
        assertThat(Terminal.wantsColour(false, Map.of("CLICOLOR_FORCE", "1"))).isTrue();
        assertThat(Terminal.wantsColour(false, Map.of("CLICOLOR_FORCE", "0"))).isFalse();
        assertThat(Terminal.wantsColour(true, Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.wantsColour(true, Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1")))
                .isFalse();
    }

    @Test
    void theLauncherSaysWhichStreamsAreTerminals() {
        assertThat(Terminal.of("12", "132")).isEqualTo(new Terminal(false, true, true, 132));
        assertThat(Terminal.of("", "")).isEqualTo(Terminal.NONE);
        assertThat(Terminal.of(null, null)).isEqualTo(Terminal.NONE);
        assertThat(Terminal.of("1", "seven").columns()).isEqualTo(Terminal.DEFAULT_COLUMNS);
        assertThat(Terminal.of("1", "3").columns()).isEqualTo(Terminal.MIN_COLUMNS);
    }
}
