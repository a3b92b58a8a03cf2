package forklore.runner;

import forklore.runner.build.Compiler;
import forklore.runner.build.Home;
import forklore.runner.build.Libc;
import forklore.runner.tool.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What real runs need on this machine: a C compiler.
///
/// It is the program that `FORKLORE_CC` names, or else `cc` on `PATH`.
public sealed interface Toolchain {

    /// There is a compiler.
    ///
    /// @param command the command, as it was found
    /// @param version what the compiler says it is, one line
    record Found(String command, String version) implements Toolchain {}

    /// There is none.
    ///
    /// @param what what is missing, a phrase: `a C compiler (cc)`
    /// @param packages the Debian packages that bring it
    /// @param command the one line to type
    record Missing(String what, String packages, String command) implements Toolchain {}

    /// {@return what this machine has}
    static Toolchain find() {
        Optional<Compiler> compiler = Compiler.find();
        return compiler.<Toolchain>map(found -> new Found(found.command(), found.version()))
                .orElseGet(() -> new Missing(
                        "a C compiler (" + Compiler.wanted() + ")",
                        "gcc libc6-dev",
                        "sudo apt-get install gcc libc6-dev"));
    }

    /// {@return the usual compiler of this machine and its C library; empty if there is none}
    static Optional<Target> usual() {
        return Compiler.find().map(compiler -> Targets.of(compiler, Libc.of(compiler)));
    }

    /// {@return the folder in which compiled programs are kept from one run to the next; it may be deleted at any time}
    static Path programs() {
        return Home.cache();
    }

    /// {@return the folder with the logs of real runs that comes with Forklore, if it can be found}
    static Optional<Path> observed() {
        return Home.runtime().map(runtime -> runtime.resolveSibling("observed")).filter(Files::isDirectory);
    }
}
