/// A run in forms that other programs read: a PDF, an animated GIF, traces for viewers, a transcript, a
/// link. Pure, and
/// used by the window and the command line only, so that the player in a page stays small.
package forklore.stage.export;
