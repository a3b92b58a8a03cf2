package forklore.guide;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.text.Code;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The macros on a line of their own.
class BlockTests {

    private static final String HERE = "guide/src/docs/page.adoc:";

    private static World page(String text) {
        return World.withCoin().page("page", text);
    }

    private static List<String> all(String regex, String html) {
        Matcher each = Pattern.compile(regex).matcher(html);
        return Stream.iterate(each.find(), found -> found, found -> each.find())
                .map(found -> each.group(1))
                .toList();
    }

    @Nested
    class Scenario {

        private static final String BOTH = "\n\noutcome:coin[heads] outcome:coin[tails]\n";

        @Test
        void isAPictureWithTheSentenceOfItsLastStep() {
            String html = page("scenario::coin[]" + BOTH).html("page");
            assertThat(html)
                    .contains("<figure class=\"forklore-player\" id=\"figure-1\" data-scenario=\"coin\"")
                    .contains("<svg ")
                    .contains("var(--forklore-")
                    .contains("Step 4 of 4")
                    .contains("<figcaption>");
        }

        @Test
        void showsTheStepThatIsAsked() {
            assertThat(page("scenario::coin[step=1]" + BOTH).html("page")).contains("Step 1 of 4");
        }

        @Test
        void showsTheForkThatIsAsked() {
            String forks = World.COIN.replace("  start other", "  start other\n  fork child\n    exit 0\n  wait child");
            assertThat(World.empty()
                            .scenario("scenarios/catalogue/games/coin.fork", forks)
                            .page("page", "scenario::coin[step=fork]" + BOTH)
                            .html("page"))
                    .contains("Step 3 of ");
        }

        @Test
        void showsTheRunToTheOutcomeThatIsAsked() {
            assertThat(page("scenario::coin[outcome=tails]" + BOTH).html("page"))
                    .contains("Step 3 of 3");
        }

        @Test
        void carriesTheStepsAndTheProgramAsText() {
            String html = page("scenario::coin[]" + BOTH).html("page");
            assertThat(html)
                    .contains("<summary>All 4 steps as text</summary>")
                    .contains("<summary>The program</summary>");
            assertThat(page("scenario::coin[show=picture]" + BOTH).html("page"))
                    .doesNotContain("<summary>The program</summary>");
        }

        @Test
        void carriesTheSourceForThePlayerOnce() {
            String html =
                    page("scenario::coin[]\n\nscenario::coin[step=1]" + BOTH).html("page");
            assertThat(all("(<script type=\"text/plain\" class=\"forklore-source\" data-scenario=\"coin\">)", html))
                    .hasSize(1);
            assertThat(html).contains("\nthread other\n  side = 1\n");
        }

        @Test
        void hasOneTitleForEachPictureAndNoIdTwice() {
            String html = page("scenario::coin[]\n\nscenario::coin[outcome=tails]" + BOTH)
                    .html("page");
            List<String> ids = all(" id=\"([^\"]+)\"", html);
            assertThat(ids).doesNotHaveDuplicates().contains("figure-1", "figure-2");
            assertThat(all("<title[^>]*>([^<]*)</title>", html)).containsExactly("Heads or tails", "Heads or tails");
        }

        @Test
        void thatIsUnknownFailsTheBuild() {
            assertThat(page("scenario::dice[]").problems())
                    .containsExactly(HERE + "6: scenario::dice[]: there is no scenario `dice`. There are: coin");
        }

        @Test
        void withAStepThatTheRunLacksFailsTheBuild() {
            assertThat(page("scenario::coin[step=9]" + BOTH).problems())
                    .containsExactly(HERE + "6: scenario::coin[step=9]: there is no step 9; the run has steps 0 to 4");
        }

        @Test
        void whoseOutcomeThePageNeverNamesFailsTheBuild() {
            assertThat(page("scenario::coin[]\n\nIt may be outcome:coin[heads].")
                            .problems())
                    .containsExactly(
                            HERE + "6: the page shows coin and never speaks of its outcome `tails`. Say it with"
                                    + " outcome:coin[tails] or odds:coin[tails], or add verdict::coin[]");
        }

        @Test
        void whoseVerdictIsOnThePageHasAllItsOutcomesNamed() {
            assertThat(page("scenario::coin[]\n\nverdict::coin[]").problems()).isEmpty();
        }
    }

    @Nested
    class VerdictTable {

        @Test
        void hasEachOutcomeWithGradeReasonOddsAndShortestRun() {
            String html = page("verdict::coin[]").html("page");
            assertThat(html)
                    .contains("<code>heads</code> <span class=\"tag grade-interesting\">interesting</span>")
                    .contains("The <code>other</code> thread was faster.")
                    .contains("1/2 (50.0\u00a0%)")
                    .contains("<td>4 steps</td>")
                    .contains("<td>3 steps</td>");
        }

