package forklore.engine.text;

/// A place where a mutex, variable, thread or process gets its name.
///
/// @param kind what it is
/// @param name its name
record Declaration(Kind kind, Name name) {}
