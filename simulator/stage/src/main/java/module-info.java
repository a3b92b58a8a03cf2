/// Pictures without a toolkit: a path becomes storyboard frames, a display list and SVG text.
module forklore.stage {
    requires transitive forklore.engine;
}
