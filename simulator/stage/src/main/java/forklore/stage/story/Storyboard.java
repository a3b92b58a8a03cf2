package forklore.stage.story;

import forklore.engine.explore.Path;
import java.util.List;

/// A run told for the eye: the story of each process over time, and one [Frame] for each moment between steps.
///
/// @param path the run
/// @param processes the story of each process that exists at some time, the parent first
/// @param output what was written to standard output, write by write
/// @param frames the moments: `frames.get(n)` is the one after step n, the first one is the start
public record Storyboard(Path path, List<ProcessStory> processes, List<Written> output, List<Frame> frames) {

    /// Copies the lists.
    public Storyboard {
        processes = List.copyOf(processes);
        output = List.copyOf(output);
        frames = List.copyOf(frames);
    }

    /// One write to standard output.
    ///
    /// @param step the step that wrote
    /// @param process the index of the process that wrote
    /// @param text what it wrote, not empty
    /// @param again whether bytes of it, copied at a fork, had been written before
    /// @param whole all that was written so far, this included
    public record Written(int step, int process, String text, boolean again, String whole) {}

    /// {@return the story of a run}
    ///
    /// @param path the run
    public static Storyboard of(Path path) {
        return Telling.of(path);
    }

    /// {@return the number of steps}
    public int steps() {
        return path.steps().size();
    }

    /// {@return the story of that process}
    ///
    /// @param index the index of the process
    public ProcessStory process(int index) {
        for (ProcessStory process : processes) {
            if (process.index() == index) {
                return process;
            }
        }
        throw new IllegalArgumentException("no process " + index + " in this run");
    }
}
