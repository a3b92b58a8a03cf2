package forklore.guide;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.guide.print.Book;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The guide as one document for print.
class BookTests {

    private static Book book(World world) {
        return GuidePdf.book(world.inputs());
    }

    @Test
    void aPageIsAChapterWhoseMacrosAreWords() {
        Book book = book(
                World.withCoin().page("deep/one", "== First\n\nIt is odds:coin[heads] of all.\n\nverdict::coin[]\n"));
        assertThat(book.problems()).isEmpty();
        assertThat(book.text())
                .contains("[#deep-one]\n== Title of deep/one")
                .contains("[#deep-one-at-first]\n=== First")
                .contains("It is +++1/2 (50.0\u00a0%)+++ of all.")
                .contains("[cols=\"5,2,2\",options=\"header\"]")
                .doesNotContain("odds:coin");
    }

    @Test
    void picturesHaveTheirColoursAndTheFacesOfThePaper() {
        Book book = book(World.withCoin().page("one", "scenario::coin[]\n\nverdict::coin[]\n"));
        assertThat(book.text()).contains("image::picture-1.svg[");
        assertThat(book.pictures().get("picture-1.svg"))
                .startsWith("<svg ")
                .contains("font-family=\"Noto Sans\"")
                .doesNotContain("var(");
    }

    @Test
    void linksLeadToChaptersAndToPlacesInThem() {
        Book book = book(World.withCoin()
                .page("deep/one", "See xref:../two.adoc[the other], xref:../two.adoc#end[its end] and story:coin[].")
                .page("two", "[#end]\n== End\n\nText."));
        assertThat(book.problems()).isEmpty();
        assertThat(book.text())
                .contains("See xref:two[the other], xref:two-at-end[its end] and +++Heads or tails+++.")
                .contains("[#two-at-end]\n=== End");
    }

    @Test
    void aLinkThatLeadsNowhereIsAProblem() {
        assertThat(book(World.withCoin().page("one", "See xref:index.adoc#nothing[there]."))
                        .problems())
                .extracting(problem -> problem.message())
                .isEqualTo(List.of("a link of the book leads to `index-at-nothing`, which is not in it"));
    }

    @Test
    void programsAreListings() {
        assertThat(book(World.withCoin().page("one", "program::coin[]")).text())
                .contains("[listing]\n.....\nint side = 0\n\nthread main\n  start other\n")
                .doesNotContain("&quot;");
    }

    /// What Asciidoctor says of it names no place.
    @Test
    void aCharacterThatTheFontsLackIsAProblemWhereItIsWritten() {
        Book book = book(World.withCoin().page("one", "One line.\n\nA \u2603 in winter.\n\nAnother \u2603."));
        assertThat(book.missing("Could not locate the character `\u2603' (\\u2603) in the following fonts: Noto Sans"))
                .extracting(problem -> problem.toString().replaceFirst("have no glyph.*: ", "lack it: "))
                .containsExactly(
                        "guide/src/docs/one.adoc:8: the fonts of the PDF lack it: say in words what it is, or let"
                                + " `Blocks` print another",
                        "guide/src/docs/one.adoc:10: the fonts of the PDF lack it: say in words what it is, or let"
                                + " `Blocks` print another");
        assertThat(book.missing("image to embed not found")).isEmpty();
    }

    @Test
    void aCharacterThatCannotBeSeenHasASignThatTheFontsHave() {
        assertThat(book(World.withCoin().page("one", "codes::[]")).text())
                .contains("print \"A\u00b7\"")
                .doesNotContain("\ufffd");
    }
}
