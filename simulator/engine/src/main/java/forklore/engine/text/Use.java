package forklore.engine.text;

/// A place where a declared thing is named.
///
/// @param kind what the name must be
/// @param name the name
/// @param inCondition whether a condition names it, where `parent` is known as well
record Use(Kind kind, Name name, boolean inCondition) {}
