/// The real programs of `native-demos/cases`, and how they ended on each platform: read from the files of
/// `native-demos/observed/cases`, written by the tests of this room.
package forklore.demos.cases;
