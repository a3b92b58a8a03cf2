/// A scenario as the text of a program.
module forklore.emit {
    requires transitive forklore.engine;

    exports forklore.emit;
    exports forklore.emit.promela;
}
