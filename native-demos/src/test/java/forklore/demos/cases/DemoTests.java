package forklore.demos.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the heading of a real program says.
class DemoTests {

    private static final String HEADING = """
            A mailer forks.

            scenario  orphaned-lock
            runs      50
            with      part.py
            says      threads
            measures  fork
            end       child-hangs when a child hangs, prints "a, b"
            end       both-finish when exits 0
            from      3.7 there is no os.register_at_fork before.
            """;

    private static void check(Demo demo) {
        assertThat(demo.id()).isEqualTo("mailer");
        assertThat(demo.title()).isEqualTo("A mailer forks.");
        assertThat(demo.scenario()).isEqualTo("orphaned-lock");
        assertThat(demo.runs()).isEqualTo(50);
        assertThat(demo.parts()).containsExactly("part.py");
        assertThat(demo.says()).containsExactly("threads");
        assertThat(demo.measures()).containsExactly("fork");
        assertThat(demo.ends())
                .containsExactly(
                        new Demo.End("child-hangs", List.of("a child hangs", "prints \"a, b\"")),
                        new Demo.End("both-finish", List.of("exits 0")));
        assertThat(demo.from()).contains(new Demo.Bound(7, "there is no os.register_at_fork before."));
        assertThat(demo.to()).isEmpty();
    }

    @Test
    void isReadFromPython() {
        check(Demo.parse("mailer.py", "\"\"\"" + HEADING + "\"\"\"\nimport os\n\"\"\"\nscenario other\n\"\"\"\n"));
    }

    @Test
    void isReadFromC() {
        check(Demo.parse("mailer.c", "/* " + HEADING.replace("\n", "\n * ") + "\n */\n#include <a.h>\n/* runs 3 */"));
    }

    @Test
    void isReadFromJava() {
        check(Demo.parse(
                "mailer.java", "/// " + HEADING.strip().replace("\n", "\n/// ") + "\nclass A {}\n// runs 3\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenario  orphaned-lock\n", "end       child-hangs", "end       both-finish"})
    void isRefusedIfItLacksSomethingNeeded(String line) {
        String lacking =
                HEADING.replace("end", line.startsWith("end") ? "und" : "end").replace(line, "");
        assertThatThrownBy(() -> Demo.parse("mailer.py", "\"\"\"" + lacking + "\"\"\"\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mailer.py:1: the heading needs");
    }

    @Test
    void changesItsHashWithItsTextAndWithItsParts() {
        Demo demo = Demo.parse("mailer.py", "\"\"\"" + HEADING + "\"\"\"\n");
        Demo other = Demo.parse("mailer.py", "\"\"\"" + HEADING + "\"\"\"\nimport os\n");
        assertThat(List.of(demo.hash(List.of()), other.hash(List.of()), demo.hash(List.of("part"))))
                .doesNotHaveDuplicates()
                .allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{8}"));
        assertThat(demo.hash(List.of("part"))).isEqualTo(demo.hash(List.of("part")));
    }
}
