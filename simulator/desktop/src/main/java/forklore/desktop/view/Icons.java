package forklore.desktop.view;

import forklore.stage.picture.Icon;
import forklore.stage.picture.Mark;
import forklore.stage.picture.Primitive;
import forklore.stage.picture.Role;
import forklore.stage.picture.Segment;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// The small pictures of the controls. Marks and icons of the diagram are the same shapes as there; only what the
/// diagram has no need of, such as the triangle of play, is drawn here, on a grid of 16 by 16.
final class Icons {

    static final String CROSS =
            "M3,4.2 L4.2,3 L8,6.8 L11.8,3 L13,4.2 L9.2,8 L13,11.8 L11.8,13 L8,9.2 L4.2,13 L3,11.8 " + "L6.8,8 Z";
    static final String RUNNING = "M4.5,2.5 L13,8 L4.5,13.5 Z";
    static final String ENDED = "M3,6.9 H13 V9.1 H3 Z";
    static final String FIRST = "M2.8,2.8 H4.8 V13.2 H2.8 Z M13,2.8 V13.2 L5.6,8 Z";
    static final String BACK = "M11.4,2.8 V13.2 L4,8 Z";
    static final String PLAY = "M4.6,2.4 L13,8 L4.6,13.6 Z";
    static final String PAUSE = "M4,2.8 H6.8 V13.2 H4 Z M9.2,2.8 H12 V13.2 H9.2 Z";
    static final String NEXT = "M4.6,2.8 L12,8 L4.6,13.2 Z";
    static final String LAST = "M3,2.8 L10.4,8 L3,13.2 Z M11.2,2.8 H13.2 V13.2 H11.2 Z";

    /// Every icon has it, so that a test finds them all.
    private static final String STYLE = "picture";

    private static final double GRID = 16;

    private Icons() {}

    /// {@return the mark of a thread, the same as in the diagram}
    ///
    /// @param thread the index of the declared thread
    /// @param hollow whether it is a thread that was not copied
    /// @param size in pixels
    static Node thread(int thread, boolean hollow, double size) {
        double radius = 0.4 * size;
        return boxed(
                size,
                List.of(
                        hollow
                                ? Mark.hollow(thread, size / 2, size / 2, radius, Role.GHOST)
                                : Mark.filled(thread, size / 2, size / 2, radius)));
    }

    /// {@return an icon, the same as in the diagram}
    ///
    /// @param icon which one
    /// @param role its colour
    /// @param below the colour it stands on
    /// @param size in pixels
    static Node icon(Icon icon, Role role, Role below, double size) {
        return boxed(size, icon.at(size / 2, size / 2, size, role, below));
    }

    /// {@return an icon on a panel}
    ///
    /// @param icon which one
    /// @param role its colour
    /// @param size in pixels
    static Node icon(Icon icon, Role role, double size) {
        return icon(icon, role, Role.PANEL, size);
    }

    /// {@return an icon of the controls, whose colour the style sheet says, as that of `.icon`}
    ///
    /// @param shape one of the constants of this class
    /// @param size in pixels
    static Node control(String shape, double size) {
        return control(shape, size, "");
    }

    /// {@return an icon of the controls}
    ///
    /// @param shape one of the constants of this class
    /// @param role its colour
    /// @param size in pixels
    static Node control(String shape, Role role, double size) {
        return control(shape, size, "-fx-fill: " + colour(role) + ";");
    }

    /// {@return the looked-up colour of a role}
    ///
    /// @param role what it stands for
    static String colour(Role role) {
        return "-forklore-" + role.word();
    }

    private static Node control(String shape, double size, String style) {
        SVGPath path = new SVGPath();
        path.setContent(shape);
        path.getStyleClass().add("icon");
        path.setStyle(style);
        // The pane keeps the whole grid, so that icons of different shapes stand on one line.
        Pane grid = new Pane(path);
        grid.setMinSize(GRID, GRID);
        grid.setPrefSize(GRID, GRID);
        grid.setMaxSize(GRID, GRID);
        grid.setScaleX(size / GRID);
        grid.setScaleY(size / GRID);
        return box(size, new Group(grid));
    }

    private static Node boxed(double size, List<Primitive> primitives) {
        Pane pane = new Pane();
        pane.setMinSize(size, size);
        pane.setPrefSize(size, size);
        pane.setMaxSize(size, size);
        for (Primitive primitive : primitives) {
            if (primitive instanceof Primitive.PathShape shape) {
                pane.getChildren().add(path(shape));
            }
        }
        return box(size, pane);
    }

    private static SVGPath path(Primitive.PathShape shape) {
        SVGPath path = new SVGPath();
        path.setContent(content(shape.segments()));
        String fill = shape.look().fill().map(Icons::colour).orElse("transparent");
        String stroke = shape.look().stroke().map(Icons::colour).orElse("transparent");
        path.setStyle("-fx-fill: " + fill + "; -fx-stroke: " + stroke + ";");
        path.setStrokeWidth(shape.look().stroke().isPresent() ? shape.look().width() : 0);
        path.setStrokeLineCap(StrokeLineCap.BUTT);
        path.setStrokeLineJoin(StrokeLineJoin.MITER);
        return path;
    }

    private static String content(List<Segment> segments) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            text.append(
                    switch (segment) {
                        case Segment.MoveTo to -> "M" + to.x() + "," + to.y();
                        case Segment.LineTo to -> "L" + to.x() + "," + to.y();
                        case Segment.CurveTo to ->
                            "C" + to.x1() + "," + to.y1() + " " + to.x2() + "," + to.y2() + " " + to.x() + "," + to.y();
                        case Segment.Close _ -> "Z";
                    });
        }
        return text.toString();
    }

    private static Node box(double size, Node node) {
        StackPane box = new StackPane(node);
        box.getStyleClass().add(STYLE);
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        return box;
    }
}
