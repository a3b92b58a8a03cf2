package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class GoldenPictureTests {

    private static WritableImage plain(int changed) {
        return OnWindowThread.call(() -> {
            WritableImage image = new WritableImage(32, 32);
            for (int y = 0; y < 32; y++) {
                for (int x = 0; x < 32; x++) {
                    image.getPixelWriter().setColor(x, y, y * 32 + x < changed ? Color.BLACK : Color.WHITE);
                }
            }
            return image;
        });
    }

    @Test
    void onePixelIsADifference() {
        assertThat(GoldenPicture.same(plain(0), plain(0), true)).isTrue();
        assertThat(GoldenPicture.same(plain(0), plain(1), true)).isFalse();
    }

    @Test
    void comparedRoughlyAFewPixelsAreNone() {
        assertThat(GoldenPicture.same(plain(0), plain(2), false)).isTrue();
        assertThat(GoldenPicture.same(plain(0), plain(128), false)).isFalse();
    }

    @Test
    void anotherSizeIsADifference() {
        WritableImage wide = OnWindowThread.call(() -> new WritableImage(64, 32));

        assertThat(GoldenPicture.same(plain(0), wide, false)).isFalse();
    }
}
