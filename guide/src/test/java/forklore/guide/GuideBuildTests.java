package forklore.guide;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.guide.library.Inputs;
import forklore.guide.library.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Builds the guide into `target/site`. The documents are wrong exactly when this fails.
class GuideBuildTests {

    private static final Path ROOT = Path.of(System.getProperty("forklore.root"));

    private static Guide guide;
    private static Duration took;
    private static Guide changed;
    private static Duration tookAgain;

    @BeforeAll
    static void build() {
        try (GuideBuild build = new GuideBuild()) {
            Inputs inputs = Inputs.read(ROOT);
            long start = System.nanoTime();
            guide = build.build(inputs);
            guide.write(ROOT.resolve("guide/target/site"));
            took = Duration.ofNanos(System.nanoTime() - start);
            start = System.nanoTime();
            changed = build.build(withOneMoreSentence(inputs));
            tookAgain = Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static Inputs withOneMoreSentence(Inputs inputs) {
        List<TextFile> documents = inputs.documents().stream()
                .map(each -> each.file().equals(Inputs.DOCUMENTS + "/index.adoc")
                        ? new TextFile(each.file(), each.text() + "\nOne sentence more.\n")
                        : each)
                .toList();
        return new Inputs(
                documents,
                inputs.navigation(),
                inputs.scenarios(),
                inputs.platforms(),
                inputs.logs(),
                inputs.examples(),
                inputs.programs(),
                inputs.sheets(),
                inputs.texts(),
                inputs.grammar());
    }

    private static void print(String line) {
        System.getLogger("forklore.guide").log(System.Logger.Level.INFO, line);
    }

    @Test
    void theDocumentsHaveNoProblem() {
        print("the whole guide: " + guide.summary(took.toMillis()));
        assertThat(guide.complaint()).isEmpty();
    }

    @Test
    void aChangeOfOnePageConvertsOnePage() {
        print("again, with one page changed: " + changed.summary(tookAgain.toMillis()));
        assertThat(changed.converted()).isEqualTo(1);
        assertThat(changed.problems()).isEmpty();
        assertThat(changed.files().get("index.html")).contains("One sentence more.");
        assertThat(changed.files().keySet()).isEqualTo(guide.files().keySet());
    }

    @Test
    void everyScenarioHasAPageWithEverythingThePlayerNeeds() {
        for (String name : List.of("orphaned-lock", "exec-saves-you", "printed-twice")) {
            assertThat(guide.files().get("catalogue/" + name + ".html"))
                    .contains("<figure class=\"forklore-player\" id=\"figure-1\" data-scenario=\"" + name + "\"")
                    .contains("<script type=\"text/plain\" class=\"forklore-source\" data-scenario=\"" + name
                            + "\">scenario " + name);
        }
    }

    @Test
    void noPageHasAnIdTwiceOrAPictureWithoutATitle() {
        guide.files().forEach((path, html) -> {
            if (path.endsWith(".html")) {
                assertThat(all("\\sid=\"([^\"]+)\"", html)).as(path).doesNotHaveDuplicates();
                assertThat(all("(<title)", html.substring(html.indexOf("<body"))))
                        .as(path)
                        .hasSameSizeAs(all("(<figure)", html));
            }
        });
    }

    @Test
    void everyWordOfTheGrammarHasAnExample() throws IOException {
        String html = guide.files().get("reference/language.html");
        String grammar = html.substring(html.indexOf("file         ="), html.indexOf("platform     ="));
        StringBuilder examples = new StringBuilder();
        Inputs.read(ROOT).examples().forEach(example -> examples.append(example.text()));
        assertThat(all("&quot;(_?[a-z_]{2,})&quot;", grammar))
                .contains("fork", "_exit", "expect")
                .allSatisfy(word -> assertThat(examples).containsPattern("(?<![\\w-])" + word + "\\b"));
    }

    private static List<String> all(String regex, String text) {
        Matcher each = Pattern.compile(regex).matcher(text);
        List<String> found = new ArrayList<>();
        while (each.find()) {
            found.add(each.group(1));
        }
        return found;
    }
}
