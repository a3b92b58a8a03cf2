/// What the probes of `native-demos/demos` answered on a platform: read from the files of
/// `native-demos/observed/facts`, written by the tests of this room.
package forklore.demos.facts;
