package forklore.engine.text;

/// A place where a declared thing is named.
///
/// @param kind what the name must be
/// @param name the name
record Use(Kind kind, Name name) {}
