/// Grading: every answer is played or searched by the engine; nothing that a student says of it is
/// believed.
package forklore.lab.grade;
