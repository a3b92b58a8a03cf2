package forklore.guide;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.demos.cases.Demo;
import forklore.demos.cases.Recipe;
import forklore.demos.cases.RecipeSheet;
import forklore.demos.cases.RecipeSheet.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The pages of recipes: two programs, and where they were tried.
class RecipeTests {

    private static final String HERE = "guide/src/docs/migration/toss.adoc:";
    private static final String LIST = "toss  bent-coin  true-coin\n";
    private static final String PAGE = "before::toss[]\n\nafter::toss[]\n\nchecked::toss[]\n";

    private static String program(String title, String word) {
        return "\"\"\"" + title + "\n\nscenario  coin\nend       " + word + " when exits 0\n\"\"\"\nprint(\"" + word
                + "\")\n";
    }

    private static final String BENT = program("A bent coin.", "heads");
    private static final String TRUE = program("A true coin.", "tails");

    private static String hash() {
        return RecipeSheet.hash(
                Demo.parse("bent-coin.py", BENT).hash(List.of()),
                Demo.parse("true-coin.py", TRUE).hash(List.of()));
    }

    private static World world(String list, String hash, String page) {
        RecipeSheet sheet = new RecipeSheet(List.of(
                new Row("toss", hash, "cpython 3.12.1", "warns"),
                new Row("toss", hash, "cpython 3.13.0", "warns"),
                new Row("toss", hash, "cpython 3.14.0", "hangs")));
        return World.withCoin()
                .program("bent-coin.py", BENT)
                .program("true-coin.py", TRUE)
                .text(Recipe.FILE, list)
                .text(RecipeSheet.FILE, sheet.text())
                .page("migration/toss", page);
    }

    @Test
    void showBothProgramsAndWhereTheyWereTried() {
        World world = world(LIST, hash(), PAGE);
        assertThat(world.problems()).isEmpty();
        assertThat(world.html("migration/toss"))
                .contains("A bent coin.</p>")
                .contains("native-demos/cases/true-coin.py")
                .contains("<th scope=\"row\">CPython 3.12.1, 3.13.0</th><td>Python warns</td>"
                        + "<td>ends as it should, without a warning, also with <code>-W error</code></td>")
                .contains("<td>a process hangs</td>")
                .contains("<a href=\"../catalogue/coin.html\">Heads or tails</a>");
    }

    @Test
    void sayThatTheSecondProgramMayStillWarn() {
        assertThat(world("toss bent-coin true-coin warns-after\n", hash(), PAGE).html("migration/toss"))
                .contains("ends as it should; Python may still warn");
    }

    @Test
    void areTheHomeOfTheirPrograms() {
        World world = world(LIST, hash(), PAGE + "\nreal-programs::coin[]\n");
        assertThat(world.problems()).isEmpty();
        assertThat(world.html("migration/toss"))
                .contains("id=\"bent-coin\"")
                .contains("href=\"../migration/toss.html#bent-coin\"");
    }

    @Test
    void failWhenTheProgramsWereNotTriedAsTheyAre() {
        assertThat(world(LIST, "0011223344556677", PAGE).problems())
                .containsExactly(
                        HERE + "10: checked::toss[]: these programs were never tried as they are now. Record it"
                                + " again, as native-demos/recipes/README.adoc says");
    }

    @Test
    void failWithoutTheirPrograms() {
        assertThat(world(LIST, hash(), "before::toss[]\n\nchecked::toss[]\n").problems())
                .containsExactly(HERE + "1: the page of a recipe shows its programs: it lacks after::toss[]");
        assertThat(world("toss bent-coin no-coin\n", hash(), PAGE).problems())
                .contains(Recipe.FILE + ":1: the recipe toss names the program `no-coin`, and there is none");
    }

    @Test
    void failWhenTheyAreUnknown() {
        assertThat(world(LIST, hash(), PAGE + "\nafter::roll[]\n").problems())
                .containsExactly(HERE + "12: after::roll[]: there is no recipe `roll`. There are: toss");
        assertThat(world("toss bent-coin\n", hash(), PAGE).problems())
                .contains(Recipe.FILE + ":1: " + Recipe.FILE
                        + ":1: a recipe is NAME BEFORE AFTER, then silent-before or" + " warns-after if need be");
    }
}
