package forklore.engine.machine;

/// A thread of a process, the one who makes a step.
///
/// @param process the index of the process: 0 is the parent, then in the order of creation
/// @param thread the index of the declared thread
public record Actor(int process, int thread) {}
