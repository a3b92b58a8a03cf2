/// What a scenario's claims are worth: every outcome with its probability and shortest run, every end that
/// nobody named, and every claim proved or refuted.
package forklore.engine.verdict;
