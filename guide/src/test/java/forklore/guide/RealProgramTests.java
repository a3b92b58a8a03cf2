package forklore.guide;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.demos.cases.CaseRecord.Absent;
import forklore.demos.cases.CaseRecord.Count;
import forklore.demos.cases.CaseRecord.Measured;
import forklore.demos.cases.CaseRecord.Ran;
import forklore.demos.cases.CaseRecord.Result;
import forklore.demos.cases.CaseRecord.Said;
import forklore.demos.cases.CaseSheet;
import forklore.demos.cases.Demo;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the documents can say of real programs and their runs.
class RealProgramTests {

    private static final String TOSS = """
            \"""It tosses a coin.

            scenario  coin
            end       heads when prints "heads"
            end       tails when exits 0
            with      the_coin.py
            measures  height
            says      sides
            from      3.7 coins are not there before.
            \"""
            import the_coin


            def toss():
                return "heads"  # always
            """;

    private static final String PART = "\"\"\"The coin.\"\"\"\nSIDES = 2\n";

    private static World world(String page) {
        return World.withCoin()
                .program("toss.py", TOSS)
                .program("the_coin.py", PART)
                .page("programs/toss", page);
    }

    private static String sheet(String version, Result result) {
        return sheet(version, Demo.parse("toss.py", TOSS).hash(List.of(PART)), World.coinProgramHash(), result);
    }

    private static String sheet(String version, String hash, String model, Result result) {
        TreeMap<String, String> environment = new TreeMap<>();
        environment.put("kernel", "Linux 1.2");
        environment.put("processors", "2");
        return new CaseSheet("cpython-3.12", version, environment, List.of())
                .with("toss", hash, "coin", model, result)
                .text();
    }

    private static Ran ran(int heads, int tails) {
        List<Said> said = heads == 0 ? List.of() : List.of(new Said(heads, "place of the warning", "pty.py:9"));
        return new Ran(
                heads + tails,
                List.of(new Count(heads, "heads"), new Count(tails, "tails")),
                List.of(),
                said,
                List.of(new Measured("height", "cm", "20.00", "10.00", "30.00")));
    }

    private static World recorded(String page) {
        return world(page)
                .sheet("a.cases", sheet("cpython 3.10.1", ran(3, 1)))
                .sheet("b.cases", sheet("cpython 3.9.2", ran(0, 4)))
                .sheet("c.cases", sheet("cpython 3.8.1", ran(0, 4)))
                .sheet("d.cases", sheet("cpython 3.6.1", new Absent("coins are not there before.")));
    }

    @Test
    void whatWasMeasuredCanStandInASentence() {
        assertThat(recorded("measured:toss[height,on=cpython 3.9]\n\ndemo::toss[]")
                        .html("programs/toss"))
                .contains(">20.00\u00a0cm</span>");
        assertThat(recorded("measured:toss[weight]\n\ndemo::toss[]").problems())
                .containsExactly(
                        "guide/src/docs/programs/toss.adoc:6: measured:toss[weight]: nothing was measured about"
                                + " `weight`. It measures: height");
    }

    @Test
    void theVersionsThatSaySomethingCanStandInASentence() {
        String page = "versions:toss[place of the warning] and versions:toss[without=place of the warning]\n\n"
                + "demo::toss[]";
        assertThat(recorded(page).html("programs/toss"))
                .contains(">CPython 3.10.1</span> and")
                .contains(">CPython 3.8.1, 3.9.2</span>");
        assertThat(recorded("versions:toss[silence]\n\ndemo::toss[]").problems())
                .containsExactly(
                        "guide/src/docs/programs/toss.adoc:6: versions:toss[silence]: there is no such version");
    }

    @Test
    void aProgramIsShownWithoutItsHeadingAndNumberedAsInItsFile() {
        assertThat(world("demo::toss[]").html("programs/toss"))
                .contains("id=\"toss\"")
                .contains("native-demos/cases/toss.py")
                .contains("data-line=\"11\"><span class=\"code-word\">import</span> the_coin")
                .contains("<span class=\"code-text\">&quot;heads&quot;</span>")
                .contains("<span class=\"code-comment\"># always</span>")
                .doesNotContain("measures");
        assertThat(world("demo::toss[part=the_coin.py]\n\ndemo::toss[]").html("programs/toss"))
                .contains("data-line=\"2\">SIDES = ");
    }

    @Test
    void versionsWithTheSameRunsShareARow() {
        assertThat(recorded("demo::toss[]\n\ndemo-runs::toss[]").html("programs/toss"))
                .contains("<code>heads</code>", "<code>tails</code>", "Place of the warning")
                .contains("<th scope=\"row\">CPython 3.6.1</th><td colspan=\"3\">not applicable: coins are not there")
                .contains("<th scope=\"row\">CPython 3.8.1, 3.9.2</th><td>0</td>"
                        + "<td class=\"seen grade-acceptable\">4 of 4</td><td>none</td>")
                .contains("<th scope=\"row\">CPython 3.10.1</th><td class=\"seen grade-interesting\">3 of 4</td>"
                        + "<td class=\"seen grade-acceptable\">1 of 4</td><td>pty.py:9 (3 of 4)</td>")
                .contains("Linux 1.2");
    }

