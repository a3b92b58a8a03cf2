package forklore.stage.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.engine.explore.Path;
import forklore.stage.Golden;
import forklore.stage.Runs;
import forklore.stage.layout.Layout;
import forklore.stage.layout.Overlay;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Theme;
import forklore.stage.story.Storyboard;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgTextTests {

    private static final SvgOptions LIGHT = options(Optional.of(Theme.LIGHT));
    private static final SvgOptions CSS = options(Optional.empty());

    private static SvgOptions options(Optional<Theme> theme) {
        return new SvgOptions(theme, "A title with < and &", "A \"sentence\".", "figure-1");
    }

    private static Path run(String name) {
        return switch (name) {
            case "orphaned-lock" -> Runs.orphanedLock();
            case "exec-saves-you" -> Runs.execSavesYou();
            case "printed-twice" -> Runs.printedTwice();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Document parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void theSvgHasTheTextsOfTheListInTheSameOrder() {
        for (Storyboard story : Runs.stories()) {
            DisplayList list = Layout.of(story, 74);
            int step = story.steps() / 2;
            List<Primitive> all = new ArrayList<>(list.primitives());
            all.addAll(Overlay.at(list, step));
            List<String> expected = all.stream()
                    .filter(Primitive.Text.class::isInstance)
                    .map(primitive -> ((Primitive.Text) primitive).text())
                    .toList();
            assertThat(elements(parse(SvgText.of(list, step, LIGHT)), "text"))
                    .extracting(Element::getTextContent)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theSvgNamesAndDescribesItself() {
        Document document = parse(SvgText.of(Layout.of(Storyboard.of(Runs.orphanedLock()), 74), 3, LIGHT));
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("figure-1-title figure-1-desc");
        assertThat(elements(document, "title").getFirst().getTextContent()).isEqualTo("A title with < and &");
        assertThat(elements(document, "desc").getFirst().getTextContent()).isEqualTo("A \"sentence\".");
        assertThat(elements(document, "desc").getFirst().getAttribute("id")).isEqualTo("figure-1-desc");
    }

    @Test
    void everyIdBeginsWithTheFiguresAndIsThereOnce() {
        Document document = parse(SvgText.of(Layout.of(Storyboard.of(Runs.printedTwice()), 74), 3, LIGHT));
        HashSet<String> seen = new HashSet<>();
        for (Element element : elements(document, "*")) {
            if (element.hasAttribute("id")) {
                assertThat(element.getAttribute("id")).startsWith("figure-1-");
                assertThat(seen.add(element.getAttribute("id"))).isTrue();
            }
        }
        assertThat(seen).contains("figure-1-picture", "figure-1-overlay");
    }

    @Test
    void coloursAreLiteralOrVariablesAndNeverBoth() {
        DisplayList list = Layout.of(Storyboard.of(Runs.orphanedLock()), 74);
        assertThat(SvgText.of(list, 8, LIGHT)).contains("#cf222e").doesNotContain("var(");
        assertThat(SvgText.of(list, 8, CSS)).contains("var(--forklore-danger)").doesNotContain("\"#");
    }

    @Test
    void whatIsPinnedSaysWhere() {
        Document document = parse(SvgText.of(Layout.of(Storyboard.of(Runs.orphanedLock()), 74), 8, LIGHT));
        List<Element> pinned = elements(document, "*").stream()
                .filter(element -> element.hasAttribute("data-pin"))
                .toList();
        assertThat(pinned)
                .extracting(element -> element.getAttribute("data-pin"))
                .contains("4", "374");
        assertThat(pinned.stream().filter(element -> element.hasAttribute("data-cover")))
                .isNotEmpty()
                .allMatch(element -> element.getAttribute("visibility").equals("hidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orphaned-lock", "exec-saves-you", "printed-twice"})
    void thePicturesAreTheOnesOnceFoundRight(String name) {
        Storyboard story = Storyboard.of(run(name));
        DisplayList wide = Layout.of(story, Layout.WIDE);
        int last = story.steps();
        String sentence = story.frames().get(last).sentence();
        Golden.check(
                name + "-light.svg",
                SvgText.of(wide, last, new SvgOptions(Optional.of(Theme.LIGHT), name, sentence, name)));
        Golden.check(
                name + "-css-fork.svg",
                SvgText.of(wide, story.process(1).since(), new SvgOptions(Optional.empty(), name, sentence, name)));
        Golden.check(
                name + "-icons.svg",
                SvgText.of(Layout.of(story, 34), last, new SvgOptions(Optional.of(Theme.DARK), name, sentence, name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\"b", "\u00e4"})
    void anIdThatIsNoneIsRefused(String id) {
        assertThatThrownBy(() -> new SvgOptions(Optional.empty(), "t", "d", id))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersHaveAtMostTwoDecimals() {
        assertThat(SvgWriter.number(1)).isEqualTo("1");
        assertThat(SvgWriter.number(-0.5)).isEqualTo("-0.5");
        assertThat(SvgWriter.number(12.345)).isEqualTo("12.35");
        assertThat(SvgWriter.number(0.049)).isEqualTo("0.05");
        assertThat(SvgWriter.number(-0.001)).isEqualTo("0");
    }
}
