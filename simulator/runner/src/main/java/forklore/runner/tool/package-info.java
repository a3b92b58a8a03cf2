/// What programs can be run with on this machine.
package forklore.runner.tool;
