/// Results of the engine and of the runner, as text for people and as records for JSON.
package forklore.cli.report;
