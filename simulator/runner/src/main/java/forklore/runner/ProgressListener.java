package forklore.runner;

import forklore.engine.trace.RunLog;
import java.util.List;

/// Is told while a campaign goes on, in the thread that called [Campaign#run], a few times a second.
@FunctionalInterface
public interface ProgressListener {

    /// Hears nothing.
    ProgressListener NONE = progress -> {};

    /// Hears how far the campaign is.
    ///
    /// @param progress how far
    void progressed(Progress progress);

    /// How far a campaign is.
    ///
    /// @param done the number of runs done
    /// @param times the number of runs asked for
    /// @param counts how often each declared outcome was seen so far, in the order of the declarations
    /// @param others ends that no outcome names, so far
    record Progress(int done, int times, List<RunLog.Count> counts, List<RunLog.Count> others) {
        /// Copies the lists.
        public Progress {
            counts = List.copyOf(counts);
            others = List.copyOf(others);
        }
    }
}
