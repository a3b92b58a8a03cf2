/// The tests of what really runs: the generated programs, the runtime, and the recorded runs.
package forklore.demos;
