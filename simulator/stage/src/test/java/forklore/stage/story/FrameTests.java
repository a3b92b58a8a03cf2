package forklore.stage.story;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.stage.Runs;
import forklore.stage.story.Frame.Life;
import forklore.stage.story.Frame.LockState;
import forklore.stage.story.Frame.ProcessState;
import forklore.stage.story.Frame.ThreadState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameTests {

    private final List<Frame> frames = Storyboard.of(Runs.orphanedLock()).frames();

    private static List<String> words(ProcessState process) {
        return process.threads().stream()
                .map(thread -> thread.name() + " " + thread.words())
                .toList();
    }

    @Test
    void thereIsOneFrameForEachMomentBetweenSteps() {
        assertThat(frames).hasSize(9);
        assertThat(frames.getFirst().actor()).isEmpty();
        assertThat(frames.getFirst().processes()).hasSize(1);
        assertThat(frames.get(5).processes()).hasSize(2);
        for (Frame frame : frames) {
            assertThat(frame.sentence()).as("step %d", frame.step()).isNotBlank();
        }
    }

    @Test
    void threadsThatWereNotStartedAreNotShown() {
        assertThat(words(frames.getFirst().processes().getFirst())).containsExactly("main ready");
    }

    @Test
    void theForkSaysWhoIsNotInTheChild() {
        assertThat(words(frames.get(5).processes().get(0))).containsExactly("main running", "worker ready");
        assertThat(words(frames.get(5).processes().get(1))).containsExactly("main ready", "worker not in this process");
        assertThat(frames.get(5).processes().get(1).locks())
                .containsExactly(new LockState("m", Optional.of("worker"), 1, true, false));
    }

    @Test
    void onlyWhatAStepChangedIsMarked() {
        ProcessState parent = frames.get(6).processes().getFirst();
        assertThat(parent.locks()).containsExactly(new LockState("m", Optional.empty(), -1, false, true));
        assertThat(parent.threads()).extracting(ThreadState::changed).containsExactly(false, true);
        assertThat(parent.variables()).allMatch(variable -> !variable.changed());
        assertThat(frames.get(6).processes().get(1).locks()).allMatch(lock -> !lock.changed());
    }

    @Test
    void atTheEndWhoWaitsIsStuck() {
        assertThat(words(frames.get(8).processes().get(0))).containsExactly("main stuck: end of child", "worker ended");
        assertThat(words(frames.get(8).processes().get(1)))
                .containsExactly("main stuck: m", "worker not in this process");
        assertThat(frames.get(8).processes()).extracting(ProcessState::fate).containsExactly("hangs", "hangs");
    }

    @Test
    void aProcessThatExitedHasNoThreadThatGoesOn() {
        Storyboard story = Storyboard.of(Runs.printedTwice());
        ProcessState loud = story.frames().getLast().processes().get(1);
        assertThat(loud.fate()).isEqualTo("exited 0");
        assertThat(loud.threads()).noneMatch(thread -> thread.life() == Life.READY || thread.life() == Life.RUNNING);
    }

    @Test
    void outputIsMarkedWhereItGrows() {
        List<Frame> twice = Storyboard.of(Runs.printedTwice()).frames();
        assertThat(twice.stream().filter(Frame::outputChanged).map(Frame::step)).containsExactly(4, 9);
        assertThat(twice.getLast().output()).isEqualTo("A\nA\n");
    }
}
