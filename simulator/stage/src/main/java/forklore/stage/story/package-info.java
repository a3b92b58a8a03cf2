/// A run told for the eye: what each process, thread, lock, variable and buffer goes through, and what the state is
/// after each step. Nothing here knows about pixels.
package forklore.stage.story;
