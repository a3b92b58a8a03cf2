/// Pictures without a toolkit: a path becomes a story, a display list and SVG text.
module forklore.stage {
    requires transitive forklore.engine;

    exports forklore.stage.picture;
    exports forklore.stage.story;
    exports forklore.stage.layout;
    exports forklore.stage.lens;
    exports forklore.stage.render;
    exports forklore.stage.export;
}
