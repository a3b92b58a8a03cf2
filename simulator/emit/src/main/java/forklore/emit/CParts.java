package forklore.emit;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/// What the statements of a program need beside themselves: headers, helpers, functions around library calls.
final class CParts {

    private final Set<String> headers = new TreeSet<>();
    private final EnumSet<CHelper> helpers = EnumSet.noneOf(CHelper.class);
    private final Set<String> library = new TreeSet<>();
    private final Set<String> inputs = new TreeSet<>();
    private boolean extensions;

    void include(String header) {
        headers.add(header);
    }

    /// The program needs what Linux has and POSIX has not.
    void useExtensions() {
        extensions = true;
    }

    boolean usesExtensions() {
        return extensions;
    }

    /// {@return a call of a helper, which the program now has}
    ///
    /// @param helper the helper; its name is that of the last function that it defines
    /// @param arguments what stands in the brackets
    String call(CHelper helper, String arguments) {
        use(helper);
        return helper.names().getLast() + "(" + arguments + ")";
    }

    void use(CHelper helper) {
        if (helpers.add(helper)) {
            helper.headers().forEach(this::include);
            helper.needs().forEach(this::use);
            extensions = extensions || helper.isExtension();
        }
    }

    /// Uses a function of the C library with what it brings along.
    void use(CLibrary.Entry entry) {
        entry.headers().forEach(this::include);
        library.add(entry.name());
        extensions = true;
    }

    /// The program reads a pipe through a stream.
    void readThroughStream(String pipe) {
        use(CHelper.OPEN_PIPE);
        inputs.add(pipe);
    }

    /// {@return the pipes that are read through a stream}
    Set<String> inputs() {
        return inputs;
    }

    Set<String> headers() {
        return headers;
    }

    Set<CHelper> helpers() {
        return helpers;
    }

    Set<String> library() {
        return library;
    }
}
