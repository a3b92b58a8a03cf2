/// The entry: from the words of a command line to a command and its exit code.
package forklore.cli;
