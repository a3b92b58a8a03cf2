package forklore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaderTests {

    @Test
    void readsEveryFileOfTheCatalogue() {
        for (String scenario : CatalogueFiles.ALL) {
            assertThat(Reader.read(scenario + ".fork", CatalogueFiles.text(scenario)))
                    .isInstanceOf(Reading.Parsed.class);
        }
    }
}
