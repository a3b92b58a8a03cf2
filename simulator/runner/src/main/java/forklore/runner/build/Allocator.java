package forklore.runner.build;

import java.util.List;

/// An allocator that the loader can put before the one of the C library.
///
/// @param name how it is called here
/// @param library the name under which the loader knows it
/// @param packages the Debian package that brings it
/// @param platforms the platforms of the model that describe it, before those of the C library
public record Allocator(String name, String library, String packages, List<String> platforms) {

    /// All that are looked for.
    public static final List<Allocator> ALL = List.of(
            new Allocator("jemalloc", "libjemalloc.so.2", "libjemalloc2", List.of()),
            new Allocator("tcmalloc", "libtcmalloc_minimal.so.4", "libtcmalloc-minimal4", List.of()),
            new Allocator(
                    "tcmalloc-debug",
                    "libtcmalloc_minimal_debug.so.4",
                    "libtcmalloc-minimal4",
                    List.of("tcmalloc-debug")));

    /// Copies the list.
    public Allocator {
        platforms = List.copyOf(platforms);
    }

    /// {@return the names of the libraries in the loader's cache, a text to search in; empty if there is no cache}
    public static String cache() {
        return Answers.findForRoot("ldconfig")
                .flatMap(file -> Answers.ask(List.of(file.toString(), "-p")))
                .filter(said -> said.code() == 0)
                .map(Answers.Said::text)
                .orElse("");
    }

    /// {@return whether the loader finds it}
    ///
    /// @param cache what [#cache] says
    public boolean isIn(String cache) {
        return cache.lines().anyMatch(line -> line.strip().startsWith(library + " "));
    }

    /// {@return what is added to the environment of a program}
    public String preload() {
        return "LD_PRELOAD=" + library;
    }
}
