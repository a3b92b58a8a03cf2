/// The published site: the player that steps a scenario in the page, the labs in the page, the dump of a state graph
/// that shows that the browser's engine is the engine, the assembly of pages, player and scenario files into one
/// folder, and the server that shows it while it is written.
module forklore.site {
    requires forklore.catalogue;
    requires forklore.engine;
    requires forklore.guide;
    requires forklore.lab;
    requires forklore.stage;
    requires java.desktop;
    requires jdk.httpserver;
    requires org.teavm.jso;
    requires org.teavm.jso.apis;
}
