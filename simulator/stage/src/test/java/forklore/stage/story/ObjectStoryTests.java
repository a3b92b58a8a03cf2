package forklore.stage.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import forklore.engine.model.ObjectKind;
import forklore.stage.Runs;
import forklore.stage.story.ObjectStory.Guest;
import forklore.stage.story.ProcessStory.Section;
import forklore.stage.story.ProcessStory.StreamStory;
import forklore.stage.story.ProcessStory.Turn;
import forklore.stage.story.ProcessStory.WaitStory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectStoryTests {

    @Test
    void aGhostWaitsInTheCopyOfAConditionVariable() {
        Storyboard story = Storyboard.of(Runs.ghostEatsTheSignal());
        ObjectStory condition = story.process(1).objects().stream()
                .filter(object -> object.kind() == ObjectKind.CONDITION)
                .findFirst()
                .orElseThrow();
        assertThat(condition.phases().getFirst().copied()).isTrue();
        assertThat(condition.phases().getFirst().waiters())
                .extracting(Guest::name, Guest::ghost)
                .containsExactly(tuple("worker", true));
    }

    @Test
    void whoAwaitsAConditionWaitsForIt() {
        Storyboard story = Storyboard.of(Runs.ghostEatsTheSignal());
        List<WaitStory> waits = story.process(0).threads().get(1).waits();
        assertThat(waits).singleElement().satisfies(wait -> {
            assertThat(wait.target()).isEqualTo("c");
            assertThat(wait.forEver()).isTrue();
        });
    }

    @Test
    void aPipeHoldsWhatWentInAndDidNotComeOut() {
        Storyboard story = Storyboard.of(Runs.helperProcess());
        PipeStory requests = story.pipes().getFirst();
        assertThat(requests.fillings()).extracting(PipeStory.Filling::items).containsExactly(0, 1, 0);
        assertThat(requests.transfers())
                .extracting(PipeStory.Transfer::process, PipeStory.Transfer::in)
                .containsExactly(tuple(0, true), tuple(1, false));
    }

    @Test
    void aStreamHasABufferAndAnOutletOfItsOwn() {
        Storyboard story = Storyboard.of(Runs.handlerOrder());
        assertThat(story.process(1).streams()).extracting(StreamStory::name).containsExactly("child_log");
        assertThat(story.outlets()).extracting(Storyboard.Outlet::stream).containsExactly("", "child_log");
        assertThat(story.output()).noneMatch(Storyboard.Written::again);
    }

    @Test
    void prepareHandlersRunInReverseAndTheOthersInOrder() {
        Storyboard story = Storyboard.of(Runs.handlerOrder());
        assertThat(turns(story.process(0))).containsExactly(3, 2, 1, 1, 2, 3);
        assertThat(turns(story.process(1))).containsExactly(1, 2, 3);
    }

    private static List<Integer> turns(ProcessStory process) {
        return process.threads().getFirst().sections().stream()
                .map(Section::turns)
                .flatMap(List::stream)
                .map(Turn::handler)
                .toList();
    }
}
