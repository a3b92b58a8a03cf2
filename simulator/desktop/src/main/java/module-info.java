/// The JavaFX simulator.
module forklore.desktop {
    requires forklore.engine;
    requires forklore.catalogue;
    requires forklore.lab;
    requires transitive forklore.stage;
    requires forklore.emit;
    requires forklore.runner;
    requires java.logging;
    requires javafx.controls;
    requires jfx.incubator.richtext;
    requires transitive javafx.graphics;
    requires atlantafx.base;

    exports forklore.desktop;
}
