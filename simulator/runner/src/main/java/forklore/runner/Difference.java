package forklore.runner;

/// A difference between the model and the real machine.
///
/// @param what what was compared
/// @param expected what the model says
/// @param found what the real machine shows
record Difference(String what, String expected, String found) {}
