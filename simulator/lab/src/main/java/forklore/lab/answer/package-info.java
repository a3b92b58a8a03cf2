/// A student's answers: one outline, written by hand, by a program or by a page, and read with all
/// mistakes at once.
package forklore.lab.answer;
