package forklore.house.document;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.house.Finding;
import forklore.house.source.SourceFile;
import forklore.house.source.SourceTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionsTests {

    private static final SourceFile COMPLETE = record("0001-one.adoc");

    @Test
    void everyRecordIsInTheIndexAndComplete() {
        Finding.failOn(Decisions.check(SourceTree.current()));
    }

    @Test
    void aRecordThatTheIndexLacksIsFound() {
        assertThat(Decisions.check(List.of(COMPLETE, index("xref:0002-two.adoc[]"))))
                .extracting(Finding::problem)
                .containsExactly("0001-one.adoc is not in the index");
    }

    @Test
    void aMissingIndexIsFound() {
        assertThat(Decisions.check(List.of(COMPLETE))).hasSize(1);
    }

    @Test
    void aRecordWithoutAPartIsFound() {
        SourceFile partial = new SourceFile(COMPLETE.path(), COMPLETE.text().replace("== Confirmation", ""));
        assertThat(Decisions.check(List.of(partial, index("0001-one.adoc"))))
                .extracting(Finding::problem)
                .containsExactly("no part \"== Confirmation\"");
    }

    @Test
    void twoRecordsWithOneNumberAreFound() {
        assertThat(Decisions.check(List.of(COMPLETE, record("0001-two.adoc"), index("0001-one.adoc 0001-two.adoc"))))
                .extracting(Finding::problem)
                .containsExactly("the number of 0001-one.adoc");
    }

    @Test
    void aCompleteRecordInTheIndexIsFine() {
        assertThat(Decisions.check(List.of(COMPLETE, index("xref:0001-one.adoc[One]"))))
                .isEmpty();
    }

    private static SourceFile record(String name) {
        return new SourceFile(
                Decisions.FOLDER + name,
                "= One\n\n== Context\n\nx\n\n== Decision\n\nx\n\n== Consequences\n\nx\n\n== Confirmation\n\nx\n");
    }

    private static SourceFile index(String text) {
        return new SourceFile(Decisions.FOLDER + "index.adoc", text);
    }
}
