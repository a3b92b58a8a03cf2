package forklore.house.document;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.house.Finding;
import forklore.house.source.SourceFile;
import forklore.house.source.SourceTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationsTests {

    private static final SourceFile QUOTED = new SourceFile("a/lock.fork", "scenario lock\n\nmutex m\nmutex n\n");

    @Test
    void everyQuotationIsTrue() {
        Finding.failOn(Quotations.check(SourceTree.current()));
    }

    @Test
    void theReadmeQuotesAScenario() {
        assertThat(SourceTree.current())
                .filteredOn(file -> file.path().equals("README.adoc"))
                .singleElement()
                .satisfies(
                        readme -> assertThat(readme.lines()).contains(".scenarios/catalogue/locks/orphaned-lock.fork"));
    }

    @Test
    void aListingThatTheFileDoesNotHaveIsFoundAtItsTitle() {
        assertThat(Quotations.check(List.of(QUOTED, document("mutex m\nmutex other"))))
                .extracting(Finding::toString)
                .containsExactly("README.adoc:3: error: the listing is not a part of a/lock.fork,"
                        + " use the lines of the file");
    }

    @Test
    void aPartOfTheFileIsFine() {
        assertThat(Quotations.check(List.of(QUOTED, document("mutex m\nmutex n"))))
                .isEmpty();
    }

    @Test
    void aTitleThatNamesNoFileIsNotAQuotation() {
        assertThat(Quotations.check(List.of(document("mutex other")))).isEmpty();
    }

    private static SourceFile document(String listing) {
        return new SourceFile("README.adoc", "= Title\n\n.a/lock.fork\n[source]\n----\n" + listing + "\n----\n\nx\n");
    }
}
