package forklore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The grammar that people read must name what the parsers know.
class GrammarTests {

    private static final String PLACE = "simulator/engine/src/main/java/forklore/engine/text/package-info.java";

    @Test
    void everyWordOfTheLanguageIsInTheGrammar() throws IOException {
        String grammar = Files.readString(Path.of(System.getProperty("forklore.root"), PLACE));

        assertThat(Keywords.reserved()).allSatisfy(word -> assertThat(grammar).contains('"' + word + '"'));
    }

    @Test
    void everyRuleThatIsUsedIsThere() throws IOException {
        String grammar = Files.readString(Path.of(System.getProperty("forklore.root"), PLACE));
        String rules = grammar.substring(grammar.indexOf("/// file"), grammar.indexOf("/// The signs"));
        String bare = rules.replace("///", "").replaceAll("'[^']*'|\"[^\"]*\"", " ");

        for (String word : bare.split("[^a-z-]+")) {
            if (!word.isEmpty()) {
                assertThat(bare).containsPattern("(?m)^\\s*" + word + "\\s+=");
            }
        }
    }
}
