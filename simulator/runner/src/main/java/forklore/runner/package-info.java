/// Real runs of a scenario on this machine.
///
/// [Toolchain] says whether there is a compiler. [Campaign] runs a scenario many times and counts what happened;
/// [Steering] drives one schedule of the model on the real kernel and compares the two after each step. Whatever
/// happens, no process and no temporary folder is left behind.
package forklore.runner;
