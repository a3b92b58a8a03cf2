package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.stage.picture.Theme;
import forklore.stage.story.Storyboard;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExportTests {

    private static Storyboard story;

    @BeforeAll
    static void openARun() {
        story = Fixtures.open("orphaned-lock", 0)
                .playback()
                .storyProperty()
                .get()
                .orElseThrow();
    }

    @Test
    void aPngIsThePictureAtTwiceItsSize() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Export.png(story, story.steps(), 1, Theme.LIGHT)));
        assertThat(image.getWidth()).isGreaterThan(1500);
        assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(0xf6f8fa);
    }

    @Test
    void aGifCanBeReadFrameByFrameAndEndsInTheStillPicture() throws IOException {
        byte[] file = Export.gif(story, Theme.DARK);
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("gif");
            ImageReader reader = readers.next();
            reader.setInput(stream);
            int frames = reader.getNumImages(true);
            assertThat(frames).isGreaterThan(story.steps() + 30);
            BufferedImage first = reader.read(0);
            assertThat(first.getRGB(1, 1) & 0xffffff).isEqualTo(0x0d1117);
            for (int i = 1; i < frames; i++) {
                assertThat(reader.read(i).getWidth()).isLessThanOrEqualTo(first.getWidth());
            }
        }
    }
}
