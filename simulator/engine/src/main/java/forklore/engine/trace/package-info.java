/// What really happened, as data: the logs of campaigns and of steered runs.
package forklore.engine.trace;
