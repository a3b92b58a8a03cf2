package forklore.stage.layout;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.stage.Runs;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.DisplayList.Box;
import forklore.stage.picture.DisplayList.Kind;
import forklore.stage.picture.DisplayList.Place;
import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Role;
import forklore.stage.story.Storyboard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTests {

    private static final List<Storyboard> STORIES = Runs.stories();

    private static List<Primitive.Text> texts(DisplayList list) {
        List<Primitive.Text> texts = new ArrayList<>();
        for (Primitive primitive : list.primitives()) {
            if (primitive instanceof Primitive.Text text) {
                texts.add(text);
            }
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(doubles = {110, 74, 58, 34, 18, 9, 4})
    void noTextLiesOverAnotherOne(double columnWidth) {
        for (Storyboard story : STORIES) {
            List<Primitive.Text> texts = texts(Layout.of(story, columnWidth));
            for (int i = 0; i < texts.size(); i++) {
                for (int j = i + 1; j < texts.size(); j++) {
                    Primitive.Text one = texts.get(i);
                    Primitive.Text other = texts.get(j);
                    assertThat(overlap(one, other))
                            .as(
                                    "%s at %s, %s and %s at %s, %s",
                                    one.text(), one.x(), one.y(), other.text(), other.x(), other.y())
                            .isFalse();
                }
            }
        }
    }

    private static boolean overlap(Primitive.Text one, Primitive.Text other) {
        double top = Math.max(
                one.y() - 0.7 * one.font().size(),
                other.y() - 0.7 * other.font().size());
        double bottom = Math.min(one.y(), other.y());
        double left = Math.max(one.left(), other.left());
        double right = Math.min(one.left() + one.width(), other.left() + other.width());
        return bottom - top > 0.5 && right - left > 0.5;
    }

    @ParameterizedTest
    @ValueSource(doubles = {110, 74, 58, 34, 18, 9, 4})
    void everythingIsWithinThePicture(double columnWidth) {
        for (Storyboard story : STORIES) {
            DisplayList list = Layout.of(story, columnWidth);
            for (Primitive.Text text : texts(list)) {
                assertThat(text.left()).isGreaterThanOrEqualTo(0);
                assertThat(text.left() + text.width()).as(text.text()).isLessThanOrEqualTo(list.width());
                assertThat(text.y()).isBetween(0.0, list.height());
            }
            for (Primitive primitive : list.primitives()) {
                if (primitive instanceof Primitive.Rect rect) {
                    assertThat(rect.width()).as(rect.toString()).isGreaterThanOrEqualTo(0);
                    assertThat(rect.x()).isGreaterThanOrEqualTo(0);
                    assertThat(rect.x() + rect.width()).as(rect.toString()).isLessThanOrEqualTo(list.width());
                    assertThat(rect.y() + rect.height()).isLessThanOrEqualTo(list.height());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {110, 74, 34, 9})
    void rowsAndStepsAreWithinTheirBoxes(double columnWidth) {
        for (Storyboard story : STORIES) {
            DisplayList list = Layout.of(story, columnWidth);
            for (Row row : list.rows()) {
                if (row.process() >= 0) {
                    Box box = list.boxes().get(row.process());
                    assertThat(row.y()).isGreaterThan(box.y());
                    assertThat(row.y() + row.height()).isLessThanOrEqualTo(box.y() + box.height());
                }
            }
            for (Place place : list.places()) {
                Box box = list.boxes().get(place.process());
                assertThat(place.x()).isGreaterThanOrEqualTo(box.x() + Metrics.GUTTER - 2);
                assertThat(place.x() + place.width()).isLessThanOrEqualTo(box.x() + box.width());
                assertThat(place.y()).isGreaterThan(box.y() + Metrics.HEADER);
            }
        }
    }

    @Test
    void boxesDoNotOverlapAndRowsFollowEachOther() {
        for (Storyboard story : STORIES) {
            DisplayList list = Layout.of(story, 74);
            for (int i = 1; i < list.boxes().size(); i++) {
                Box above = list.boxes().get(i - 1);
                assertThat(list.boxes().get(i).y()).isGreaterThan(above.y() + above.height());
            }
            for (int i = 1; i < list.rows().size(); i++) {
                Row above = list.rows().get(i - 1);
                assertThat(list.rows().get(i).y()).isGreaterThanOrEqualTo(above.y() + above.height());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {74, 34, 9})
    void aPointInAStepsColumnAndLaneFindsTheStep(double columnWidth) {
        for (Storyboard story : STORIES) {
            DisplayList list = Layout.of(story, columnWidth);
            assertThat(list.places()).hasSize(story.steps());
            for (Place place : list.places()) {
                double x = list.columns().middle(place.step());
                assertThat(list.columns().stepAt(x)).isEqualTo(place.step());
                assertThat(list.placeAt(x, place.y() - 3)).contains(place);
            }
        }
    }

    @Test
    void theChildsBoxBeginsOneGutterBeforeItsFork() {
        DisplayList list = Layout.of(Storyboard.of(Runs.orphanedLock()), 74);
        Box child = list.boxes().get(1);
        assertThat(child.since()).isEqualTo(5);
        assertThat(child.x() + Metrics.GUTTER).isEqualTo(list.columns().edge(5));
    }

    @Test
    void labelsArePinnedAtTheirBoxAndNothingElseIs() {
        for (Storyboard story : STORIES) {
            DisplayList list = Layout.of(story, 74);
            for (Primitive.Text text : texts(list)) {
                boolean memory = text.text().equals("MEMORY");
                text.look()
                        .pin()
                        .ifPresent(
                                pin -> assertThat(list.boxes()).as(text.text()).anyMatch(box -> box.x() == pin.edge()));
                assertThat(!memory || text.look().pin().isPresent()).isTrue();
            }
            assertThat(texts(list).stream().filter(text -> text.text().equals("fork()")))
                    .allMatch(text -> text.look().pin().isEmpty());
        }
    }

    @Test
    void nothingOfAChildSpeaksOfATimeBeforeItsFork() {
        DisplayList list = Layout.of(Storyboard.of(Runs.orphanedLock()), 74);
        Box child = list.boxes().get(1);
        for (Primitive.Text text : texts(list)) {
            if (child.contains(text.x(), text.y())) {
                assertThat(text.look().range().from()).as(text.text()).isGreaterThanOrEqualTo(child.since());
            }
        }
    }

    @Test
    void theThreeLevelsOfDetailSayEverLess() {
        Storyboard story = Storyboard.of(Runs.orphanedLock());
        assertThat(texts(Layout.of(story, 58))).anyMatch(text -> text.text().equals("unlock"));
        assertThat(texts(Layout.of(story, 57))).noneMatch(text -> text.text().equals("unlock"));
        assertThat(Detail.of(18)).isEqualTo(Detail.ICONS);
        assertThat(Detail.of(17.9)).isEqualTo(Detail.BARS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {700, 904, 1440, 2000})
    void aFittedRunIsSeenAsAWhole(double viewWidth) {
        for (Storyboard story : STORIES) {
            double width = Layout.fit(story, viewWidth);
            if (width > Layout.NARROWEST) {
                assertThat(Layout.of(story, width).width()).isLessThanOrEqualTo(viewWidth + 0.01);
            }
            assertThat(width).isBetween(Layout.NARROWEST, Layout.WIDE);
        }
    }

    @Test
    void realProcessNumbersAreSaidOnlyWhenGiven() {
        Storyboard story = Storyboard.of(Runs.orphanedLock());
        assertThat(texts(Layout.of(story, 74))).noneMatch(text -> text.text().contains("pid"));
        assertThat(texts(Layout.of(story, 74, new LayoutOptions(List.of(4242L, 4243L), false, Lens.PLAIN))))
                .extracting(Primitive.Text::text)
                .contains("pid 4242 \u00b7 2 threads", "pid 4243 \u00b7 1 thread, 1 not copied");
    }

    @Test
    void theOrphanedLockIsSaidInWords() {
        List<Primitive.Text> texts = texts(Layout.of(Storyboard.of(Runs.orphanedLock()), 74));
        assertThat(texts)
                .extracting(Primitive.Text::text)
                .contains(
                        "locked, and its owner is not in this process",
                        "not copied: this thread does not exist here",
                        "waits for ever: m",
                        "copied at the fork",
                        "the caller");
    }

    @Test
    void aPipeIsDrawnBetweenTheProcessesWithACellForEachItem() {
        Storyboard story = Storyboard.of(Runs.helperProcess());
        DisplayList list = Layout.of(story, 74);
        Row requests = list.rows().stream()
                .filter(row -> row.kind() == Kind.PIPE && row.name().equals("requests"))
                .findFirst()
                .orElseThrow();
        assertThat(requests.y())
                .isGreaterThan(list.boxes().get(0).y() + list.boxes().get(0).height());
        assertThat(requests.y()).isLessThan(list.boxes().get(1).y());
        long cells = list.primitives().stream()
                .filter(each -> each instanceof Primitive.Rect rect
                        && rect.width() == 13
                        && rect.y() > requests.y()
                        && rect.y() < requests.y() + requests.height())
                .count();
        assertThat(cells).isEqualTo(1);
    }

    @Test
    void manyThreadsThatWereNotCopiedShareOneRow() {
        Storyboard story = Storyboard.of(Runs.manyGhosts());
        DisplayList list = Layout.of(story, 74);
        List<Row> ghosts =
                list.rows().stream().filter(row -> row.process() == 1).toList();
        assertThat(ghosts).extracting(Row::kind).contains(Kind.GHOSTS).doesNotContain(Kind.GHOST);
        assertThat(texts(list)).extracting(Primitive.Text::text).contains("8 threads");
    }

    @Test
    void arrowsOfTheOrderAreThereOnlyWhenWanted() {
        Storyboard story = Storyboard.of(Runs.orphanedLock());
        LayoutOptions wanted = LayoutOptions.USUAL.withArrows(true);
        assertThat(Layout.of(story, 74).primitives()).noneMatch(LayoutTests::green);
        assertThat(Layout.of(story, 74, wanted).primitives()).anyMatch(LayoutTests::green);
    }

    private static boolean green(Primitive primitive) {
        return primitive.look().stroke().filter(Role.SUCCESS::equals).isPresent();
    }

    @Test
    void theStepsOfAtForkHandlersAreDashedAndNumbered() {
        DisplayList list = Layout.of(Storyboard.of(Runs.handlerOrder()), 74);
        long dashed = list.primitives().stream()
                .filter(each ->
                        each instanceof Primitive.Rect && !each.look().dash().isEmpty())
                .count();
        assertThat(dashed).isEqualTo(9);
        assertThat(texts(list).stream().map(Primitive.Text::text).filter(text -> text.matches("[123]")))
                .contains("3", "2", "1", "1", "2", "3");
    }

    @Test
    void theSameStoryGivesTheSamePicture() {
        Storyboard once = Storyboard.of(Runs.orphanedLock());
        Storyboard again = Storyboard.of(Runs.orphanedLock());
        assertThat(Layout.of(once, 74)).isEqualTo(Layout.of(again, 74));
    }
}
