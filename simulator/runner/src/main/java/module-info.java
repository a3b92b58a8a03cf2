/// Real runs: compiles the program of a scenario, starts it, watches it, steers it and X-rays it.
module forklore.runner {
    requires transitive forklore.engine;
    requires transitive forklore.emit;
    requires org.jnrproject.constants;
    requires org.jnrproject.posix;

    exports forklore.runner;
    exports forklore.runner.jury;
    exports forklore.runner.tool;
}
