package forklore.engine.text;

/// What can be wrong with a scenario file.
///
/// @param id the stable name, for example `F0201`
/// @param title what is wrong, in general, one line
/// @param rule the rule behind it, one sentence
record Code(String id, String title, String rule) {}
