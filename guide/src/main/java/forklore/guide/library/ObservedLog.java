package forklore.guide.library;

import forklore.engine.trace.RunLog;

/// A log of real runs, and the file it was read from.
///
/// @param file the path of the file, relative to the root of the project
/// @param log what it says
public record ObservedLog(String file, RunLog log) {}
