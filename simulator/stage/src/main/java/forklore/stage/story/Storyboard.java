package forklore.stage.story;

import forklore.engine.explore.Path;
import java.util.List;

/// A run told for the eye: the story of each process over time, and one [Frame] for each moment between steps.
///
/// @param path the run
/// @param processes the story of each process that exists at some time, the parent first
/// @param pipes every declared pipe
/// @param outlets where anything was written to, standard output first
/// @param edges which steps came after which for a reason
/// @param frames the moments: `frames.get(n)` is the one after step n, the first one is the start
public record Storyboard(
        Path path,
        List<ProcessStory> processes,
        List<PipeStory> pipes,
        List<Outlet> outlets,
        List<HappensBefore.Edge> edges,
        List<Frame> frames) {

    /// Copies the lists.
    public Storyboard {
        processes = List.copyOf(processes);
        pipes = List.copyOf(pipes);
        outlets = List.copyOf(outlets);
        edges = List.copyOf(edges);
        frames = List.copyOf(frames);
    }

    /// What can be written to, and belongs to no process.
    ///
    /// @param stream the declared name of the stream, or empty for standard output
    /// @param written what was written, write by write; not empty
    public record Outlet(String stream, List<Written> written) {
        /// Copies the list.
        public Outlet {
            written = List.copyOf(written);
        }
    }

    /// One write.
    ///
    /// @param step the step that wrote
    /// @param process the index of the process that wrote
    /// @param text what it wrote, not empty
    /// @param again whether bytes of it, copied at a fork, had been written before
    /// @param whole all that was written so far, this included
    public record Written(int step, int process, String text, boolean again, String whole) {}

    /// {@return what was written to standard output, write by write}
    public List<Written> output() {
        return outlets.stream()
                .filter(outlet -> outlet.stream().isEmpty())
                .flatMap(outlet -> outlet.written().stream())
                .toList();
    }

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
