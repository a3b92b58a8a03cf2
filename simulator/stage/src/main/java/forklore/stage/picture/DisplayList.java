package forklore.stage.picture;

import java.util.List;
import java.util.Optional;

/// A whole picture as plain data, and where things are in it.
///
/// The primitives do not depend on the step that is looked at, so a renderer may draw them once and keep the result.
/// What depends on it (veil, playhead, ring, bad ends) is computed by `forklore.stage.layout.Overlay` and is drawn
/// above.
///
/// @param width the width of the whole picture
/// @param height the height of the whole picture
/// @param columns where the steps are
/// @param boxes the boxes of the processes, the parent first
/// @param rows the rows of all boxes, from top to bottom
/// @param places where each step is drawn, in the order of the steps
/// @param primitives what is drawn, in the order of drawing
/// @param raised what is drawn above the veil, and only while the step is within its range
public record DisplayList(
        double width,
        double height,
        Columns columns,
        List<Box> boxes,
        List<Row> rows,
        List<Place> places,
        List<Primitive> primitives,
        List<Primitive> raised) {

    /// Copies the lists.
    public DisplayList {
        boxes = List.copyOf(boxes);
        rows = List.copyOf(rows);
        places = List.copyOf(places);
        primitives = List.copyOf(primitives);
        raised = List.copyOf(raised);
    }

    /// Where the steps are. Step n has the column from `edge(n - 1)` to `edge(n)`.
    ///
    /// @param start the x at which step 1 begins
    /// @param width the width of one column
    /// @param count the number of steps
    /// @param finish the x at which what lives to the end of the run stops, at or right of the last column
    public record Columns(double start, double width, int count, double finish) {
        /// {@return the x at which that step is over}
        ///
        /// @param step from 0 to the number of steps
        public double edge(int step) {
            return start + width * step;
        }

        /// {@return the x up to which the picture is the past when that step is over: all of it after the last one}
        ///
        /// @param step from 0 to the number of steps
        public double playhead(int step) {
            return step == count ? finish : edge(step);
        }

        /// {@return the x of the middle of that step}
        ///
        /// @param step from 1 to the number of steps
        public double middle(int step) {
            return start + width * (step - 0.5);
        }

        /// {@return the step whose column is at x; 0 left of the first one, never more than the number of steps}
        ///
        /// @param x a place in the picture
        public int stepAt(double x) {
            if (x < start) {
                return 0;
            }
            return Math.min(count, (int) Math.floor((x - start) / width) + 1);
        }
    }

    /// The box of one process.
    ///
    /// @param process the index of the process
    /// @param x the left edge
    /// @param y the upper edge
    /// @param width its width
    /// @param height its height
    /// @param since the step after which it exists: 0 for the parent, the step of the fork for a child
    public record Box(int process, double x, double y, double width, double height, int since) {
        /// {@return whether that place is inside}
        ///
        /// @param px a place in the picture
        /// @param py a place in the picture
        public boolean contains(double px, double py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }
    }

    /// One row of a box.
    ///
    /// @param process the index of the process
    /// @param kind what it shows
    /// @param name the declared name; empty for standard output
    /// @param index the index of the declared thing within its kind; for a buffer and an output 0 is
    ///     standard output,
    ///     and streams come after it
    /// @param y the upper edge
    /// @param height its height
    public record Row(int process, Kind kind, String name, int index, double y, double height) {
        /// {@return the y of its middle}
        public double middle() {
            return y + height / 2;
        }
    }

    /// What a row shows.
    public enum Kind {
        /// A thread that lives in its process.
        THREAD,
        /// A thread that was not copied.
        GHOST,
        /// Threads that were not copied, all in one row; its name lists them.
        GHOSTS,
        /// A mutex.
        LOCK,
        /// A variable.
        VARIABLE,
        /// Another declared object.
        OBJECT,
        /// The buffer of standard output, or of a declared stream.
        BUFFER,
        /// A pipe; it belongs to no process, whose index is then -1.
        PIPE,
        /// What was written to standard output, or to a declared stream; belongs to no process, whose
        /// index is then -1.
        OUTPUT
    }

    /// Where one step is drawn.
    ///
    /// @param step its number, from 1
    /// @param process the index of the process that made it
    /// @param thread the index of the thread that made it
    /// @param x the left edge
    /// @param y the upper edge
    /// @param width its width
    /// @param height its height
    public record Place(int step, int process, int thread, double x, double y, double width, double height) {}

    /// {@return the row at that height, of whatever box}
    ///
    /// @param y a place in the picture
    public Optional<Row> rowAt(double y) {
        return rows.stream()
                .filter(row -> y >= row.y() && y < row.y() + row.height())
                .findFirst();
    }

    /// {@return the step that is drawn in the column at x and the row at y, if there is one}
    ///
    /// The whole column within the row is the target, so that it is easy to hit.
    ///
    /// @param x a place in the picture
    /// @param y a place in the picture
    public Optional<Place> placeAt(double x, double y) {
        int step = columns.stepAt(x);
        Optional<Row> row = rowAt(y);
        return places.stream()
                .filter(place -> place.step() == step
                        && row.isPresent()
                        && row.get().process() == place.process()
                        && (row.get().kind() == Kind.THREAD || row.get().kind() == Kind.GHOST)
                        && row.get().index() == place.thread())
                .findFirst();
    }
}
