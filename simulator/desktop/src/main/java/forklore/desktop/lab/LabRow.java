package forklore.desktop.lab;

import forklore.lab.sheet.LabSheet;

/// A lab in the list of labs.
///
/// @param sheet the lab
/// @param note how far the student is, one line; empty if it was not begun
public record LabRow(LabSheet sheet, String note) {

    /// {@return how long it takes and what it is worth}
    public String facts() {
        return sheet.minutes() + " min \u00b7 " + sheet.tasks().size() + " tasks \u00b7 " + sheet.points() + " points";
    }

    /// {@return what a student can do afterwards, one line}
    public String goals() {
        return String.join(" ", sheet.goals()).replace("`", "");
    }
}
