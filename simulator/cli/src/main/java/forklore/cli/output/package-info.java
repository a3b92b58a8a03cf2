/// Text for people and for programs: colour, wrapping, bars, messages and JSON. It knows nothing of scenarios.
package forklore.cli.output;
