package forklore.runner.tool;

import forklore.engine.model.Language;
import java.util.List;
import java.util.Objects;

/// Something on this machine that programs can be run with, and the platforms of the model that it is held against.
///
/// @param label what it is called: `glibc 2.36`, `musl 1.2.3`, `CPython 3.13.0`
/// @param platforms the names of the platforms that describe it, the closest first; the first one that a scenario
///     names is the one it is compared with
/// @param tool what makes and runs the program
public record Target(String label, List<String> platforms, Tool tool) {

    /// Copies the list.
    public Target {
        Objects.requireNonNull(label);
        Objects.requireNonNull(tool);
        platforms = List.copyOf(platforms);
        if (platforms.isEmpty()) {
            throw new IllegalArgumentException(label + " has no platform");
        }
    }

    /// What makes and runs a program.
    public sealed interface Tool {
        /// {@return the language of its programs}
        Language language();
    }

    /// A C compiler and its C library.
    ///
    /// @param command the compiler: its name on `PATH`, or its path
    /// @param version the first line of what the compiler says of itself
    /// @param environment what is added to the environment of the program, `NAME=value` each: `LD_PRELOAD=...`
    /// @param under the command through which the program is started, in words: `chroot`, `ROOT`; none usually
    public record C(String command, String version, List<String> environment, List<String> under) implements Tool {
        /// Copies the lists.
        public C {
            environment = List.copyOf(environment);
            under = List.copyOf(under);
        }

        /// A compiler whose programs are started as they are.
        ///
        /// @param command the compiler
        /// @param version what it says of itself
        /// @param environment what is added to the environment
        public C(String command, String version, List<String> environment) {
            this(command, version, environment, List.of());
        }

        @Override
        public Language language() {
            return Language.C;
        }
    }

    /// A CPython interpreter.
    ///
    /// @param command how to start it: a path, or a command with its arguments
    /// @param version what it says it is: `3.13.0`
    public record Python(List<String> command, String version) implements Tool {
        /// Copies the list.
        public Python {
            command = List.copyOf(command);
        }

        @Override
        public Language language() {
            return Language.PYTHON;
        }
    }

    /// {@return the language of its programs}
    public Language language() {
        return tool.language();
    }
}
