/// What helps with big searches on a JVM, and exists nowhere else: threads, and steps compiled for one program while it
/// is searched. Whoever runs on a JVM hands a [forklore.engine.jvm.JvmWorkshop] to the explorer; nothing else in the
/// engine knows this package, and the browser never reaches it.
package forklore.engine.jvm;
