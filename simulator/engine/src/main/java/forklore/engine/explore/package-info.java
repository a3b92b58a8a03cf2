/// The search: every state that the machine can reach, and the paths through them.
package forklore.engine.explore;
