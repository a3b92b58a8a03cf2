package forklore.stage.lens;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.stage.Runs;
import forklore.stage.layout.Layout;
import forklore.stage.lens.Wish.Ghosts;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.DisplayList.Kind;
import forklore.stage.picture.Primitive;
import forklore.stage.story.Storyboard;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewedTests {

    /// Main starts worker, which counts to five on its own: 20 steps. Then main sees its end.
    private static final Storyboard COUNTING = Storyboard.of(Runs.counting());

    private static DisplayList picture(Viewed viewed) {
        return Layout.of(viewed.story(), Layout.WIDE, viewed.options());
    }

    private static List<String> texts(DisplayList list) {
        return list.primitives().stream()
                .filter(Primitive.Text.class::isInstance)
                .map(each -> ((Primitive.Text) each).text())
                .toList();
    }

    private static Wish hiding(Lane... lanes) {
        return new Wish(List.of(lanes), Ghosts.AS_THERE_IS_ROOM, true, List.of(), false);
    }

    @Test
    void aLongRunOfLocalStepsIsOneMarkThatSaysHowManyItIs() {
        assertThat(LongRuns.of(COUNTING.path())).containsExactly(new LongRuns.Run(2, 21));
        Viewed viewed = Viewed.of(COUNTING, Wish.USUAL);
        assertThat(viewed.story().steps()).isEqualTo(COUNTING.steps() - 19);
        assertThat(texts(picture(viewed))).contains("20 steps", "2\u201321", "22");
        assertThat(viewed.story().path().steps().getLast().after())
                .isEqualTo(COUNTING.path().steps().getLast().after());
    }

    @Test
    void everyStepOfTheWholeStoryIsDrawnSomewhere() {
        Viewed viewed = Viewed.of(COUNTING, Wish.USUAL);
        assertThat(IntStream.of(0, 1, 2, 12, 21, 22).map(viewed::drawn)).containsExactly(0, 1, 2, 2, 2, 3);
        assertThat(viewed.whole(2)).isEqualTo(new LongRuns.Run(2, 21));
        assertThat(viewed.whole(3)).isEqualTo(new LongRuns.Run(22, 22));
    }

    @Test
    void aRunIsUnfolded() {
        Wish unfolded = new Wish(List.of(), Ghosts.AS_THERE_IS_ROOM, true, List.of(2), false);
        assertThat(Viewed.of(COUNTING, unfolded).story()).isSameAs(COUNTING);
        assertThat(Viewed.of(COUNTING, Wish.EVERYTHING).story()).isSameAs(COUNTING);
    }

    @Test
    void aHiddenLaneIsCountedAndTheRestStaysWhereItIs() {
        Storyboard story = Storyboard.of(Runs.orphanedLock());
        DisplayList all = picture(Viewed.of(story, Wish.USUAL));
        DisplayList some = picture(Viewed.of(story, hiding(new Lane(0, 1))));
        assertThat(texts(some)).contains("2 threads, 1 hidden");
        assertThat(some.rows()).filteredOn(row -> row.kind() == Kind.THREAD).hasSize(2);
        assertThat(some.places()).hasSameSizeAs(all.places());
        assertThat(some.width()).isEqualTo(all.width());
        assertThat(some.height()).isLessThan(all.height());
    }

    @Test
    void everyLaneCanBeHidden() {
        for (Storyboard story : Runs.stories()) {
            List<Lane> lanes = story.processes().stream()
                    .flatMap(process -> process.threads().stream().map(each -> new Lane(process.index(), each.index())))
                    .toList();
            Wish nobody = new Wish(lanes, Ghosts.ONE_ROW, true, List.of(), true);
            assertThat(picture(Viewed.of(story, nobody)).rows())
                    .noneMatch(row -> row.kind() == Kind.THREAD || row.kind() == Kind.GHOST);
        }
    }

    @Test
    void threadsThatWereNotCopiedShareARowOrHaveOneEach() {
        Storyboard story = Storyboard.of(Runs.manyGhosts());
        Wish each = new Wish(List.of(), Ghosts.A_ROW_EACH, true, List.of(), false);
        assertThat(picture(Viewed.of(story, each)).rows())
                .filteredOn(row -> row.kind() == Kind.GHOST)
                .hasSize(8);
        assertThat(Collections.frequency(texts(picture(Viewed.of(story, Wish.USUAL))), "8 threads"))
                .isEqualTo(1);
    }
}
