package forklore.runner.jury;

/// The bounds of a submission.
///
/// @param runMillis       how long a run may take
/// @param compileMillis   how long compiling may take
/// @param memoryMegabytes the memory of all its processes together
/// @param tasks           its processes and threads at one time
/// @param outputBytes     what it may print, both streams together
/// @param fileMegabytes   the size of a file it may write; all files together have at most 64 megabytes
public record JuryLimits(
        int runMillis, int compileMillis, int memoryMegabytes, int tasks, int outputBytes, int fileMegabytes) {

    /// What fits exercises on fork and threads.
    public static final JuryLimits DEFAULT = new JuryLimits(5_000, 15_000, 256, 64, 65_536, 16);

    /// Refuses a bound that is none.
    public JuryLimits {
        if (runMillis < 1 || compileMillis < 1 || memoryMegabytes < 1 || tasks < 1 || outputBytes < 1) {
            throw new IllegalArgumentException("a limit below 1");
        }
        if (fileMegabytes < 1 || fileMegabytes > 64 || outputBytes > fileMegabytes << 20) {
            throw new IllegalArgumentException("files of " + fileMegabytes + " MB, output of " + outputBytes);
        }
    }
}
