package forklore.desktop.view;

import forklore.stage.picture.Role;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// The small marks of the controls, on a grid of 16 by 16. Shape carries the meaning, colour repeats it.
final class Icons {

    private static final String[] THREADS = {
        "M8,2.5 A5.5,5.5 0 1,0 8,13.5 A5.5,5.5 0 1,0 8,2.5 Z",
        "M3,3 H13 V13 H3 Z",
        "M8,2 L14.5,13.5 H1.5 Z",
        "M8,1.5 L14.5,8 L8,14.5 L1.5,8 Z",
        "M8,1.8 L14.3,6.4 L11.9,13.8 H4.1 L1.7,6.4 Z",
        "M6,2 H10 V6 H14 V10 H10 V14 H6 V10 H2 V6 H6 Z",
        "M4.6,2.2 H11.4 L14.8,8 L11.4,13.8 H4.6 L1.2,8 Z",
        "M8,1.2 L10,5.9 L15,6.3 L11.2,9.6 L12.4,14.5 L8,11.8 L3.6,14.5 L4.8,9.6 L1,6.3 L6,5.9 Z"
    };

    static final String LOCKED =
            "M4.5,7 V5 A3.5,3.5 0 0,1 11.5,5 V7 H12.5 A1,1 0 0,1 13.5,8 V14 A1,1 0 0,1 12.5,15 H3.5 "
                    + "A1,1 0 0,1 2.5,14 V8 A1,1 0 0,1 3.5,7 Z M6.3,7 H9.7 V5 A1.7,1.7 0 0,0 6.3,5 Z M7.2,9.6 V12.4 H8.8 V9.6 Z";
    static final String OPEN = "M4.5,7 V4.6 A3.3,3.3 0 0,1 10.6,2.9 L9.1,3.8 A1.6,1.6 0 0,0 6.2,4.6 V7 H12.5 "
            + "A1,1 0 0,1 13.5,8 V14 A1,1 0 0,1 12.5,15 H3.5 A1,1 0 0,1 2.5,14 V8 A1,1 0 0,1 3.5,7 Z "
            + "M7.2,9.6 V12.4 H8.8 V9.6 Z";
    static final String FORK = "M3,1.5 H5.8 V4.6 L8,6.7 L10.2,4.6 V1.5 H13 V5.8 L9.4,9.3 V14.5 H6.6 V9.3 L3,5.8 Z";
    static final String STOP = "M5.1,1 H10.9 L15,5.1 V10.9 L10.9,15 H5.1 L1,10.9 V5.1 Z M7.1,3.8 V9 H8.9 V3.8 Z "
            + "M7.1,10.4 V12.2 H8.9 V10.4 Z";
    static final String HOURGLASS = "M3,1.5 H13 V3.2 H12 L9.2,8 L12,12.8 H13 V14.5 H3 V12.8 H4 L6.8,8 L4,3.2 H3 Z";
    static final String CHECK = "M2.2,8.6 L4,6.8 L6.6,9.4 L12.2,3.6 L14,5.4 L6.6,13 Z";
    static final String CROSS =
            "M3,4.2 L4.2,3 L8,6.8 L11.8,3 L13,4.2 L9.2,8 L13,11.8 L11.8,13 L8,9.2 L4.2,13 L3,11.8 " + "L6.8,8 Z";
    static final String RUNNING = "M4.5,2.5 L13,8 L4.5,13.5 Z";
    static final String SHEETS = "M2,2 H10.5 V4 H4 V10.5 H2 Z M5.5,5.5 H14 V14 H5.5 Z";
    static final String ENDED = "M3,6.9 H13 V9.1 H3 Z";
    static final String BUFFER = "M2,3 H14 V13 H2 Z M4,5.4 V6.8 H12 V5.4 Z M4,8.6 V10 H9.5 V8.6 Z";
    static final String FIRST = "M2.8,2.8 H4.8 V13.2 H2.8 Z M13,2.8 V13.2 L5.6,8 Z";
    static final String BACK = "M11.4,2.8 V13.2 L4,8 Z";
    static final String PLAY = "M4.6,2.4 L13,8 L4.6,13.6 Z";
    static final String PAUSE = "M4,2.8 H6.8 V13.2 H4 Z M9.2,2.8 H12 V13.2 H9.2 Z";
    static final String NEXT = "M4.6,2.8 L12,8 L4.6,13.2 Z";
    static final String LAST = "M3,2.8 L10.4,8 L3,13.2 Z M11.2,2.8 H13.2 V13.2 H11.2 Z";

    private static final double GRID = 16;

    private Icons() {}

    /// {@return the mark of a thread}
    ///
    /// @param thread the index of the declared thread
    /// @param hollow whether it is a thread that was not copied
    /// @param size in pixels
    static Node thread(int thread, boolean hollow, double size) {
        String shape = THREADS[(thread + thread / Role.THREAD_COLOURS) % THREADS.length];
        SVGPath path = path(shape);
        if (hollow) {
            path.setStyle("-fx-fill: transparent; -fx-stroke: -forklore-ghost;");
            path.setStrokeWidth(1.4);
        } else {
            path.setStyle("-fx-fill: " + colour(Role.ofThread(thread)) + ";");
        }
        return scaled(path, size);
    }

    /// {@return an icon}
    ///
    /// @param shape one of the constants of this class
    /// @param role its colour
    /// @param size in pixels
    static Node icon(String shape, Role role, double size) {
        SVGPath path = path(shape);
        path.setStyle("-fx-fill: " + colour(role) + ";");
        return scaled(path, size);
    }

    /// {@return an icon whose colour the style sheet says, as that of `.icon`}
    ///
    /// @param shape one of the constants of this class
    /// @param size in pixels
    static Node styled(String shape, double size) {
        SVGPath path = path(shape);
        path.getStyleClass().add("icon");
        return scaled(path, size);
    }

    /// {@return the looked-up colour of a role}
    ///
    /// @param role what it stands for
    static String colour(Role role) {
        return "-forklore-" + role.word();
    }

    private static SVGPath path(String shape) {
        SVGPath path = new SVGPath();
        path.setContent(shape);
        path.setFillRule(FillRule.EVEN_ODD);
        path.setStrokeLineCap(StrokeLineCap.BUTT);
        path.setStrokeLineJoin(StrokeLineJoin.MITER);
        return path;
    }

    private static Node scaled(SVGPath path, double size) {
        // The pane keeps the whole grid, so that marks of different shapes stand on one line.
        Pane grid = new Pane(path);
        grid.setMinSize(GRID, GRID);
        grid.setPrefSize(GRID, GRID);
        grid.setMaxSize(GRID, GRID);
        grid.setScaleX(size / GRID);
        grid.setScaleY(size / GRID);
        StackPane box = new StackPane(new Group(grid));
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        return box;
    }
}
