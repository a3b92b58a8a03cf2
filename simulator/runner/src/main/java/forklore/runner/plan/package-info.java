/// Turns a run of the model into what the threads of a real program are let do, one after another.
package forklore.runner.plan;
