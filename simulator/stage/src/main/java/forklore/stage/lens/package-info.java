/// What a reader leaves out of a picture or gathers in it: lanes that are hidden, long runs of steps that are one mark.
/// A story goes in and a smaller one comes out, so whatever draws a story draws it; the player never reaches this.
package forklore.stage.lens;
