/// The harness, the native program that makes and watches worlds, seen from Java: what it is told and what it says.
///
/// A world is one real run of a scenario: a process that the harness forks, and every process that comes from it.
package forklore.runner.world;
