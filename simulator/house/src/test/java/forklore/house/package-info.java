/// The walls of Forklore: tests that read the class files, the sources and the documents of every room and report what
/// breaks the house's rules, one finding a line. Each rule has a test of its own that shows it can fail.
package forklore.house;
