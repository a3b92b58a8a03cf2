package forklore.stage.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.engine.machine.Event;
import forklore.stage.Runs;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Role;
import forklore.stage.picture.Segment;
import forklore.stage.story.Storyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class FilmTests {

    private static final List<Storyboard> STORIES = Runs.stories();

    private static List<Primitive> at(Storyboard story, int step, double moment) {
        return Film.at(story, Layout.of(story, 74), step, moment, LayoutOptions.USUAL);
    }

    private static int step(Storyboard story, Predicate<Event> wanted) {
        for (int step = 1; step <= story.steps(); step++) {
            if (wanted.test(story.path().steps().get(step - 1).event())) {
                return step;
            }
        }
        throw new IllegalArgumentException("no such step");
    }

    @Test
    void theEndOfEveryFilmIsTheStaticPicture() {
        for (Storyboard story : STORIES) {
            DisplayList picture = Layout.of(story, 74);
            for (int step = 1; step <= story.steps(); step++) {
                List<Primitive> still = new ArrayList<>(picture.primitives());
                still.addAll(Overlay.at(picture, step));
                assertThat(Film.at(story, picture, step, 1, LayoutOptions.USUAL))
                        .as("step %d of %s", step, story.path().schedule().token())
                        .isEqualTo(still);
            }
        }
    }

    @Test
    void theSameMomentIsTheSamePicture() {
        Storyboard story = Storyboard.of(Runs.execSavesYou());
        for (int step = 1; step <= story.steps(); step++) {
            assertThat(at(story, step, 0.37)).isEqualTo(at(story, step, 0.37));
        }
    }

    @Test
    void nothingLeavesThePictureAtAnyMoment() {
        for (Storyboard story : STORIES) {
            DisplayList picture = Layout.of(story, 74);
            for (int step = 1; step <= story.steps(); step++) {
                for (Primitive primitive : Film.at(story, picture, step, 0.5, LayoutOptions.USUAL)) {
                    if (primitive instanceof Primitive.Rect rect) {
                        assertThat(rect.width()).isGreaterThanOrEqualTo(0);
                        assertThat(rect.x() + rect.width()).isLessThanOrEqualTo(picture.width() + 0.01);
                    }
                }
            }
        }
    }

    @Test
    void theBarOfALockGrowsFromItsStart() {
        Storyboard story = Storyboard.of(Runs.orphanedLock());
        int step = step(story, Event.Locked.class::isInstance);
        double before = 0;
        for (double moment : List.of(0.1, 0.4, 0.8, 1.0)) {
            double width = at(story, step, moment).stream()
                    .filter(each -> each instanceof Primitive.Rect rect
                            && rect.height() == Metrics.BAR_HEIGHT
                            && rect.look().range().from() == step)
                    .mapToDouble(each -> ((Primitive.Rect) each).width())
                    .max()
                    .orElseThrow();
            assertThat(width).isGreaterThan(before);
            before = width;
        }
    }

    @Test
    void anExecWipesMemoryFromTheLeft() {
        Storyboard story = Storyboard.of(Runs.execSavesYou());
        int step = step(story, Event.Replaced.class::isInstance);
        DisplayList picture = Layout.of(story, 74);
        double middle = picture.columns().middle(step);
        double early = left(story, step, 0.2, middle);
        double late = left(story, step, 0.7, middle);
        assertThat(early).isBetween(middle, late - 1);
    }

    private static double left(Storyboard story, int step, double moment, double after) {
        return at(story, step, moment).stream()
                .filter(each ->
                        each instanceof Primitive.Rect rect && rect.height() == Metrics.BAR_HEIGHT && rect.x() > after)
                .mapToDouble(each -> ((Primitive.Rect) each).x())
                .min()
                .orElseThrow();
    }

    @Test
    void theMarkOfABadEndGrowsOnce() {
        Storyboard story = Storyboard.of(Runs.orphanedLock());
        assertThat(extent(story, 0.2)).isLessThan(extent(story, 0.6)).isGreaterThan(0);
        assertThat(extent(story, 0.6)).isLessThan(extent(story, 1));
    }

    private static double extent(Storyboard story, double moment) {
        return at(story, story.steps(), moment).stream()
                .filter(each -> each instanceof Primitive.PathShape
                        && each.look().fill().filter(Role.DANGER::equals).isPresent()
                        && ((Primitive.PathShape) each).segments().size() == 9)
                .mapToDouble(each -> ((Primitive.PathShape) each)
                        .segments().stream()
                                .flatMap(segment -> segment.end().stream())
                                .mapToDouble(Segment.Point::x)
                                .summaryStatistics()
                                .getMax())
                .max()
                .orElseThrow();
    }

    @Test
    void momentsTakeAsLongAsTheyAreDesigned() {
        Storyboard exec = Storyboard.of(Runs.execSavesYou());
        assertThat(Film.millis(exec, step(exec, Event.Replaced.class::isInstance)))
                .isEqualTo(500);
        assertThat(Film.millis(exec, step(exec, Event.Forked.class::isInstance)))
                .isEqualTo(ForkFilm.DURATION_MILLIS);
        Storyboard orphan = Storyboard.of(Runs.orphanedLock());
        assertThat(Film.millis(orphan, step(orphan, Event.Locked.class::isInstance)))
                .isEqualTo(160);
        assertThat(Film.millis(orphan, orphan.steps())).isEqualTo(250);
        assertThat(Film.millis(orphan, 0)).isZero();
        Storyboard handlers = Storyboard.of(Runs.handlerOrder());
        int print = step(handlers, Event.ForkBegan.class::isInstance) + 1;
        assertThat(Film.millis(handlers, print)).isEqualTo(200);
    }

    @Test
    void aMomentOutsideIsRefused() {
        Storyboard story = Storyboard.of(Runs.orphanedLock());
        assertThatThrownBy(() -> at(story, 1, 1.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
