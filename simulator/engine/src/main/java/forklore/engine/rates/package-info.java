/// Predicted rates: how often each outcome happens when every step takes its time and threads share processors.
///
/// A [forklore.engine.rates.Forecast] simulates a program many times, event by event, with drawn durations. It is an
/// estimate under stated [forklore.engine.rates.Assumptions], with an interval, and says nothing of what is possible:
/// what no simulated run came to may still happen.
package forklore.engine.rates;
