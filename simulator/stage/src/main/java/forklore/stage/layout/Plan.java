package forklore.stage.layout;

import forklore.engine.machine.Actor;
import forklore.stage.picture.DisplayList.Box;
import forklore.stage.picture.DisplayList.Columns;
import forklore.stage.picture.DisplayList.Kind;
import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Measure;
import forklore.stage.story.ObjectStory;
import forklore.stage.story.PipeStory;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.EndKind;
import forklore.stage.story.Storyboard;
import forklore.stage.story.Storyboard.Outlet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where everything is, before anything is drawn.
///
/// @param story what is drawn
/// @param detail how much can be said
/// @param columns where the steps are
/// @param boxes the boxes of the processes
/// @param pipes the rows of the pipes
/// @param outputs the rows of what was written, standard output first
/// @param width the width of the picture
/// @param height the height of the picture
/// @param options what is shown beside the story
record Plan(
        Storyboard story,
        Detail detail,
        Columns columns,
        List<BoxPlan> boxes,
        List<Row> pipes,
        List<Row> outputs,
        double width,
        double height,
        LayoutOptions options) {

    /// What is said of a thread that was not copied, ever shorter.
    static final List<String> GHOST_NOTES =
            List.of("not copied: this thread does not exist here", "not copied: does not exist here", "not copied", "");

    /// How far the six fading dashes of a ghost reach, from the fork.
    static final double GHOST_DASHES = 114;

    /// One box.
    ///
    /// @param process whose it is
    /// @param box where it is
    /// @param rows its rows, threads first
    /// @param divider the y of the line between threads and memory, or empty if there is no memory to show
    record BoxPlan(ProcessStory process, Box box, List<Row> rows, OptionalDouble divider) {
        Optional<Row> row(Kind kind, int index) {
            return rows.stream()
                    .filter(row -> row.kind() == kind && row.index() == index)
                    .findFirst();
        }

        /// The row of a thread, whether it lives here or not. The head of the box stands for what is left out.
        Row lane(int thread) {
            for (Row row : rows) {
                if ((row.kind() == Kind.THREAD || row.kind() == Kind.GHOST) && row.index() == thread) {
                    return row;
                }
            }
            return row(Kind.GHOSTS, 0)
                    .orElseGet(() -> new Row(process.index(), Kind.THREAD, "", thread, box.y(), Metrics.HEADER));
        }

        double right() {
            return box.x() + box.width();
        }

        double bottom() {
            return box.y() + box.height();
        }
    }

    static Plan of(Storyboard story, double columnWidth, LayoutOptions options) {
        double start = Metrics.BOX_LEFT + Metrics.GUTTER;
        double finish = start + columnWidth * story.steps() + runOut(story, columnWidth);
        Columns columns = new Columns(start, columnWidth, story.steps(), finish);
        double width = finish + tail(story);
        List<BoxPlan> boxes = new ArrayList<>();
        double y = Metrics.AXIS;
        List<Row> pipes = new ArrayList<>();
        for (ProcessStory process : story.processes()) {
            BoxPlan box = box(process, columns, y, width - Metrics.RIGHT_MARGIN, options);
            boxes.add(box);
            y = box.bottom() + Metrics.BOX_GAP;
            if (boxes.size() == 1) {
                y = band(Kind.PIPE, story.pipes().stream().map(PipeStory::name).toList(), y, pipes);
            }
        }
        List<Row> outputs = new ArrayList<>();
        y = band(Kind.OUTPUT, story.outlets().stream().map(Outlet::stream).toList(), y, outputs);
        double height = y - Metrics.BOX_GAP + Metrics.BOTTOM;
        return new Plan(story, Detail.of(columnWidth), columns, boxes, pipes, outputs, width, height, options);
    }

    /// Rows that belong to no process, in one box.
    private static double band(Kind kind, List<String> names, double top, List<Row> rows) {
        double y = top;
        for (String name : names) {
            rows.add(new Row(-1, kind, name, rows.size(), y, Metrics.OUTPUT_BOX));
            y += Metrics.OUTPUT_BOX;
        }
        return names.isEmpty() ? y : y + Metrics.BOX_GAP;
    }

    /// What comes after the last step: room to see what is there, and that nothing more happens.
    private static double runOut(Storyboard story, double columnWidth) {
        return Math.max(leastRunOut(story), columnWidth * runOutColumns(story));
    }

    static double leastRunOut(Storyboard story) {
        boolean execs = story.processes().stream().anyMatch(each -> each.end().kind() == EndKind.REPLACED);
        return execs ? Metrics.RUN_OUT_EXEC : Metrics.RUN_OUT_LEAST;
    }

    static double runOutColumns(Storyboard story) {
        if (story.processes().stream().anyMatch(each -> each.end().kind() == EndKind.HANGS)) {
            return 1.75;
        }
        return story.output().isEmpty() ? 1 : 2;
    }

    /// What is right of everything: room for the marks of bad ends, if there are any.
    static double tail(Storyboard story) {
        boolean bad = story.processes().stream()
                .anyMatch(
                        each -> each.end().kind() == EndKind.HANGS || each.end().kind() == EndKind.UNDEFINED);
        return bad ? Metrics.BAD_END : Metrics.RIGHT;
    }

    private static BoxPlan box(
            ProcessStory process, Columns columns, double top, double farRight, LayoutOptions options) {
        List<Row> rows = new ArrayList<>();
        double y = top + Metrics.THREADS_TOP;
        List<ProcessStory.ThreadStory> crowd = crowd(process, options);
        for (ProcessStory.ThreadStory thread : process.threads()) {
            if (crowd.contains(thread)) {
                continue;
            }
            Kind kind = thread.ghost() ? Kind.GHOST : Kind.THREAD;
            double height = thread.ghost() ? Metrics.GHOST_ROW : Metrics.LIVE_ROW + brackets(thread);
            rows.add(new Row(process.index(), kind, thread.name(), thread.index(), y, height));
            y += height;
        }
        if (!crowd.isEmpty()) {
            String names = String.join(
                    ", ", crowd.stream().map(ProcessStory.ThreadStory::name).toList());
            rows.add(new Row(process.index(), Kind.GHOSTS, names, 0, y, Metrics.GHOST_ROW));
            y += Metrics.GHOST_ROW;
        }
        OptionalDouble divider = OptionalDouble.empty();
        if (process.hasMemory()) {
            divider = OptionalDouble.of(y + Metrics.DIVIDER);
            y = memory(process, y + Metrics.DIVIDER + Metrics.MEMORY_TOP, rows);
        }
        double left = process.parent() < 0 ? Metrics.BOX_LEFT : columns.edge(process.since()) - Metrics.GUTTER;
        double right = Math.min(farRight, right(process, columns, farRight));
        Box box = new Box(process.index(), left, top, right - left, y + Metrics.BOX_FOOT - top, process.since());
        return new BoxPlan(process, box, List.copyOf(rows), divider);
    }

    /// The threads that were not copied and of which nothing else is to be said, if they are many.
    static List<ProcessStory.ThreadStory> crowd(ProcessStory process, LayoutOptions options) {
        List<ProcessStory.ThreadStory> crowd = process.threads().stream()
                .filter(thread -> thread.ghost() && !concerned(process, thread.index()))
                .toList();
        return crowd.size() > options.lens().mostGhosts() ? crowd : List.of();
    }

    /// Whether a thread that was not copied has something here.
    private static boolean concerned(ProcessStory process, int thread) {
        boolean holds = process.locks().stream()
                .flatMap(lock -> lock.holds().stream())
                .anyMatch(hold -> hold.orphaned() && hold.thread() == thread);
        return holds
                || process.objects().stream()
                        .flatMap(object -> object.phases().stream())
                        .anyMatch(phase -> phase.holders().stream().anyMatch(guest -> guest.thread() == thread)
                                || phase.waiters().stream().anyMatch(guest -> guest.thread() == thread));
    }

    private static double brackets(ProcessStory.ThreadStory thread) {
        return thread.sections().isEmpty() ? 0 : Metrics.BRACKETS;
    }

    private static double memory(ProcessStory process, double top, List<Row> rows) {
        double y = top;
        for (ProcessStory.LockStory lock : process.locks()) {
            rows.add(new Row(process.index(), Kind.LOCK, lock.mutex(), lock.index(), y, Metrics.MEMORY_ROW));
            y += Metrics.MEMORY_ROW;
        }
        for (ProcessStory.VariableStory variable : process.variables()) {
            rows.add(new Row(
                    process.index(), Kind.VARIABLE, variable.variable(), variable.index(), y, Metrics.MEMORY_ROW));
            y += Metrics.MEMORY_ROW;
        }
        for (ObjectStory object : process.objects()) {
            rows.add(new Row(process.index(), Kind.OBJECT, object.name(), object.index(), y, Metrics.MEMORY_ROW));
            y += Metrics.MEMORY_ROW;
        }
        for (ProcessStory.StreamStory stream : process.streams()) {
            rows.add(new Row(process.index(), Kind.BUFFER, stream.name(), 1 + stream.index(), y, Metrics.MEMORY_ROW));
            y += Metrics.MEMORY_ROW;
        }
        if (!process.buffer().isEmpty()) {
            rows.add(new Row(process.index(), Kind.BUFFER, "", 0, y, Metrics.MEMORY_ROW));
            y += Metrics.MEMORY_ROW;
        }
        return y;
    }

    /// A process that exits has a box that ends there; it still has room for what must be said in it.
    private static double right(ProcessStory process, Columns columns, double farRight) {
        if (process.end().kind() != EndKind.EXITED) {
            return farRight;
        }
        double end = columns.edge(process.end().step())
                + Metrics.EXIT_REACH
                + Measure.width(process.end().label(), Metrics.SMALL)
                + 24;
        double note = process.ghostCount() == 0
                ? 170
                : GHOST_DASHES + 20 + Measure.width(GHOST_NOTES.getFirst(), Metrics.NOTE);
        return Math.max(end, columns.edge(process.since()) + note);
    }

    /// Who made a step.
    Actor actor(int step) {
        return story.path().steps().get(step - 1).actor();
    }

    /// The middle of the lane on which a step is drawn.
    double lane(int step) {
        Actor actor = actor(step);
        return box(actor.process()).lane(actor.thread()).middle();
    }

    BoxPlan box(int process) {
        for (BoxPlan box : boxes) {
            if (box.process().index() == process) {
                return box;
            }
        }
        throw new IllegalArgumentException("no box for process " + process);
    }

    /// Where a thing that starts with that step starts to be drawn.
    double startOf(ProcessStory process, int from) {
        if (from == process.since()) {
            return process.since() == 0 ? columns.edge(0) : columns.edge(from) + 2;
        }
        return columns.middle(from);
    }

    /// How far a note may reach: not over the playhead at the end, if it is not said in a box that ends before.
    double noteEnd(BoxPlan box) {
        return Math.min(box.right() - 6, columns.finish() - 4);
    }

    /// Where a thing that stops with that step stops to be drawn.
    double endOf(int to) {
        return to > columns.count() ? columns.finish() : columns.middle(to);
    }
}
