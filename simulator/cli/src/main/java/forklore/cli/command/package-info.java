/// The commands: each one declares what it takes and does one thing.
package forklore.cli.command;
