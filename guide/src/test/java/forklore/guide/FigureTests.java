package forklore.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Macros on a line of their own that compute, or that show one thing in several ways.
class FigureTests {

    private static final String HERE = "guide/src/docs/page.adoc:";

    private static World page(String text) {
        return World.withCoin().page("page", text);
    }

    @Test
    void aChanceThatIsTakenOftenIsComputed() {
        String html = page("repeated::coin[heads,times=1 2 10 1000]\n\nrepeated::[chance=0.0003,times=100000]")
                .html("page");
        assertThat(html)
                .contains("1</th><td>50.0\u00a0%")
                .contains("2</th><td>75.0\u00a0%")
                .contains("10</th><td>99.9\u00a0%")
                .contains("<td>as good as certain");
        assertThat(page("repeated::coin[heads,times=0]").problems())
                .containsExactly(
                        HERE + "6: repeated::coin[heads,times=0]: times= takes whole numbers from 1, with blanks"
                                + " between: times=1 10 100");
        assertThat(page("repeated::[times=1]").problems())
                .containsExactly(HERE + "6: repeated::[times=1]: say a scenario and an outcome, or chance= and a number"
                        + " like 0.0003");
    }

    @Test
    void theListOfChangesIsTextOfThePage() {
        World world =
                page("== Changes\n\nchangelog::[]").text("CHANGELOG.adoc", "= Changelog\n\n== Today\n\n* A coin.\n");
        assertThat(world.problems()).isEmpty();
        assertThat(world.html("page")).contains("<p>A coin.</p>").doesNotContain("Changelog");
        assertThat(page("changelog::[]").problems())
                .containsExactly(HERE + "6: changelog::[]: there is no CHANGELOG.adoc");
    }

    @Test
    void goodRunsLeaveAChanceOpen() {
        assertThat(page("unseen::[times=1 100 10000]").html("page"))
                .contains("1</th><td>up to 95\u00a0%")
                .contains("100</th><td>up to 3\u00a0%")
                .contains("<td>up to 0.03\u00a0%");
    }

    @Test
    void aVerdictCanLeaveItsClaimsAwayAndBeThatOfAPlatform() {
        assertThat(page("verdict::coin[show=ends,on=core]").html("page"))
                .contains("<code>heads</code>")
                .doesNotContain("Proved");
        assertThat(page("verdict::coin[show=all]").problems())
                .containsExactly(HERE + "6: verdict::coin[show=all]: show=all is unknown; it is ends");
        assertThat(page("scenario::coin[on=moon]").problems())
                .containsExactly(HERE + "6: scenario::coin[on=moon]: coin is not checked on the platform `moon`. Its"
                        + " platforms are: core");
    }

    @Test
    void theListingCanBeInEachLanguageThatTheScenarioNames() {
        World world = World.empty()
                .scenario("scenarios/catalogue/games/coin.fork", World.COIN.replace("runs     c", "runs     c python"))
                .page("page", "listing::coin[lang=python]");
        assertThat(world.problems()).isEmpty();
        assertThat(world.html("page"))
                .contains("<div class=\"caption\">coin.py</div>")
                .contains("<span class=\"code-word\">import</span>");
    }
}
