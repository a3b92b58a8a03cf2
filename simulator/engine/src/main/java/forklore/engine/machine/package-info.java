/// The abstract machine: what each statement of a scenario means, as atomic steps over a packed state.
///
/// The machine answers five questions and is pure: the initial state, who can make a step, what a step does, how a
/// run ended, and what the bounds are. It is a sequentially consistent interleaving: one step of one thread at a
/// time.
package forklore.engine.machine;
