package forklore.stage.layout;

import forklore.engine.machine.Event;
import forklore.stage.layout.Plan.BoxPlan;
import forklore.stage.picture.DisplayList.Columns;
import forklore.stage.picture.DisplayList.Kind;
import forklore.stage.picture.DisplayList.Row;
import forklore.stage.picture.Look;
import forklore.stage.picture.Measure;
import forklore.stage.picture.Range;
import forklore.stage.picture.Role;
import forklore.stage.story.ProcessStory;
import forklore.stage.story.ProcessStory.End;
import forklore.stage.story.ProcessStory.EndKind;
import forklore.stage.story.ProcessStory.Section;
import forklore.stage.story.ProcessStory.StepStory;
import forklore.stage.story.ProcessStory.ThreadStory;
import forklore.stage.story.ProcessStory.WaitStory;
import java.util.List;

/// Draws the lanes of one process: the lives of its threads, their steps and waits, and the threads that are missing.
final class LanePainter {

    private static final int GHOST_PIECES = 6;
    private static final double GHOST_PIECE = 14;
    private static final double GHOST_PERIOD = 19;

    private final Plan plan;
    private final Brush brush;
    private final StepPainter steps;
    private final WaitPainter waits;
    private final SectionPainter sections;
    private final SignalPainter signals;

    LanePainter(Plan plan, Brush brush) {
        this.plan = plan;
        this.brush = brush;
        this.steps = new StepPainter(plan, brush);
        this.waits = new WaitPainter(plan, brush);
        this.sections = new SectionPainter(plan, brush);
        this.signals = new SignalPainter(plan, brush);
    }

    /// The arrows to what is wanted; they go behind everything else.
    void arrows(BoxPlan box) {
        for (ThreadStory thread : box.process().threads()) {
            for (WaitStory wait : thread.waits()) {
                waits.arrow(box, wait, box.lane(thread.index()).middle());
            }
        }
    }

    void paint(BoxPlan box, Cast cast) {
        for (ThreadStory thread : box.process().threads()) {
            Row row = box.lane(thread.index());
            if (row.kind() == Kind.GHOSTS) {
                continue;
            }
            if (row.kind() == Kind.GHOST) {
                ghost(box, thread, row.middle(), cast.ghosts());
            } else {
                life(box, thread, row.middle());
            }
        }
        box.row(Kind.GHOSTS, 0).ifPresent(row -> ghosts(box, row));
        for (ThreadStory thread : box.process().threads()) {
            double y = box.lane(thread.index()).middle();
            for (WaitStory wait : thread.waits()) {
                boolean arrives =
                        thread.caller() && wait.from() == box.process().since();
                waits.paint(wait, y, arrives);
            }
        }
        for (ThreadStory thread : box.process().threads()) {
            double y = box.lane(thread.index()).middle();
            for (StepStory step : thread.steps()) {
                steps.paint(thread, step, y);
                if (plan.story().path().steps().get(step.step() - 1).event() instanceof Event.Interrupted) {
                    signals.flag(thread, step, y);
                }
            }
            for (Section section : thread.sections()) {
                sections.paint(thread, section, y);
            }
        }
        if (box.process().end().kind() == EndKind.REPLACED) {
            newProgram(box);
        }
    }

    private void life(BoxPlan box, ThreadStory thread, double y) {
        ProcessStory process = box.process();
        Columns columns = plan.columns();
        brush.during(new Range(thread.from(), Math.max(thread.from(), thread.to())));
        double start = columns.edge(thread.from()) + Metrics.STEP_INSET;
        Look look = Look.stroke(Role.ofThread(thread.index()), 2);
        if (thread.to() > columns.count()) {
            brush.line(start, y, plan.columns().finish(), y, look);
            return;
        }
        boolean exits = process.end().kind() == EndKind.EXITED
                && thread.to() == process.end().step();
        double end = columns.edge(thread.to()) + Metrics.EXIT_REACH;
        brush.line(start, y, end, y, look);
        brush.since(thread.to());
        double half = exits ? 8 : 5;
        if (process.end().kind() != EndKind.REPLACED
                || thread.to() < process.end().step()) {
            brush.line(end, y - half, end, y + half, look);
        }
        boolean ended = thread.steps().stream().anyMatch(step -> step.step() == thread.to());
        if (exits && ended) {
            End fate = process.end();
            brush.text(end + 8, y, fate.label(), Metrics.SMALL, Role.MUTED);
        }
    }

    /// Six dashes that fade, and a note. While the cast still has the thread, its lane is seen instead.
    private void ghost(BoxPlan box, ThreadStory thread, double y, double gone) {
        brush.since(thread.from());
        Role role = Role.ofThread(thread.index());
        double x = plan.columns().edge(thread.from());
        if (gone < 1) {
            brush.faded(1 - gone);
            brush.line(x, y, plan.columns().finish(), y, Look.stroke(role, 2));
        }
        brush.faded(gone);
        for (int i = 0; i < GHOST_PIECES; i++) {
            double start = x + i * GHOST_PERIOD;
            double opacity = 1 - (double) i / GHOST_PIECES;
            brush.line(start, y, start + GHOST_PIECE, y, Look.stroke(role, 2).faded(opacity));
        }
        double noteX = x + Plan.GHOST_DASHES + 10;
        String note = Measure.fitFirst(Plan.GHOST_NOTES, Metrics.NOTE, plan.noteEnd(box) - noteX);
        brush.text(noteX, y, note, Metrics.NOTE, Role.MUTED);
        brush.faded(1);
    }

    private void ghosts(BoxPlan box, Row row) {
        brush.since(box.process().since());
        double x = plan.columns().edge(box.process().since()) + 4;
        String note = Measure.fit("not copied: " + row.name(), Metrics.NOTE, plan.noteEnd(box) - x);
        brush.text(x, row.middle(), note, Metrics.NOTE, Role.MUTED);
    }

    private void newProgram(BoxPlan box) {
        ProcessStory process = box.process();
        brush.since(process.end().step());
        double x = plan.columns().edge(process.end().step());
        for (ThreadStory thread : process.threads()) {
            boolean did = thread.steps().stream()
                    .anyMatch(step -> step.step() == process.end().step());
            if (did) {
                double y = box.lane(thread.index()).middle();
                String name = process.end().program().orElseThrow();
                String note = Measure.fitFirst(
                        List.of(
                                name + " runs: one thread, memory of its own",
                                name + " runs, alone",
                                name + " runs",
                                ""),
                        Metrics.NOTE,
                        plan.noteEnd(box) - (x + 12));
                brush.line(x - Metrics.STEP_INSET, y, x + 6, y, Look.stroke(Role.ACCENT, 2));
                brush.text(x + 12, y, note, Metrics.NOTE, Role.MUTED);
            }
        }
    }
}
