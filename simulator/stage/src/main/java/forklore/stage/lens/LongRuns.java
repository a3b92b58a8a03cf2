package forklore.stage.lens;

import forklore.engine.explore.Path;
import forklore.engine.machine.Event;
import java.util.ArrayList;
import java.util.List;

/// Finds the long runs of local steps: one thread makes step after step, nobody else makes one in between, and none of
/// them concerns anybody but the thread and its memory.
public final class LongRuns {

    /// Fewer steps are no long run.
    public static final int LEAST = 8;

    private LongRuns() {}

    /// Some steps, one after the other.
    ///
    /// @param from the number of the first, from 1
    /// @param to the number of the last
    public record Run(int from, int to) {
        /// {@return how many steps it has}
        public int size() {
            return to - from + 1;
        }

        /// {@return whether a step belongs to it}
        ///
        /// @param step the number of the step
        public boolean contains(int step) {
            return step >= from && step <= to;
        }
    }

    /// {@return the long runs of a path, in order}
    ///
    /// @param path the path
    public static List<Run> of(Path path) {
        List<Run> runs = new ArrayList<>();
        List<Path.Step> steps = path.steps();
        for (int from = 0; from < steps.size(); ) {
            int to = from;
            while (to < steps.size()
                    && isLocal(steps.get(to).event())
                    && steps.get(to).actor().equals(steps.get(from).actor())) {
                to++;
            }
            if (to - from >= LEAST) {
                runs.add(new Run(from + 1, to));
            }
            from = Math.max(to, from + 1);
        }
        return List.copyOf(runs);
    }

    private static boolean isLocal(Event event) {
        return switch (event) {
            case Event.OfItself itself -> isQuiet(itself);
            case Event.OfProcesses _ -> false;
            case Event.Started _, Event.Asked _, Event.Refused _, Event.Locked _, Event.Unlocked _ -> false;
            case Event.Awaited _, Event.Operated _, Event.Joined _, Event.Printed _, Event.Flushed _ -> false;
            case Event.OnceBegan _, Event.OnceDone _, Event.Sent _ -> false;
        };
    }

    private static boolean isQuiet(Event.OfItself event) {
        return switch (event) {
            case Event.Evaluated _, Event.Stored _, Event.Decided _, Event.Worked _, Event.Asserted _ -> true;
            case Event.AtOnce(List<Event> events) -> events.stream().allMatch(LongRuns::isLocal);
            case Event.Interrupted _, Event.Resumed _, Event.AlarmSet _, Event.ThreadEnded _ -> false;
        };
    }
}
