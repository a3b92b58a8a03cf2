package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.desktop.draw.Png;
import java.io.ByteArrayInputStream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PngTests {

    @Test
    void whatIsWrittenIsReadAgain() {
        Image read = OnWindowThread.call(() -> {
            WritableImage image = new WritableImage(3, 2);
            for (int y = 0; y < 2; y++) {
                for (int x = 0; x < 3; x++) {
                    image.getPixelWriter().setColor(x, y, Color.rgb(40 * x, 90 * y, 200));
                }
            }
            return new Image(new ByteArrayInputStream(Png.encode(image)));
        });

        assertThat(read.isError()).isFalse();
        assertThat(read.getWidth()).isEqualTo(3);
        assertThat(read.getPixelReader().getColor(2, 1)).isEqualTo(Color.rgb(80, 90, 200));
        assertThat(read.getPixelReader().getColor(0, 0)).isEqualTo(Color.rgb(0, 0, 200));
    }
}
