/// The few calls of POSIX that Java itself lacks: pipes without inheritance, posix_spawn into a process group, and the
/// end of the process that came from it.
package forklore.runner.posix;
