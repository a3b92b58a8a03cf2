package forklore.engine.model;

/// A variable in the memory of a process: a fork copies it.
///
/// @param name the declared name
/// @param initial the value at the start, within [Scenario#MIN_VALUE] and [Scenario#MAX_VALUE]
/// @param span where it is declared
public record Variable(String name, int initial, Span span) {}
