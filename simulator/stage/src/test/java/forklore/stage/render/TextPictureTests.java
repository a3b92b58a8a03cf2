package forklore.stage.render;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.stage.Runs;
import forklore.stage.render.TextPicture.Line;
import forklore.stage.render.TextPicture.Tone;
import forklore.stage.story.Storyboard;
import org.junit.jupiter.api.Test;

class TextPictureTests {

    @Test
    void theOrphanedLockAsATable() {
        assertThat(TextPicture.of(Runs.orphanedLock()).text()).isEqualTo("""
                         step  parent                               child
                            1  main    start worker
                            2  worker  lock m
                            3  worker  compute 1 for balance
                            4  worker  store balance = 1
                            5  main    fork() ────────────────────▶ main    m: locked by worker (not here)
                            6  worker  unlock m
                            7                                       main    lock m  waits for ever
                            8  main    wait child  waits for ever
                         end   hangs                                hangs
                        """);
    }

    @Test
    void theLinePrintedTwiceAsATable() {
        assertThat(TextPicture.of(Runs.printedTwice()).text())
                .contains("buffer: \"A\\n\"", "exit 0  writes \"A\\n\"", "_exit 0  loses \"A\\n\"")
                .contains("writes \"A\\n\" again");
    }

    @Test
    void linesSayWhatTheyAreLike() {
        assertThat(TextPicture.of(Runs.orphanedLock()).lines())
                .extracting(Line::tone)
                .containsExactly(
                        Tone.HEADING,
                        Tone.PLAIN,
                        Tone.PLAIN,
                        Tone.PLAIN,
                        Tone.PLAIN,
                        Tone.FORK,
                        Tone.PLAIN,
                        Tone.DANGER,
                        Tone.DANGER,
                        Tone.DANGER);
    }

    @Test
    void noLineIsTooLongAndEveryStepHasOne() {
        for (Storyboard story : Runs.stories()) {
            TextPicture picture = TextPicture.of(story);
            assertThat(picture.lines()).allMatch(line -> line.text().length() <= TextPicture.MAX_WIDTH);
            assertThat(picture.lines().stream().filter(line -> line.step() > 0).map(Line::step))
                    .hasSize(story.steps())
                    .doesNotHaveDuplicates();
        }
    }
}
