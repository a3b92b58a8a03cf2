package forklore.site.assembly;

import forklore.engine.explore.Path;
import forklore.stage.layout.Layout;
import forklore.stage.layout.Overlay;
import forklore.stage.picture.DisplayList;
import forklore.stage.picture.Font;
import forklore.stage.picture.Role;
import forklore.stage.picture.Theme;
import forklore.stage.story.Storyboard;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// The picture that other pages show beside a link to a scenario: its title above the end of its run.
final class PreviewPicture {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 56;
    private static final int TITLE_BOTTOM = 150;
    private static final double LARGEST = 1.6;
    private static final Theme THEME = Theme.LIGHT;

    private PreviewPicture() {}

    /// {@return the picture as PNG}
    ///
    /// @param title the title of the scenario
    /// @param path the run
    static byte[] of(String title, Path path) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(Color.decode(THEME.of(Role.CANVAS).hex()));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        title(graphics, title);
        run(graphics, path);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void title(Graphics2D graphics, String title) {
        graphics.setColor(Color.decode(THEME.of(Role.ACCENT).hex()));
        graphics.setFont(Raster.font(Font.sans(26).weighing(700)));
        graphics.drawString("Forklore", MARGIN, MARGIN + 12);
        graphics.setColor(Color.decode(THEME.of(Role.TEXT).hex()));
        float size = 52;
        do {
            graphics.setFont(Raster.font(Font.sans(size).weighing(700)));
            size--;
        } while (graphics.getFontMetrics().stringWidth(title) > WIDTH - 2 * MARGIN && size > 20);
        graphics.drawString(title, MARGIN, TITLE_BOTTOM - 16);
    }

    private static void run(Graphics2D graphics, Path path) {
        Storyboard story = Storyboard.of(path);
        DisplayList picture = Layout.of(story, Layout.fit(story, WIDTH - 2 * MARGIN));
        double room = HEIGHT - TITLE_BOTTOM - 24;
        double scale = Math.min(LARGEST, Math.min((WIDTH - 2.0 * MARGIN) / picture.width(), room / picture.height()));
        graphics.translate((WIDTH - picture.width() * scale) / 2, TITLE_BOTTOM + 8);
        graphics.scale(scale, scale);
        int last = path.steps().size();
        Raster raster = new Raster(graphics, THEME);
        picture.primitives().forEach(raster::draw);
        Overlay.at(picture, last).forEach(raster::draw);
    }
}
