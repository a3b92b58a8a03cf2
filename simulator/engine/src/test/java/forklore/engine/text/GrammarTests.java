package forklore.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.model.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The grammar that people read must name what the parsers know.
class GrammarTests {

    private static final String PLACE = "simulator/engine/src/main/java/forklore/engine/text/package-info.java";

    @Test
    void everyWordOfTheLanguageIsInTheGrammar() throws IOException {
        String grammar = grammar();

        assertThat(Keywords.all()).allSatisfy(word -> assertThat(grammar).contains('"' + word + '"'));
    }

    @Test
    void everyWordOfTheGrammarIsOneOfTheLanguage() throws IOException {
        List<String> words = Pattern.compile("\"([A-Za-z_]{2,})\"")
                .matcher(grammar())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(words).hasSizeGreaterThan(100).allMatch(Keywords.all()::contains);
    }

    @Test
    void everyOperationIsInTheGrammarWithWhatMayFollowIt() throws IOException {
        String grammar = grammar();
        String operations = grammar.substring(grammar.indexOf("operation    ="), grammar.indexOf("send         ="));

        for (Operation operation : Operation.values()) {
            String form = Arrays.stream(operations.split("LINE"))
                    .filter(each -> each.contains('"' + operation.word() + '"'))
                    .findFirst()
                    .orElseThrow();
            assertThat(form.contains("[ into ]")).as(form).isEqualTo(operation.hasResult());
            assertThat(form.contains("[ patience ]") || form.contains("\"timeout\""))
                    .as(form)
                    .isEqualTo(operation.canBeImpatient());
        }
    }

    @Test
    void everyRuleThatIsUsedIsThere() throws IOException {
        String bare = grammar().replaceAll("'[^']*'|\"[^\"]*\"", " ");

        for (String word : bare.split("[^a-z-]+")) {
            if (!word.isEmpty()) {
                assertThat(bare).containsPattern("(?m)^\\s*" + word + "\\s+=");
            }
        }
    }

    /// {@return the rules, without the marks of the comment they stand in}
    private static String grammar() throws IOException {
        String whole = Files.readString(Path.of(System.getProperty("forklore.root"), PLACE));
        return whole.substring(whole.indexOf("/// file"), whole.indexOf("/// The signs"))
                .replace("///", "");
    }
}
