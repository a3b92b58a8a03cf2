package forklore.stage.story;

import java.util.List;

/// A pipe. It belongs to the kernel: a fork copies its open ends, and never what is in it.
///
/// @param index the index of the declared object
/// @param name its declared name
/// @param fillings how many items it held, in order
/// @param transfers who put items in and took them out, in order
public record PipeStory(int index, String name, List<Filling> fillings, List<Transfer> transfers) {

    /// Copies the lists.
    public PipeStory {
        fillings = List.copyOf(fillings);
        transfers = List.copyOf(transfers);
    }

    /// One time that it held as much.
    ///
    /// @param from the step that made it so; 0 at the start
    /// @param to the step that changed it, or the number of steps plus 1
    /// @param items how many items are in it
    public record Filling(int from, int to, int items) {}

    /// One item that went in or came out.
    ///
    /// @param step the step
    /// @param process the index of the process
    /// @param thread the index of the declared thread
    /// @param in whether it went in
    public record Transfer(int step, int process, int thread, boolean in) {}
}
