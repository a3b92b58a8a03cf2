/// Platforms: the rules by which they differ, and the linker that joins a scenario with what a platform adds to it.
///
/// A platform file has been read into a [forklore.engine.model.Platform]. [forklore.engine.platform.Linker] resolves
/// what it `extends`, checks its rules and the calls of the scenario, and answers a
/// [forklore.engine.platform.Linked]: the scenario with the library's functions that it uses, and the
/// [forklore.engine.platform.Rules] for the machine.
///
/// [forklore.engine.platform.Profile] is the same as evidence: what is said of a platform, since which version, and
/// where
/// that can be looked up.
///
/// [forklore.engine.platform.AsyncSignalSafe] is the list of functions that POSIX allows in a signal handler, and in
/// the
/// child of a multi-threaded process; [forklore.engine.platform.PosixCall] says which of them a statement stands for.
package forklore.engine.platform;
