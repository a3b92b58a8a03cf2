/// The command line.
module forklore.cli {
    requires forklore.engine;
    requires forklore.catalogue;
    requires forklore.stage;
    requires forklore.lab;
    requires forklore.emit;
    requires forklore.runner;
    requires info.picocli;
}
