package forklore.stage.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import forklore.stage.Runs;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Primitive;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.Storyboard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForkFilmTests {

    private final Storyboard story = Storyboard.of(Runs.orphanedLock());
    private final DisplayList picture = Layout.of(story, 74);

    private List<String> texts(double moment) {
        List<String> texts = new ArrayList<>();
        for (Primitive primitive : ForkFilm.at(story, picture, 5, moment)) {
            if (primitive instanceof Primitive.Text text && text.look().opacity() > 0.5) {
                texts.add(text.text());
            }
        }
        return texts;
    }

    private static double at(int millis) {
        return (double) millis / ForkFilm.DURATION_MILLIS;
    }

    @Test
    void theLastMomentIsTheStaticPicture() {
        for (Storyboard each : Runs.stories()) {
            DisplayList list = Layout.of(each, 74);
            for (ProcessStory process : each.processes()) {
                if (process.parent() >= 0) {
                    List<Primitive> still = new ArrayList<>(list.primitives());
                    still.addAll(Overlay.at(list, process.since()));
                    assertThat(ForkFilm.at(each, list, process.since(), 1)).isEqualTo(still);
                }
            }
        }
    }

    @Test
    void everyMomentCanBeDrawn() {
        for (int i = 0; i <= 200; i++) {
            List<Primitive> seen = ForkFilm.at(story, picture, 5, i / 200.0);
            assertThat(seen).isNotEmpty();
            for (Primitive primitive : seen) {
                assertThat(primitive.look().opacity()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void theCopySlidesDownFromTheParentsPlace() {
        double parent = headerOf(ForkFilm.at(story, picture, 5, 0.001), "Parent process");
        double start = headerOf(ForkFilm.at(story, picture, 5, 0.001), "Child process");
        double middle = headerOf(ForkFilm.at(story, picture, 5, at(215)), "Child process");
        double end = headerOf(ForkFilm.at(story, picture, 5, at(430)), "Child process");
        assertThat(start).isCloseTo(parent, within(0.1));
        assertThat(middle).isGreaterThan(start).isLessThan(end);
        assertThat(end).isEqualTo(headerOf(picture.primitives(), "Child process"));
    }

    private static double headerOf(List<Primitive> primitives, String title) {
        for (Primitive primitive : primitives) {
            if (primitive instanceof Primitive.Text text && text.text().equals(title)) {
                return text.y();
            }
        }
        throw new AssertionError(title + " is not drawn");
    }

    @Test
    void forAMomentTheChildHasEveryThread() {
        assertThat(texts(at(500)).stream().filter("2 threads"::equals)).hasSize(2);
        assertThat(texts(at(500))).doesNotContain("not copied: this thread does not exist here");
    }

    @Test
    void thenOnlyTheCallerLivesOnAndTheLockStillLooksHeld() {
        assertThat(texts(at(865))).contains("1 thread, 1 not copied", "not copied: this thread does not exist here");
        assertThat(texts(at(865))).doesNotContain("locked, and its owner is not in this process");
    }

    @Test
    void atLastTheLockIsOrphaned() {
        assertThat(texts(at(1200))).contains("locked, and its owner is not in this process");
    }

    @Test
    void whatComesLaterIsNotShownYet() {
        assertThat(texts(at(500))).doesNotContain("unlock", "waits for ever: m");
    }

    @Test
    void aStepThatIsNoForkIsRefused() {
        assertThatThrownBy(() -> ForkFilm.at(story, picture, 4, 0.5)).hasMessage("step 4 is no fork");
        assertThatThrownBy(() -> ForkFilm.at(story, picture, 5, 1.5)).hasMessageContaining("moment");
    }
}
