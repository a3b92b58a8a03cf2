/// Programs of students, run for real behind walls, and judged by what they did.
package forklore.runner.jury;
