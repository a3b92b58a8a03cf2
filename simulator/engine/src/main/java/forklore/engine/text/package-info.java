/// The scenario language: text to [forklore.engine.model.Scenario], and every mistake at once.
package forklore.engine.text;
