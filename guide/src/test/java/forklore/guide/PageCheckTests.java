package forklore.guide;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lab.outline.Fault;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the build refuses, whatever a page says.
class PageCheckTests {

    private static final String HERE = "guide/src/docs/page.adoc:";

    private static World page(String text) {
        return World.withCoin().page("page", text);
    }

    @Nested
    class HandTypedFigures {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "12 %",
                    "12.5%",
                    "7 percent",
                    "12 of 5000",
                    "1 in 8",
                    "3 out of 10",
                    "742 in every 1000",
                    "1/8"
                })
        void failTheBuild(String figure) {
            assertThat(page("Text.\n\nIt hangs in " + figure + ", they say.").problems())
                    .containsExactly(
                            HERE + "8: the figure `" + figure + "` is typed by hand. Take it from a scenario or a"
                                    + " log with odds:NAME[OUTCOME], count:NAME[OUTCOME] or steps:NAME[OUTCOME]; if it"
                                    + " is somebody else's, say whose with quoted:SOURCE[...] or put it into a quote"
                                    + " block");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Python 3.12 came in 2023",
                    "`99 %` is code",
                    "two of the three",
                    "exit codes 0 and 1",
                    "https://example.org/1/8[link]",
                    "____\nIt was 12 % of all.\n____",
                    "[quote, Somebody]\nIt was 12 % of all.",
                    "----\n12 %\n----",
                    "// 12 %",
                    "////\n12 %\n////"
                })
        void areOnlyFiguresOfOurs(String text) {
            assertThat(page("Text.\n\n" + text).problems()).isEmpty();
        }

        @Test
        void inATableFailTheBuild() {
            assertThat(page("|===\n|a |12 %\n|===").problems())
                    .singleElement()
                    .asString()
                    .startsWith(HERE + "7: the figure `12 %`");
        }
    }

    @Nested
    class Links {

        @Test
        void toAPageThatIsNotThereFailTheBuild() {
            assertThat(page("One.\n\nSee xref:other.adoc[other].").problems())
                    .containsExactly(HERE + "8: dead link `other.html`: there is no other.html");
        }

        @Test
        void toAnAnchorThatIsNotThereFailTheBuild() {
            assertThat(page("See xref:other.adoc#end[its end].")
                            .page("other", "== Start\n")
                            .problems())
                    .containsExactly(HERE + "6: dead link `other.html#end`: other.html has no `end`; it has: start");
        }

        @Test
        void toAPageAndItsAnchorAreFine() {
            assertThat(page("See xref:deep/other.adoc#start[its start] and <<here,here>>.\n\n== Here\n")
                            .page("deep/other", "== Start\n\nBack to xref:../page.adoc#here[here].")
                            .problems())
                    .isEmpty();
        }

        @Test
        void insideAPageToNothingFailTheBuild() {
            assertThat(page("See <<there,there>>.").problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem).startsWith(HERE + "6: "));
        }

        @Test
        void withoutWordsFailTheBuild() {
            assertThat(page("See xref:page.adoc[].").problems())
                    .containsExactly(HERE + "6: a link has no words; write them between the brackets of xref:");
        }

        @Test
        void withoutProtectionFailTheBuild() {
            assertThat(page("See http://example.org[there].").problems())
                    .containsExactly(HERE + "6: dead link `http://example.org`: write https");
        }

        @Test
        void toAPictureOfSomebodyElseFailTheBuild() {
            assertThat(page("image::https://example.org/a.png[a]").problems())
                    .containsExactly(
                            HERE + "1: the page loads `https://example.org/a.png`, which is not a file of the guide");
        }
    }

    @Test
    void anIdThatIsThereTwiceFailsTheBuild() {
        assertThat(page("[#here]\nOne.\n\n[#here]\nTwo.").problems())
                .contains(HERE + "1: the page has the id `here` more than once");
    }

    @Test
    void aPageWithoutTitleOrAnswerFailsTheBuild() {
        assertThat(World.withCoin().document("page", "Text.").problems())
                .containsExactly(
                        HERE + "1: the page does not begin with its answer; put one sentence under the title, marked"
                                + " [.lead]",
                        HERE + "1: the page has no title; its first line is `= Title`");
    }

    @Test
    void aProgramThatIsTypedByHandFailsTheBuild() {
        assertThat(page("[source,fork]\n----\nmutex m\n----").problems())
                .containsExactly(HERE + "6: a program is typed by hand; put it into guide/src/examples, where the build"
                        + " reads it, and show it with snippet::NAME[tag]");
    }

    @Test
    void whatAsciidoctorComplainsAboutFailsTheBuild() {
        assertThat(page("Text.\n\n==== Too deep\n\nText.").problems())
                .singleElement()
                .asString()
                .startsWith(HERE + "8: Asciidoctor: section title out of sequence");
        assertThat(page("It is {nothing}.").problems())
                .singleElement()
                .asString()
                .contains("Asciidoctor: skipping reference to missing attribute: nothing");
    }

    @Test
    void codeThatLosesCharactersFailsTheBuild() {
        assertThat(page("It is `__main__`.").problems())
                .containsExactly(
                        HERE + "1: code on this page is shown in italics or bold, so characters are missing: write"
                                + " it between `+ and +`");
        assertThat(page("It is `+__main__+`.").problems()).isEmpty();
    }

    @Test
    void aPageThatNobodyFindsFailsTheBuild() {
        assertThat(page("Text.")
                        .page("lost", "Text.")
                        .navigation("Pages\n  page.adoc\n")
                        .problems())
                .containsExactly("guide/src/docs/lost.adoc:1: no reader finds this page: name it in navigation.txt, or"
                        + " delete it");
    }

    @Test
    void aNameOfNoPageInTheNavigationFailsTheBuild() {
        assertThat(page("Text.").navigation("Pages\n  page.adoc\n  gone.adoc\n").problems())
                .containsExactly("navigation.txt:3: `gone.adoc` names no page");
    }

    @Test
    void allProblemsAreToldAtOnceAndInOrder() {
        assertThat(page("odds:coin[edge]\n\n12 %\n\nxref:gone.adoc[gone]").problems())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(HERE + "6: odds:coin[edge]"),
                        second -> assertThat(second).startsWith(HERE + "8: the figure `12 %`"),
                        third -> assertThat(third).startsWith(HERE + "10: dead link `gone.html`"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "= Title\n\nText first.\n\n[.lead]\nThe answer.\n",
                "= Title\n:navtitle: Short\n\n[.lead]\n* a list\n",
                "= Title\n\n[.lead]\n== Section\n\nText.\n",
                "= Title\n\n[.lead]\nscenario::coin[]\n\nverdict::coin[]\n"
            })
    void theAnswerIsASentenceAndComesFirst(String document) {
        assertThat(World.withCoin().document("page", document).problems())
                .anyMatch(problem -> problem.startsWith(HERE + "1: the page does not begin with its answer"));
    }

    @Test
    void aPageAboutAVersionBeginsWithHighlightsAndSaysWhatToChange() {
        String good = "== Highlights\n\nOne.\n\n== Changed\n\nTwo.\n\n== What to change in your code\n\nThree.";
        assertThat(World.withCoin().page("whatsnew/two", good).problems()).isEmpty();
        assertThat(World.withCoin()
                        .page("whatsnew/two", "== Changed\n\n" + good.split(" to change")[0])
                        .problems())
                .hasSize(2)
                .allMatch(problem -> problem.startsWith("guide/src/docs/whatsnew/two.adoc:1: a page about a version"));
    }

    @Test
    void aPageOfCodesHasAnEntryForEachCode() {
        assertThat(World.withCoin()
                        .page("reference/error-codes", "codes::[]\n\nlab-codes::[]")
                        .problems())
                .isEmpty();
        assertThat(World.withCoin()
                        .page("reference/error-codes", "[#F0101]\n== One\n\nText.")
                        .problems())
                .contains("guide/src/docs/reference/error-codes.adoc:1: the code F0102 has no entry on this page;"
                        + " codes::[] makes one for each")
                .noneMatch(problem -> problem.contains("F0101"));
    }

    @Test
    void everyCodeOfALabIsExplainedAndMostWithARealMessage() {
        String html = World.withCoin().page("page", "lab-codes::[]").html("page");
        for (Fault fault : Fault.values()) {
            assertThat(html).contains("<h3 id=\"" + fault.code() + "\"");
            assertThat(html.contains("error[" + fault.code() + "]"))
                    .isEqualTo(fault != Fault.UNFIT && fault != Fault.SCENARIO);
        }
    }
}
