/// A scenario as a Python program, with one hook for each step of the model.
package forklore.emit.python;
