/// Exact probabilities, for a scheduler that chooses uniformly among the threads that can make a step.
package forklore.engine.odds;
