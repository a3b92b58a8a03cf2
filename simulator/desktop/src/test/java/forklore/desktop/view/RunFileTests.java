package forklore.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.Export;
import forklore.desktop.Fixtures;
import forklore.stage.layout.Layout;
import forklore.stage.lens.Viewed;
import forklore.stage.lens.Wish;
import forklore.stage.picture.Theme;
import forklore.stage.story.Storyboard;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RunFileTests {

    private static RunFile file() {
        Storyboard story = Fixtures.open("orphaned-lock", 3)
                .playback()
                .storyProperty()
                .get()
                .orElseThrow();
        Export.png(story, 0, 1, Theme.LIGHT);
        return new RunFile(
                story, Viewed.of(story, Wish.USUAL), Layout.of(story, 74), 3, "A title", "A sentence.", Theme.LIGHT);
    }

    private static byte[] bytes(RunFile.Form form) {
        RunFile file = file();
        CompletableFuture<byte[]> bytes = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                bytes.complete(file.bytes(form));
            } catch (RuntimeException failure) {
                bytes.completeExceptionally(failure);
            }
        });
        return bytes.join();
    }

    @ParameterizedTest
    @EnumSource(RunFile.Form.class)
    void everyFormHasAFile(RunFile.Form form) {
        assertThat(bytes(form)).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @CsvSource({"a.png, PNG", "a.PDF, PDF", "a.gif, GIF", "a.txt, TRANSCRIPT", "a.json, TRACE", "a.log, LOG", "a, SVG"})
    void theEndingOfTheNameSaysTheForm(String name, RunFile.Form form) {
        assertThat(RunFile.Form.of(name)).isEqualTo(form);
    }

    @Test
    void eachFormBeginsAsItsReadersExpect() {
        assertThat(new String(bytes(RunFile.Form.PDF), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(new String(bytes(RunFile.Form.GIF), 0, 6, StandardCharsets.US_ASCII))
                .isEqualTo("GIF89a");
        assertThat(new String(bytes(RunFile.Form.SVG), StandardCharsets.UTF_8)).startsWith("<svg ");
    }
}
