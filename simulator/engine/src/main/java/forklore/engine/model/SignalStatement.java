package forklore.engine.model;

/// The statements about signals.
public sealed interface SignalStatement extends Statement {

    /// `send SIGUSR1 to child`: sends a signal to a process or to a thread of this process. The handler interrupts the
    /// thread, or the first thread of the process; without one the process is killed.
    ///
    /// @param signal the signal
    /// @param target `parent`, the name of a child process, or a declared thread of this process
    /// @param span where it is written
    record Send(Signal signal, String target, Span span) implements SignalStatement {}

    /// `alarm`: sets the timer of this process; a child does not inherit it.
    ///
    /// @param span where it is written
    record Alarm(Span span) implements SignalStatement {}

    /// `pause`: waits until a signal was handled in this thread. A timer that is set goes off now.
    ///
    /// @param span where it is written
    record Pause(Span span) implements SignalStatement {}
}
