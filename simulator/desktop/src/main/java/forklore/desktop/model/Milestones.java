package forklore.desktop.model;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import java.util.ArrayList;
import java.util.List;

/// The steps of a run that are worth a mark on the scrub bar.
///
/// @param marks the marks, in the order of the steps
public record Milestones(List<Mark> marks) {

    /// Copies the list.
    public Milestones {
        marks = List.copyOf(marks);
    }

    /// A mark.
    ///
    /// @param step the number of the step
    /// @param kind what happened there
    public record Mark(int step, Kind kind) {}

    /// What happened.
    public enum Kind {
        /// The process was copied.
        FORK,
        /// A thread began to wait, and went on later.
        WAIT,
        /// A thread began to wait and never went on, or something undefined was done.
        DANGER
    }

    /// {@return the marks of a run}
    ///
    /// @param path the run
    public static Milestones of(Path path) {
        List<Mark> marks = new ArrayList<>();
        for (int step = 1; step <= path.steps().size(); step++) {
            Event event = path.steps().get(step - 1).event();
            if (event instanceof Event.Forked) {
                marks.add(new Mark(step, Kind.FORK));
            } else if (event instanceof Event.Misused) {
                marks.add(new Mark(step, Kind.DANGER));
            } else if (event instanceof Event.Asked) {
                marks.add(new Mark(step, goesOn(path, step) || path.ending().isEmpty() ? Kind.WAIT : Kind.DANGER));
            }
        }
        return new Milestones(marks);
    }

    /// {@return the last step before the first one that leads to a bad end, or 0 if there is none}
    public int lastGoodStep() {
        return marks.stream()
                .filter(mark -> mark.kind() == Kind.DANGER)
                .mapToInt(mark -> mark.step() - 1)
                .findFirst()
                .orElse(0);
    }

    private static boolean goesOn(Path path, int step) {
        String name = path.steps().get(step - 1).name();
        return path.steps().subList(step, path.steps().size()).stream()
                .anyMatch(later -> later.name().equals(name));
    }
}
