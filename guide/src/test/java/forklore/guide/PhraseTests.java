package forklore.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The macros inside a sentence.
class PhraseTests {

    private static final String HERE = "guide/src/docs/page.adoc:";

    private static World page(String text) {
        return World.withCoin().page("page", text);
    }

    private static World played(String text) {
        return page(text).log("coin.log", "", 1200, 3800);
    }

    @Nested
    class Odds {

        @Test
        void areTheExactFractionAndThePercentage() {
            assertThat(page("It is odds:coin[heads].").html("page")).contains(">1/2 (50.0\u00a0%)</span>.");
        }

        @Test
        void areWrittenAsAsked() {
            String html = page("odds:coin[heads,as=percent] and odds:coin[heads,as=fraction]")
                    .html("page");
            assertThat(html).contains(">50.0\u00a0%</span>").contains(">1/2</span>");
        }

        @Test
        void sayForWhichSchedulerTheyAre() {
            assertThat(page("odds:coin[heads]").html("page")).contains("picks the next thread uniformly at random");
        }

        @Test
        void canBeSaidInWordsThatAreChecked() {
            World right = page("It falls odds:coin[heads,is=1/2,say=every other time].");
            assertThat(right.problems()).isEmpty();
            assertThat(right.html("page")).contains(">every other time</span>");
        }

        @Test
        void inWordsNeedTheFigureThatTheyMean() {
            assertThat(page("odds:coin[heads,say=often]").problems())
                    .containsExactly(
                            HERE + "6: odds:coin[heads,say=often]: say= hides the figure, so is= must state what"
                                    + " the words mean");
        }

        @Test
        void thatDifferFromTheScenarioFailTheBuild() {
            assertThat(page("First line,\nthen odds:coin[heads,is=1/8] of it.").problems())
                    .containsExactly(HERE + "7: odds:coin[heads,is=1/8]: the text says 1/8, the scenario says 1/2"
                            + " (50.0\u00a0%). Write is=1/2, or change the scenario");
        }

        @Test
        void mayBeStatedInPercent() {
            assertThat(page("odds:coin[heads,is=50%]").problems()).isEmpty();
            assertThat(page("odds:coin[heads,is=49.9%]").problems()).hasSize(1);
        }

        @Test
        void ofAnUnknownOutcomeFailTheBuild() {
            assertThat(page("odds:coin[edge]").problems())
                    .containsExactly(HERE
                            + "6: odds:coin[edge]: there is no outcome `edge`. The outcomes of coin are: heads, tails");
        }

        @Test
        void ofNoOutcomeFailTheBuild() {
            assertThat(page("odds:coin[]").problems())
                    .containsExactly(HERE + "6: odds:coin[] names no outcome. The outcomes of coin are: heads, tails");
        }

        @Test
        void ofAnUnknownScenarioFailTheBuild() {
            assertThat(page("odds:dice[six]").problems())
                    .containsExactly(HERE + "6: odds:dice[six]: there is no scenario `dice`. There are: coin");
        }

        @Test
        void withAnUnknownWordFailTheBuild() {
            assertThat(page("odds:coin[heads,digits=3]").problems())
                    .containsExactly(
                            HERE + "6: odds:coin[heads,digits=3]: the macro knows no `digits`; it takes: as, is, on,"
                                    + " say");
            assertThat(page("odds:coin[heads,as=words]").problems())
                    .containsExactly(
                            HERE + "6: odds:coin[heads,as=words]: as=words is unknown; it is fraction, percent or"
                                    + " both");
        }
    }

    @Nested
    class Counts {

        @Test
        void comeFromTheLog() {
            assertThat(played("count:coin[heads] of runs:coin[]").html("page"))
                    .contains(">1200</span>")
                    .contains(">5000</span>");
        }

        @Test
        void canBeSharesWithTheirInterval() {
            assertThat(played("count:coin[heads,as=percent]").html("page"))
                    .contains(">24.0\u00a0% (22.8 to 25.3\u00a0%)</span>");
        }

        @Test
        void ofNothingAreABound() {
            assertThat(page("count:coin[heads,as=percent]")
                            .log("coin.log", "", 0, 5000)
                            .html("page"))
                    .contains(">below 0.08\u00a0%</span>");
        }

        @Test
        void thatDifferFromTheLogFailTheBuild() {
            assertThat(played("count:coin[heads,is=1201]").problems())
                    .containsExactly(HERE + "6: count:coin[heads,is=1201]: the text says 1201,"
                            + " native-demos/observed/coin.log says 1200. Write is=1200, or find out what changed");
        }

        @Test
        void withoutALogFailTheBuild() {
            assertThat(page("count:coin[heads]").problems())
                    .containsExactly(HERE + "6: count:coin[heads]: there is no log of real runs of coin in"
                            + " native-demos/observed. Make one with: forklore run coin");
        }

        @Test
        void ofAnotherProgramFailTheBuild() {
            assertThat(page("count:coin[heads]")
                            .log("coin.log", "01234567", 1, 2)
                            .problems())
                    .containsExactly(HERE + "6: count:coin[heads]: native-demos/observed/coin.log tells of another"
                            + " program: its hash is 01234567, the scenario's is " + World.coinHash()
                            + ". Make a new one with: forklore run coin");
        }

