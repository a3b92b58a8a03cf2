package forklore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.cli.output.Terminal;
import org.junit.jupiter.api.Test;

class ColourTests {

    private static final Terminal TERMINAL = new Terminal(false, true, true, 100);
    private static final String ESCAPE = "\u001b[";

    private static Shell terminal() {
        return new Shell().terminal(TERMINAL);
    }

    @Test
    void pipesGetNoColour() {
        assertThat(new Shell().run("list").out()).doesNotContain(ESCAPE);
        assertThat(new Shell().run("nonsense").err()).doesNotContain(ESCAPE);
    }

    @Test
    void terminalsGetColour() {
        assertThat(terminal().run("list").out()).contains(ESCAPE);
        assertThat(terminal().run("nonsense").err()).contains(ESCAPE);
        assertThat(terminal().run("--help").out()).contains(ESCAPE);
    }

    @Test
    void theOptionGoesBeforeEverything() {
        assertThat(terminal().run("list", "--color=never").out()).doesNotContain(ESCAPE);
        assertThat(new Shell()
                        .with("NO_COLOR", "1")
                        .run("--color", "always", "list")
                        .out())
                .contains(ESCAPE);
        assertThat(terminal().run("--help", "--color", "never").out()).doesNotContain(ESCAPE);
    }

    @Test
    void theEnvironmentIsHeard() {
        assertThat(terminal().with("NO_COLOR", "1").run("list").out()).doesNotContain(ESCAPE);
        assertThat(new Shell().with("CLICOLOR_FORCE", "1").run("list").out()).contains(ESCAPE);
    }

    @Test
    void colourChangesNoWord() {
        String plain = new Shell().run("check", "orphaned-lock").out();
        String painted =
                new Shell().run("check", "orphaned-lock", "--color=always").out();
        assertThat(painted.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }
}
