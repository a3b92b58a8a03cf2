package forklore.runner;

/// Is told of each step of a steered run as soon as it is compared, in the thread that called [Steering#steer].
@FunctionalInterface
public interface StepListener {

    /// Hears nothing.
    StepListener NONE = step -> {};

    /// Hears of a step on which both sides agreed.
    ///
    /// @param step the step
    void compared(ComparedStep step);
}
