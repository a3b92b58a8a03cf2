/// Questions without an end, made from the worlds of the lab sheets, each with its key from the
/// engine.
package forklore.lab.question;
