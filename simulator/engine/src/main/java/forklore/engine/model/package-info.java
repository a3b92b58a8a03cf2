/// The scenario as data: what a `.fork` file says, after reading and before any meaning is given to it.
///
/// Everything here is an immutable record or a sealed interface over records. Names are plain strings that the
/// reader has already resolved, so a [Scenario] that exists is well formed: every mutex, variable, thread and
/// process that a statement names is declared.
package forklore.engine.model;
