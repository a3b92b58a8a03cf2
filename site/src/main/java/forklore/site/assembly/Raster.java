package forklore.site.assembly;

import forklore.stage.picture.Colour;
import forklore.stage.picture.Font;
import forklore.stage.picture.Look;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Role;
import forklore.stage.picture.Segment;
import forklore.stage.picture.Theme;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// Draws pictures of the stage into an image, with what every JDK has.
///
/// @param graphics where to
/// @param theme the colours
record Raster(Graphics2D graphics, Theme theme) {

    private static final int BOLD_FROM = 600;

    /// Draws a part of a picture.
    ///
    /// @param primitive the part
    void draw(Primitive primitive) {
        graphics.setComposite(
                AlphaComposite.SrcOver.derive((float) primitive.look().opacity()));
        switch (primitive) {
            case Primitive.Rect r -> {
                double corner = 2 * r.radius();
                paint(new RoundRectangle2D.Double(r.x(), r.y(), r.width(), r.height(), corner, corner), r.look());
            }
            case Primitive.Line line ->
                paint(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()), line.look());
            case Primitive.PathShape path -> paint(shape(path), path.look());
            case Primitive.Text text -> write(text);
            case Primitive.Hatch hatch -> hatch(hatch);
        }
    }

    private void paint(Shape shape, Look look) {
        look.fill().ifPresent(role -> {
            graphics.setColor(colour(role));
            graphics.fill(shape);
        });
        look.stroke().ifPresent(role -> {
            graphics.setColor(colour(role));
            graphics.setStroke(stroke(look));
            graphics.draw(shape);
        });
    }

    private static BasicStroke stroke(Look look) {
        float width = (float) look.width();
        if (look.dash().isEmpty()) {
            return new BasicStroke(width);
        }
        float[] dash = new float[look.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = look.dash().get(i);
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
    }

    private static Path2D shape(Primitive.PathShape path) {
        Path2D shape = new Path2D.Double();
        for (Segment segment : path.segments()) {
            switch (segment) {
                case Segment.MoveTo to -> shape.moveTo(to.x(), to.y());
                case Segment.LineTo to -> shape.lineTo(to.x(), to.y());
                case Segment.CurveTo to -> shape.curveTo(to.x1(), to.y1(), to.x2(), to.y2(), to.x(), to.y());
                case Segment.Close _ -> shape.closePath();
            }
        }
        return shape;
    }

    private void write(Primitive.Text text) {
        graphics.setFont(font(text.font()));
        graphics.setColor(colour(text.look().fill().orElse(Role.TEXT)));
        double width = graphics.getFontMetrics().stringWidth(text.text());
        graphics.drawString(text.text(), (float) (text.x() - text.anchor().share() * width), (float) text.y());
    }

    /// {@return the nearest type face that every JDK has}
    ///
    /// @param font the type face of the stage
    static java.awt.Font font(Font font) {
        String family = font.family() == Font.Family.MONO ? java.awt.Font.MONOSPACED : java.awt.Font.SANS_SERIF;
        int style = (font.weight() >= BOLD_FROM ? java.awt.Font.BOLD : java.awt.Font.PLAIN)
                | (font.italic() ? java.awt.Font.ITALIC : java.awt.Font.PLAIN);
        return new java.awt.Font(family, style, 1).deriveFont((float) font.size());
    }

    private void hatch(Primitive.Hatch hatch) {
        Shape before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(hatch.x(), hatch.y(), hatch.width(), hatch.height()));
        for (double x = hatch.x() - hatch.height(); x < hatch.x() + hatch.width(); x += hatch.spacing()) {
            paint(new Line2D.Double(x, hatch.y() + hatch.height(), x + hatch.height(), hatch.y()), hatch.look());
        }
        graphics.setClip(before);
    }

    private Color colour(Role role) {
        Colour colour = theme.of(role);
        return new Color(colour.red(), colour.green(), colour.blue());
    }
}
