/// Outlines: lines of a key and a value, with deeper lines under them. Lab sheets, answers and
/// hand-ins are outlines,
/// so
/// that people, editors and screen readers can read them, and all three tell mistakes in the same way.
package forklore.lab.outline;
