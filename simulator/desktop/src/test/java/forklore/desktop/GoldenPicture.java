package forklore.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import forklore.desktop.draw.Png;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Compares a picture with the one that is kept.
///
/// `-Dforklore.golden=promote` keeps the new one, `show` writes it to `target/golden` and compares nothing.
final class GoldenPicture {

    private static final Path KEPT = Path.of("src/test/resources/golden");
    private static final Path FOUND = Path.of("target/golden");
    private static final String MODE = System.getProperty("forklore.golden", "check");

    /// Where letters come out otherwise than where the pictures were made, each block of pixels may differ so much.
    private static final double TOLERATED = 0.10;

    private static final int BLOCK = 8;

    private GoldenPicture() {}

    /// Checks a picture.
    ///
    /// @param name the name of the file without its ending
    /// @param found the picture
    /// @param sameLetters whether letters are drawn here as they were when the pictures were kept
    static void check(String name, Image found, boolean sameLetters) {
        Path kept = KEPT.resolve(name + ".png");
        if (MODE.equals("promote")) {
            write(kept, found);
            return;
        }
        if (MODE.equals("show")) {
            write(FOUND.resolve(name + ".png"), found);
            return;
        }
        assertThat(kept)
                .as("the kept picture; -Dforklore.golden=promote makes it")
                .isRegularFile();
        Image expected = read(kept);
        if (!same(expected, found, sameLetters)) {
            Path beside = FOUND.resolve(name + ".png");
            write(beside, sideBySide(expected, found));
            fail("The picture " + name + " changed. Look at " + beside.toAbsolutePath()
                    + ": kept, found, difference. If it is right, -Dforklore.golden=promote keeps it.");
        }
    }

    /// {@return whether a picture equals the kept one, pixel by pixel}
    ///
    /// @param name the name of the file without its ending
    /// @param found the picture
    static boolean equalsKept(String name, Image found) {
        Path kept = KEPT.resolve(name + ".png");
        return Files.isRegularFile(kept) && same(read(kept), found, true);
    }

    /// {@return the difference of two pictures, in red on white}
    ///
    /// @param one a picture
    /// @param other another
    static boolean same(Image one, Image other, boolean exactly) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        int step = exactly ? 1 : BLOCK;
        for (int y = 0; y + step <= one.getHeight(); y += step) {
            for (int x = 0; x + step <= one.getWidth(); x += step) {
                boolean equal = exactly
                        ? one.getPixelReader().getArgb(x, y)
                                == other.getPixelReader().getArgb(x, y)
                        : mean(one, x, y).deltaE(mean(other, x, y)) <= TOLERATED;
                if (!equal) {
                    return false;
                }
            }
        }
        return true;
    }

    private record Mean(double red, double green, double blue) {
        double deltaE(Mean other) {
            return Math.max(
                    Math.abs(red - other.red), Math.max(Math.abs(green - other.green), Math.abs(blue - other.blue)));
        }
    }

    private static Mean mean(Image image, int left, int top) {
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                Color colour = image.getPixelReader().getColor(x, y);
                red += colour.getRed();
                green += colour.getGreen();
                blue += colour.getBlue();
            }
        }
        int pixels = BLOCK * BLOCK;
        return new Mean(red / pixels, green / pixels, blue / pixels);
    }

    private static Image sideBySide(Image kept, Image found) {
        int width = (int) Math.max(kept.getWidth(), found.getWidth());
        int height = (int) Math.max(kept.getHeight(), found.getHeight());
        WritableImage all = new WritableImage(3 * width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int left = pixel(kept, x, y);
                int right = pixel(found, x, y);
                all.getPixelWriter().setArgb(x, y, left);
                all.getPixelWriter().setArgb(width + x, y, right);
                all.getPixelWriter().setArgb(2 * width + x, y, left == right ? 0xffffffff : 0xffcf222e);
            }
        }
        return all;
    }

    private static int pixel(Image image, int x, int y) {
        PixelReader reader = image.getPixelReader();
        return x < image.getWidth() && y < image.getHeight() ? reader.getArgb(x, y) : 0xff808080;
    }

    private static Image read(Path file) {
        try {
            return new Image(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, Image image) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Png.encode(image));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
