/// The published site: the player that steps a scenario in the page, the dump of a state graph that shows that the
/// browser's engine is the engine, and the assembly of pages, player and scenario files into one folder.
module forklore.site {
    requires forklore.catalogue;
    requires forklore.engine;
    requires forklore.stage;
    requires java.desktop;
    requires org.teavm.jso;
    requires org.teavm.jso.apis;
}
