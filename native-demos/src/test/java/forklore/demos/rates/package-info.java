/// Predicted rates beside measured ones: real runs of one scenario with other durations.
package forklore.demos.rates;