        @Test
        void saysHowMuchWasSearchedAndWhatWasProved() {
            assertThat(page("verdict::coin[]").html("page"))
                    .containsPattern("Searched: \\d+ states, \\d+ transitions, 2 end states; nothing was left out.")
                    .contains("<code>heads</code> happens in some interleavings.");
        }
    }

    @Nested
    class ObservedTable {

        @Test
        void setsCountsBesideOddsAndNamesTheEnvironment() {
            String html = page("observed::coin[]").log("coin.log", "", 0, 5000).html("page");
            assertThat(html)
                    .contains("Seen in 5000 real runs")
                    .contains("below 0.08\u00a0%")
                    .contains("above 99.92\u00a0%")
                    .contains("possible, not seen")
                    .contains("confirmed")
                    .contains("<dt>kernel</dt><dd>Linux 1.2</dd>");
        }

        @Test
        void withoutALogFailsTheBuild() {
            assertThat(page("observed::coin[]").problems())
                    .containsExactly(HERE + "6: observed::coin[]: there is no log of real runs of coin in"
                            + " native-demos/observed. Make one with: forklore run coin");
        }

        @Test
        void ofAnotherProgramFailsTheBuild() {
            assertThat(page("observed::coin[]")
                            .log("coin.log", "01234567", 1, 2)
                            .problems())
                    .singleElement()
                    .asString()
                    .contains("tells of another program: its hash is 01234567");
        }

        @Test
        void ofAFileThatIsNoLogFailsTheBuild() {
            assertThat(page("Text.").logFile("coin.log", "nonsense").problems())
                    .containsExactly(
                            "native-demos/observed/coin.log:1: this is no log of real runs. Write it again with"
                                    + " `forklore run coin`");
        }

        @Test
        void thatHasSeenTheImpossibleFailsTheBuild() {
            String impossible = World.COIN
                    .replace("expect sometimes heads", "expect never edge")
                    .replace(
                            "outcome heads",
                            "outcome edge\n  when  parent exits 7\n  grade forbidden \"It cannot.\"\n\noutcome heads");
            String log = World.logText(4, 6).replace("heads", "edge");
            List<String> problems = World.empty()
                    .scenario("scenarios/catalogue/games/coin.fork", impossible)
                    .page("page", "observed::coin[]")
                    .logFile("coin.log", log)
                    .problems();
            assertThat(problems)
                    .containsExactly(
                            HERE + "6: observed::coin[]: native-demos/observed/coin.log has seen `edge` 4 times,"
                                    + " and the model says that it cannot happen. One of them is wrong; find out which"
                                    + " before"
                                    + " you write about it");
        }
    }

    @Test
    void theProgramHasTheLinesOfItsFileAndAMarkForEachThread() {
        String html = page("program::coin[]").html("page");
        assertThat(html)
                .contains("data-line=\"12\"><svg class=\"mark t0\"")
                .contains("</svg><span class=\"code-word\">thread</span> main")
                .contains("<svg class=\"mark t1\"")
                .doesNotContain("outcome</span> heads")
                .doesNotContain("One thread stores");
    }

    @Test
    void theListingIsTheGeneratedProgram() {
        assertThat(page("listing::coin[lang=c]").html("page"))
                .contains("<div class=\"caption\">coin.c</div>")
                .contains("pthread_create");
    }

    @Test
    void aListingInALanguageThatIsNotGeneratedFailsTheBuild() {
        assertThat(page("listing::coin[lang=python]").problems())
                .containsExactly(
                        HERE + "6: listing::coin[lang=python]: coin is not generated in `python`. Its file says:"
                                + " runs c");
    }

    @Test
    void theStepsAreAListOfSentences() {
        String html = page("steps::coin[outcome=tails]").html("page");
        assertThat(html).contains("<summary>All 3 steps as text</summary>");
        assertThat(all("<li>(<svg class=\"mark)", html)).hasSize(3);
    }

    @Test
    void aboutIsTheProseOfTheScenario() {
        assertThat(page("about::coin[]").html("page")).contains("<p>One thread stores, the other one looks.</p>");
    }

