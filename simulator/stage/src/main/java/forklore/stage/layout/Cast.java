package forklore.stage.layout;

/// How far a fork has come for the process it makes.
///
/// @param ghosts how far the threads that are not copied have faded: 0 is alive, 1 is gone
/// @param orphans how far the locks of those threads have turned into orphaned ones: 0 is held, 1 is orphaned
record Cast(double ghosts, double orphans) {

    /// What the static picture shows.
    static final Cast DONE = new Cast(1, 1);
}
