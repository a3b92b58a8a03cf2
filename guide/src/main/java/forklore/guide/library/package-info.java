/// What the documents may speak about: scenarios with their verdicts, and logs of real runs.
package forklore.guide.library;
