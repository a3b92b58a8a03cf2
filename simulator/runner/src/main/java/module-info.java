/// Real runs: compiles, spawns, watches, steers and X-rays.
module forklore.runner {
    requires transitive forklore.engine;
    requires transitive forklore.emit;
    requires org.jnrproject.posix;
}
