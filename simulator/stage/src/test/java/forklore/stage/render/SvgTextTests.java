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
import forklore.stage.render.Markup.Element;
import forklore.stage.story.Storyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            assertThat(Markup.of(SvgText.of(list, step, LIGHT)).named("text"))
                    .extracting(element -> element.text().toString())
                    .isEqualTo(expected);
        }
    }

    private static Markup orphanedLock(int step) {
        return Markup.of(SvgText.of(Layout.of(Storyboard.of(Runs.orphanedLock()), 74), step, LIGHT));
    }

    @Test
    void theSvgNamesAndDescribesItself() {
        Markup markup = orphanedLock(3);
        Element root = markup.elements().getFirst();
        assertThat(root.attribute("role")).contains("img");
        assertThat(root.attribute("aria-labelledby")).contains("figure-1-title figure-1-desc");
        assertThat(markup.named("title").getFirst().text()).hasToString("A title with < and &");
        assertThat(markup.named("desc").getFirst().text()).hasToString("A \"sentence\".");
        assertThat(markup.named("desc").getFirst().attribute("id")).contains("figure-1-desc");
    }

    @Test
    void everyIdBeginsWithTheFiguresAndIsThereOnce() {
        List<String> ids = orphanedLock(3).elements().stream()
                .flatMap(element -> element.attribute("id").stream())
                .toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("figure-1-"))
                .contains("figure-1-picture", "figure-1-overlay");
    }

    @Test
    void coloursAreLiteralOrVariablesAndNeverBoth() {
        DisplayList list = Layout.of(Storyboard.of(Runs.orphanedLock()), 74);
        assertThat(SvgText.of(list, 8, LIGHT)).contains("#cf222e").doesNotContain("var(");
        assertThat(SvgText.of(list, 8, CSS)).contains("var(--forklore-danger)").doesNotContain("\"#");
    }

    @Test
    void whatIsPinnedSaysWhere() {
        List<Element> pinned = orphanedLock(8).elements().stream()
                .filter(element -> element.attribute("data-pin").isPresent())
                .toList();
        assertThat(pinned)
                .extracting(element -> element.attribute("data-pin").orElseThrow())
                .contains("4", "374");
        assertThat(pinned.stream()
                        .filter(element -> element.attribute("data-cover").isPresent()))
                .isNotEmpty()
                .allMatch(element -> element.attribute("visibility").equals(Optional.of("hidden")));
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