        @Test
        void fromTwoLogsAreThoseOfTheFirstUnlessOneIsNamed() {
            World two = page("count:coin[heads]").log("a.log", "", 1, 2).log("b.log", "", 2, 1);
            assertThat(two.problems()).isEmpty();
            assertThat(two.html("page")).contains(">1</span>");
            World none =
                    page("count:coin[heads,log=c.log]").log("a.log", "", 1, 2).log("b.log", "", 2, 1);
            assertThat(none.problems())
                    .containsExactly(
                            HERE + "6: count:coin[heads,log=c.log]: say which log with log=; there are: a.log, b.log");
            assertThat(page("count:coin[heads,log=b.log]")
                            .log("a.log", "", 1, 2)
                            .log("b.log", "", 2, 1)
                            .html("page"))
                    .contains(">2</span>");
        }
    }

    @Test
    void stepsAreThoseOfTheShortestRun() {
        World world = page("steps:coin[tails] and steps:coin[heads,is=4]");
        assertThat(world.problems()).isEmpty();
        assertThat(world.html("page")).contains(">3</span>").contains(">4</span>");
    }

    @Test
    void stepsThatDifferFailTheBuild() {
        assertThat(page("steps:coin[heads,is=5]").problems())
                .containsExactly(
                        HERE + "6: steps:coin[heads,is=5]: the text says 5, the scenario says 4. Write is=4, or"
                                + " find out what changed");
    }

    @Test
    void statesAreThoseThatTheSearchFound() {
        assertThat(page("states:coin[is=1]").problems())
                .singleElement()
                .asString()
                .startsWith(HERE + "6: states:coin[is=1]: the text says 1, the search found ");
        assertThat(page("states:coin[corners]").problems())
                .containsExactly(HERE + "6: states:coin[corners]: there is no count of `corners`; it is states,"
                        + " transitions or ends");
    }

    @Test
    void aFigureCanBeThatOfAPlatform() {
        World world = page("odds:coin[heads,on=core] steps:coin[heads,on=core,is=4] verdict:coin[on=core]");
        assertThat(world.problems()).isEmpty();
        assertThat(world.html("page")).contains(">1/2 (50.0\u00a0%)</span>").contains(">never hangs</span>");
    }

    @Test
    void aPlatformThatTheScenarioDoesNotNameFailsTheBuild() {
        assertThat(page("odds:coin[heads,on=moon]").problems())
                .containsExactly(HERE + "6: odds:coin[heads,on=moon]: coin is not checked on the platform `moon`. Its"
                        + " platforms are: core");
        assertThat(played("count:coin[heads,on=moon]").problems())
                .first()
                .asString()
                .contains("is not checked on the platform `moon`");
    }

    @Test
    void aVerdictInWordsIsChecked() {
        assertThat(page("verdict:coin[is=never hangs,say=it ends]").problems()).isEmpty();
        assertThat(page("verdict:coin[is=can hang]").problems())
                .containsExactly(HERE + "6: verdict:coin[is=can hang]: the text says can hang, the search says never"
                        + " hangs. Write is=never hangs, or find out what changed");
    }

    @Test
    void aScheduleIsTheTokenOfTheShortestRun() {
        assertThat(page("schedule:coin[heads]").html("page")).contains("<code>coin@core:" + World.coinHash());
        assertThat(page("schedule:coin[edge]").problems())
                .containsExactly(HERE + "6: schedule:coin[edge]: there is no outcome `edge`. The outcomes of coin are:"
                        + " heads, tails");
    }

    @Test
    void anOutcomeIsItsCheckedName() {
        assertThat(page("outcome:coin[heads]").html("page"))
                .contains("<code class=\"outcome grade-interesting\">heads</code>");
    }

    @Test
    void aStoryIsALinkToItsPage() {
        World world = page("See story:coin[] or story:coin[the `coin`].")
                .document("catalogue/_scenario", "= {title}\n\n[.lead]\nanswer:{scenario}[]\n");
        assertThat(world.html("page"))
                .contains("<a href=\"catalogue/coin.html\">Heads or tails</a>")
                .contains("<a href=\"catalogue/coin.html\">the <code>coin</code></a>");
        assertThat(world.problems()).isEmpty();
    }

    @Test
    void aQuotationLinksToItsSource() {
        World world = page("It is quoted:somebody[about 10 % of all, they say].")
                .page("reference/sources", "[#somebody]\n== Somebody\n");
        assertThat(world.problems()).isEmpty();
        assertThat(world.html("page"))
                .contains(
                        "<a class=\"quoted\" href=\"reference/sources.html#somebody\">about 10 % of all, they say</a>");
    }

    @Test
    void aQuotationOfAnUnknownSourceFailsTheBuild() {
        World world = page("It is quoted:nobody[so].").page("reference/sources", "[#somebody]\n== Somebody\n");
        assertThat(world.problems())
                .singleElement()
                .asString()
                .startsWith(
                        HERE + "6: dead link `reference/sources.html#nobody`: reference/sources.html has no `nobody`;"
                                + " it has: ");
    }

    @Test
    void aMacroInCodeIsLeftAlone() {
        assertThat(page("----\nodds:dice[six]\n----").problems()).isEmpty();
    }

    @Test
    void aMacroOverTwoLinesFailsTheBuild() {
        assertThat(page("See quoted:somebody[one,\ntwo] here.").problems())
                .contains(HERE + "6: a macro is not closed on its line; put the whole call on one line");
    }
}
