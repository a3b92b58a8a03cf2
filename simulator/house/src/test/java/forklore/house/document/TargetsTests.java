package forklore.house.document;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.house.Finding;
import forklore.house.Project;
import forklore.house.source.SourceFile;
import forklore.house.source.SourceTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTests {

    @Test
    void everyLinkAndPictureLeadsToSomething() {
        Finding.failOn(Targets.check(Project.current(), SourceTree.current()));
    }

    @Test
    void aMissingFileIsFoundAtItsLine() {
        assertThat(check("See link:LICENSE[the licence]\nand link:NOWHERE.adoc[this].\nimage::no.png[A picture]"))
                .extracting(Finding::toString)
                .containsExactly(
                        "X.adoc:2: error: no file NOWHERE.adoc, use one that is there",
                        "X.adoc:3: error: no file no.png, use one that is there");
    }

    @Test
    void anAddressInTheWebIsNotLookedFor() {
        assertThat(check("link:https://example.org/x[x]")).isEmpty();
    }

    private static List<Finding> check(String text) {
        return Targets.check(Project.current(), List.of(new SourceFile("X.adoc", text)));
    }
}
