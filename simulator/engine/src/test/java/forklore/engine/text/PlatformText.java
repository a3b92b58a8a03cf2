package forklore.engine.text;

/// A platform with everything that the file of a platform can have, in the canonical form.
final class PlatformText {

    static final String FILE = "cpython-3.12.fork";

    static final String TEXT = """
            platform cpython-3.12
            title    CPython 3.12
            extends  glibc

            about \"""
            What it adds.
            \"""

            rule join-of-ghost returns
              claim    "It returns."
              versions "3.12"
              source   "one"
              source   "two"
              evidence orphaned-lock.core.c another
              evidence third

            mutex stdio_lock recursive
            once  started_once
            int   open_files = 0

            unsafe function print(text, stream)
              card
                claim    "It locks."
                versions "3.12"
                source   "three"
              lock stdio_lock
              append text to stream
              unlock lock_of_the_parent

            safe function exit(status)
              drain all
              _exit status

            fork
              card
                claim    "It takes the lock."
                versions "3.12"
                source   "four"
              prepare
                lock stdio_lock
              parent
                unlock stdio_lock
              child
                reinit stdio_lock
            """;

    private PlatformText() {}
}
