/// The JavaFX simulator.
module forklore.desktop {
    requires forklore.engine;
    requires forklore.catalogue;
    requires forklore.stage;
    requires forklore.lab;
    requires forklore.emit;
    requires forklore.runner;
    requires javafx.controls;
    requires atlantafx.base;
}
