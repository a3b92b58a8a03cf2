package forklore.stage.export;

import forklore.engine.model.Schedule;

/// A link that opens the player in a page at the same step of the same run.
public final class PlayerLink {

    private PlayerLink() {}

    /// {@return the address, relative to the root of the site}
    ///
    /// @param schedule the run
    /// @param step the number of the step, at least 0
    public static String of(Schedule schedule, int step) {
        return "play/" + schedule.scenario() + ".html#forklore=" + schedule.token() + "&step=" + step;
    }
}
