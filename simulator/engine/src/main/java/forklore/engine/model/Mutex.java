package forklore.engine.model;

/// A mutex, free at the start.
///
/// @param name the declared name
/// @param span where it is declared
public record Mutex(String name, Span span) {}
