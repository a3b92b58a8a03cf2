package forklore.stage.lens;

/// The lane of a thread in one process.
///
/// @param process the index of the process
/// @param thread the index of the thread
public record Lane(int process, int thread) implements Comparable<Lane> {

    @Override
    public int compareTo(Lane other) {
        return process != other.process
                ? Integer.compare(process, other.process)
                : Integer.compare(thread, other.thread);
    }
}
