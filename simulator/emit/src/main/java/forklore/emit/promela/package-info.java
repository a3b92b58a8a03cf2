/// A scenario as a Promela model, so that spin, a model checker that shares nothing with ours, can be asked the same
/// question.
package forklore.emit.promela;
