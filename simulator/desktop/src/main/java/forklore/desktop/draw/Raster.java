package forklore.desktop.draw;

import forklore.stage.export.AnimatedGif;
import forklore.stage.layout.Film;
import forklore.stage.layout.Layout;
import forklore.stage.layout.LayoutOptions;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Role;
import forklore.stage.picture.Theme;
import forklore.stage.story.Storyboard;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Draws moments of a run into pixels. Everything here runs on the thread of the window.
public final class Raster {

    /// The longest side of a picture in pixels; what is longer is drawn smaller.
    public static final double MAX_SIDE = 8000;

    private static final double GIF_WIDTH = 1200;
    private static final int FRAME_MILLIS = 40;
    private static final int STEP_MILLIS = 900;
    private static final int END_MILLIS = 3000;
    private static final int MOST_FRAMES = 600;

    private final Brush brush = new Brush();
    private final Palette palette;

    /// Makes a raster.
    ///
    /// @param theme the colours
    public Raster(Theme theme) {
        this.palette = Palette.of(theme);
    }

    /// {@return a picture as an image}
    ///
    /// @param picture the picture, for its size
    /// @param seen all that is drawn, in order
    /// @param scale how many pixels one unit of the picture has
    public WritableImage image(DisplayList picture, List<Primitive> seen, double scale) {
        double longest = Math.max(picture.width(), picture.height());
        double factor = Math.min(scale, MAX_SIDE / longest);
        View view = new View(0, 0, picture.width(), picture.height());
        double width = Math.ceil(picture.width() * factor);
        double height = Math.ceil(picture.height() * factor);
        Canvas canvas = new Canvas(width, height);
        GraphicsContext on = canvas.getGraphicsContext2D();
        on.scale(factor, factor);
        Brush.flood(on, palette.of(Role.CANVAS), view);
        brush.draw(on, seen, palette, view);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(palette.of(Role.CANVAS));
        parameters.setViewport(new Rectangle2D(0, 0, width, height));
        return canvas.snapshot(parameters, null);
    }

    /// {@return a run as an animated GIF, played once: each step with its film, for as long as the run
    /// is not too long}
    ///
    /// @param story the run
    public byte[] gif(Storyboard story) {
        DisplayList picture = Layout.of(story, Layout.fit(story, GIF_WIDTH));
        WritableImage first = image(picture, still(story, picture, 0), 1);
        AnimatedGif gif = new AnimatedGif((int) first.getWidth(), (int) first.getHeight());
        gif.frame(pixels(first), STEP_MILLIS);
        int frames = frames(story);
        for (int step = 1; step <= story.steps(); step++) {
            int millis = frames > MOST_FRAMES ? 0 : Film.millis(story, step);
            for (int at = FRAME_MILLIS; at < millis; at += FRAME_MILLIS) {
                double moment = (double) at / millis;
                List<Primitive> seen = Film.at(story, picture, step, moment, LayoutOptions.USUAL);
                gif.frame(pixels(image(picture, seen, 1)), FRAME_MILLIS);
            }
            int rest = step == story.steps() ? END_MILLIS : STEP_MILLIS;
            gif.frame(pixels(image(picture, still(story, picture, step), 1)), rest);
        }
        return gif.done();
    }

    private static int frames(Storyboard story) {
        int frames = 1;
        for (int step = 1; step <= story.steps(); step++) {
            frames += 1 + Film.millis(story, step) / FRAME_MILLIS;
        }
        return frames;
    }

    private static List<Primitive> still(Storyboard story, DisplayList picture, int step) {
        return Film.at(story, picture, step, 1, LayoutOptions.USUAL);
    }

    private static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
