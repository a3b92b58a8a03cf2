package forklore.site.graph;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.engine.model.Scenario;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import forklore.site.Node;
import forklore.site.player.Main;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The engine that runs in the browser is the engine: the compiled player, run by node, and this JVM say the same
/// about every scenario of the catalogue, letter by letter.
class NodeTests {

    private static final Path ROOT = Path.of(System.getProperty("forklore.root"));
    private static final Path COMPILED = ROOT.resolve("site/target/player/player-compiled.js");
    private static final String CASES = "simulator/engine/src/test/resources/forklore/engine/text/messages.cases";

    /// Bounds of the searches that are compared; a search that stops there stops in both at the same state.
    private static final int GRAPH_STATES = 6_000;

    private static final int STORY_STATES = 1_500;

    private static final int RANDOM_STORIES = 200;
    private static final String RANDOM = "forklore.engine.RandomStories";
    private static final Path ENGINE_TESTS = ROOT.resolve("simulator/engine/target/test-classes");

    private static Node node;

    @BeforeAll
    static void needsNode() {
        node = new Node(COMPILED, "the browser's engine is not compared with the JVM's");
    }

    /// One question to an engine.
    ///
    /// @param what `graph` or `transcript`
    /// @param file the name of the file
    /// @param text the scenario
    /// @param platform the platform; empty for the first one
    /// @param states the bound of the search
    private record Question(String what, String file, String text, String platform, int states) {

        String answerHere(String platforms) {
            return what.equals("graph")
                    ? Main.graph(file, text, platform, platforms, states)
                    : Main.transcript(file, text, platform, platforms, states);
        }
    }

    @Test
    void theReachableGraphOfEveryScenarioOnEveryOneOfItsPlatformsIsTheSame() throws Exception {
        List<Question> questions = new ArrayList<>();
        for (Catalogue.Entry entry : Catalogue.load().entries()) {
            for (String platform : parsed(entry).platforms()) {
                questions.add(new Question("graph", entry.path(), entry.text(), platform, GRAPH_STATES));
            }
        }
        String every = Files.readString(ROOT.resolve("guide/src/examples/every-statement.fork"));
        questions.add(new Question("graph", "every-statement.fork", every, "", GRAPH_STATES));
        assertSame(questions).allSatisfy(graph -> assertThat(graph).contains(" states, "));
    }

    @Test
    void verdictSentencesAndPicturesOfEveryScenarioAreTheSame() throws Exception {
        List<Question> questions = new ArrayList<>();
        for (Catalogue.Entry entry : Catalogue.load().entries()) {
            questions.add(new Question("transcript", entry.path(), entry.text(), "", STORY_STATES));
        }
        assertSame(questions)
                .allSatisfy(story -> assertThat(story).contains("outcome "))
                .anySatisfy(story -> assertThat(story).contains("<svg"));
    }

    @Test
    void theReachableGraphsOfRandomStoriesAreTheSame() throws Exception {
        List<Question> questions = new ArrayList<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {ENGINE_TESTS.toUri().toURL()}, null)) {
            Method text = loader.loadClass(RANDOM).getMethod("text", int.class);
            for (int seed = 0; seed < RANDOM_STORIES; seed++) {
                questions.add(new Question("graph", "story.fork", (String) text.invoke(null, seed), "", STORY_STATES));
            }
        }
        assertSame(questions).allSatisfy(graph -> assertThat(graph).contains(" states, "));
    }

    /// The texts with which the reader's messages are tested: whatever they are, both readers say the same.
    @Test
    void theSameMistakesAreFoundInTheSameWords() throws Exception {
        List<Question> questions = Stream.of(
                        Files.readString(ROOT.resolve(CASES)).split("(?m)^(=== .*|!!?)\n"))
                .map(text -> "scenario case\ntitle Case\ntopic cases\n" + text)
                .map(text -> new Question("graph", "case.fork", text, "", GRAPH_STATES))
                .toList();
        assertSame(questions)
                .hasSizeGreaterThan(50)
                .anyMatch(said -> said.contains("F0201"))
                .anyMatch(said -> said.contains("^"));
    }

    /// Asks both engines.
    private static ListAssert<String> assertSame(List<Question> questions) throws Exception {
        StringBuilder platforms = new StringBuilder();
        Catalogue.load().platforms().forEach(each -> platforms.append(each.text()));
        List<Node.Call> calls = questions.stream()
                .map(each -> new Node.Call(
                        each.what(),
                        List.of(
                                each.file(),
                                each.text(),
                                each.platform(),
                                Node.SHARED,
                                Integer.toString(each.states()))))
                .toList();
        List<String> there = node.ask(platforms.toString(), calls);
        for (int i = 0; i < questions.size(); i++) {
            Question asked = questions.get(i);
            assertThat(there.get(i))
                    .as(asked.file() + " on " + asked.platform())
                    .isEqualTo(asked.answerHere(platforms.toString()));
        }
        return assertThat(there);
    }

    private static Scenario parsed(Catalogue.Entry entry) {
        return switch (Reader.read(entry.path(), entry.text())) {
            case Reading.Parsed parsed -> parsed.scenario();
            case Reading.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }
}
