package forklore.lab.result;

/// How a check ended.
public enum Passed {
    /// What was asked holds.
    YES,
    /// What was asked does not hold.
    NO,
    /// Nobody looked. The rationale of the check says why: "not run, because ...".
    NOT_RUN
}
