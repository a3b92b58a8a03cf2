/// The probes: built, run, recorded and compared with what was recorded.
package forklore.demos.facts;
