/// A lab sheet as its file says it: goals, worlds to make each student's scenario from, tasks,
/// hints, and the teacher's
/// part.
package forklore.lab.sheet;
