/// Model against machine: reads verdicts and logs, and calls neither side.
package forklore.engine.compare;
