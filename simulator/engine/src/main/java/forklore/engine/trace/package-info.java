/// What really happened, as data: the log of a campaign of real runs.
package forklore.engine.trace;