    @Test
    void whatWasSaidInEveryRunStandsBelowTheTable() {
        Ran always = new Ran(
                2,
                List.of(new Count(1, "heads"), new Count(1, "tails")),
                List.of(),
                List.of(new Said(2, "sides", "two")),
                List.of());
        assertThat(world("demo::toss[]\n\ndemo-runs::toss[]")
                        .sheet("a.cases", sheet("cpython 3.9.2", always))
                        .sheet("b.cases", sheet("cpython 3.10.1", always))
                        .html("programs/toss"))
                .contains("<li>Sides, in every run: <code>two</code></li>")
                .doesNotContain("<th scope=\"col\">Sides");
    }

    @Test
    void whatWasMeasuredStandsBesideTheVersion() {
        assertThat(recorded("demo::toss[]\n\ndemo-measures::toss[]").html("programs/toss"))
                .contains("<td title=\"10.00 to 30.00 cm\"><span class=\"figures\">20.00\u00a0cm</span>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seen:toss[heads] | 3 of 12",
                "seen:toss[heads,on=cpython 3.10] | 3 of 4",
                "said:toss[place of the warning] | <code>pty.py:9</code>",
            })
    void aFigureInASentenceComesFromTheRecords(String macro, String figure) {
        assertThat(recorded("demo::toss[]\n\nSo: " + macro + ".").html("programs/toss"))
                .contains(figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seen:toss[edge] | has no outcome `edge`. It has: heads, tails",
                "seen:toss[heads,on=cpython 2.7] | nothing was recorded on such a version. There are: cpython 3.6.1",
                "said:toss[price] | nothing was said about `price`",
                "demo-runs::dice[] | there is no real program `dice`. There are: toss",
                "demo::toss[part=dice.py] | dice.py does not belong to this program. Its files are: the_coin.py",
            })
    void whatWasNotRecordedIsAProblem(String macro, String problem) {
        assertThat(recorded("demo::toss[]\n\n" + macro + "\n").problems())
                .anySatisfy(each -> assertThat(each).contains("programs/toss.adoc:8: " + macro, problem));
    }

    @Test
    void aRecordOfAnotherVersionOfTheProgramIsAProblem() {
        World world = world("demo::toss[]\n\ndemo-runs::toss[]")
                .sheet("a.cases", sheet("cpython 3.9.2", "00000000", World.coinProgramHash(), ran(1, 1)));
        assertThat(world.problems())
                .singleElement()
                .asString()
                .contains("the record of cpython 3.9.2 is of another version of the program");
    }

    @Test
    void aRecordOfAnotherVersionOfTheScenarioIsAProblem() {
        String hash = Demo.parse("toss.py", TOSS).hash(List.of(PART));
        World world = world("demo::toss[]\n\ndemo-runs::toss[]")
                .sheet("a.cases", sheet("cpython 3.9.2", hash, "00000000", ran(1, 1)));
        assertThat(world.problems())
                .singleElement()
                .asString()
                .contains("the record of cpython 3.9.2 is of another version of its scenario");
    }

    @Test
    void aProgramThatNoPageShowsIsAProblem() {
        assertThat(world("Text.").problems())
                .singleElement()
                .asString()
                .startsWith("native-demos/cases/toss.py:1: no page tells of this program");
    }

    @Test
    void filesThatAreNoneAreProblems() {
        assertThat(World.withCoin()
                        .program("toss.py", "import os\n")
                        .sheet("a.cases", "rubbish")
                        .problems())
                .hasSize(2)
                .anyMatch(each -> each.startsWith("native-demos/cases/toss.py:1: toss.py:1: the heading needs"))
                .anyMatch(each -> each.startsWith("native-demos/observed/cases/a.cases:1: this is no sheet"));
    }

    @Test
    void thePageOfAScenarioLinksToItsProgramsAndIsSilentIfThereAreNone() {
        String template = "= {title}\n\n[.lead]\nanswer:{scenario}[]\n\n{programs}== Real\n{programs}\n"
                + "{programs}real-programs::{scenario}[]\n";
        assertThat(world("demo::toss[]")
                        .document("catalogue/_scenario", template)
                        .build()
                        .files()
                        .get("catalogue/coin.html"))
                .contains(
                        "<li><a href=\"../programs/toss.html#toss\"><code>toss.py</code></a>: It tosses a coin.</li>");
        assertThat(World.withCoin()
                        .document("catalogue/_scenario", template)
                        .build()
                        .files()
                        .get("catalogue/coin.html"))
                .doesNotContain("Real");
    }
}
