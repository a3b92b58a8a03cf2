/// The engine's answers as text, so that two builds of the engine can be compared letter by letter. Plain Java: runs
/// on the JVM and, compiled, in the browser.
package forklore.site.graph;