    @Test
    void aProblemInTheProseOfAScenarioIsFoundInItsFile() {
        World world = World.empty()
                .scenario(
                        "scenarios/catalogue/games/coin.fork",
                        World.COIN.replace("One thread stores,", "It is odds:coin[edge], or 50 %:"))
                .page("page", "about::coin[]");
        assertThat(world.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).startsWith("scenarios/catalogue/games/coin.fork:7: "));
    }

    @Test
    void aSnippetIsThePartBetweenItsTags() {
        World world = page("snippet::coin[look]")
                .example(
                        "coin.fork",
                        World.COIN
                                .replace("  if side == 1", """
                  # tag::look[]
                  if side == 1
                """.stripTrailing())
                                .replace("    exit 1", "    exit 1\n  # end::look[]"));
        assertThat(world.problems()).isEmpty();
        assertThat(world.html("page"))
                .contains("<code><span class=\"code-word\">if</span> side == <span class=\"code-number\">1</span>\n"
                        + "  <span class=\"code-word\">exit</span>");
    }

    @Test
    void aSnippetThatIsNotThereFailsTheBuild() {
        assertThat(page("snippet::dice[look]\n\nsnippet::coin[look]")
                        .example("coin.fork", World.COIN)
                        .problems())
                .containsExactly(
                        HERE + "6: snippet::dice[look]: there is no example `dice`. There are: coin",
                        HERE + "8: snippet::coin[look]: guide/src/examples/coin.fork has no lines between"
                                + " # tag::look[] and # end::look[]");
    }

    @Test
    void anExampleThatCannotBeReadFailsTheBuild() {
        assertThat(page("Text.")
                        .example("coin.fork", World.COIN.replace("start other", "start nobody"))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("guide/src/examples/coin.fork:13: F0204 ");
    }

    @Test
    void aComplaintIsWhatTheReaderSays() {
        String broken = World.COIN.replace("start other", "start nobody");
        assertThat(page("complaint::coin[]").example("broken/coin.fork", broken).html("page"))
                .contains("error[F0204]")
                .contains("coin.fork:13");
    }

    @Test
    void aBrokenExampleWithoutAMistakeFailsTheBuild() {
        assertThat(page("Text.").example("broken/coin.fork", World.COIN).problems())
                .containsExactly(
                        "guide/src/examples/broken/coin.fork:1: this example is to show a mistake, and there is"
                                + " none in coin");
    }

    @Test
    void theTagsSayWhatToExpect() {
        assertThat(page("tags::coin[]").html("page"))
                .contains("<span class=\"tag success\">never hangs</span>")
                .contains(">2 threads</span>")
                .contains(">2 ways to end</span>")
                .contains(">runs in C</span>");
    }

    @Test
    void theTagsWarnOfAHang() {
        String hangs = """
                scenario stuck
                title    Waiting for oneself
                topic    games

                mutex m

                thread main
                  lock m
                  lock m

                outcome stuck
                  when  parent hangs on m
                  grade forbidden "Main holds it already."
                """;
        assertThat(World.empty()
                        .scenario("scenarios/catalogue/games/stuck.fork", hangs)
                        .page("page", "tags::stuck[]")
                        .html("page"))
                .contains("<span class=\"tag danger\">can hang</span>")
                .doesNotContain("runs in");
    }

    @Test
    void theStoriesOfATopicAreCardsWithTheirAnswer() {
        assertThat(page("stories::games[]").html("page"))
                .contains("<a href=\"catalogue/coin.html\">Heads or tails</a>")
                .contains("The <code>other</code> thread was faster.");
        assertThat(page("stories::cards[]").problems())
                .containsExactly(HERE + "6: stories::cards[]: no scenario has the topic `cards`. There are: games");
    }

    @Test
    void relatedAreThoseOfTheSameTopicAndThoseThatNameEachOther() {
        World world = page("related::coin[]")
                .scenario("scenarios/catalogue/games/die.fork", World.COIN.replace("scenario coin", "scenario die"))
                .scenario(
                        "scenarios/catalogue/else/lot.fork",
                        World.COIN
                                .replace("scenario coin", "scenario lot")
                                .replace("topic    games", "topic    else")
                                .replace("One thread stores", "Like coin, one thread stores"))
                .scenario(
                        "scenarios/catalogue/else/far.fork",
                        World.COIN.replace("scenario coin", "scenario far").replace("topic    games", "topic    else"));
        assertThat(all("href=\"catalogue/([a-z]+).html\"", world.html("page"))).containsExactly("die", "lot");
    }

    @Test
    void theGrammarIsTheOneOfTheReader() {
        assertThat(page("grammar::[]").html("page"))
                .contains("<code>coin = &quot;heads&quot; | &quot;tails&quot; ;\n</code>");
    }

    @Test
    void everyCodeOfTheReaderIsExplainedWithARealMessage() {
        String html = page("codes::[]").html("page");
        assertThat(all("<h3 id=\"(F\\d{4})\"", html))
                .isEqualTo(Code.all().stream().map(Code::id).toList())
                .contains("F0101");
        assertThat(all("error\\[(F\\d{4})]", html))
                .isEqualTo(Code.all().stream().map(Code::id).toList());
        assertThat(html.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    }

    @Test
    void aScenarioWhoseClaimDoesNotHoldFailsTheBuild() {
        assertThat(World.empty()
                        .scenario(
                                "scenarios/catalogue/games/coin.fork",
                                World.COIN.replace("expect sometimes heads", "expect always heads"))
                        .page("page", "Text.")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("scenarios/catalogue/games/coin.fork:1: the scenario's claims do not hold: ");
    }
}
