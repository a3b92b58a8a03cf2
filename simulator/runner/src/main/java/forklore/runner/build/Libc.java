package forklore.runner.build;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The C library that a compiler links programs with.
///
/// @param name `glibc`, `musl`, or `an unknown C library`
/// @param version its version, or an empty text where it does not tell
public record Libc(String name, String version) {

    /// The GNU C Library.
    public static final String GLIBC = "glibc";

    /// The musl C library.
    public static final String MUSL = "musl";

    private static final Libc UNKNOWN = new Libc("an unknown C library", "");
    private static final Pattern MAJOR = Pattern.compile("#define __GLIBC__ (\\d+)");
    private static final Pattern MINOR = Pattern.compile("#define __GLIBC_MINOR__ (\\d+)");
    private static final Pattern MUSL_VERSION = Pattern.compile("Version (\\S+)");

    /// The documented place of musl's dynamic loader, which says the version when it is started without a program.
    private static final Path LOADER_FOLDER = Path.of("/lib");

    private static final String LOADER = "ld-musl-*.so.1";

    /// {@return the library of a compiler}
    ///
    /// @param compiler the compiler
    public static Libc of(Compiler compiler) {
        // An empty program in C is enough: the header says the version, and musl's says nothing on purpose.
        List<String> command =
                List.of(compiler.command(), "-dM", "-E", "-include", "features.h", "-x", "c", "/dev/null");
        Optional<Answers.Said> said = Answers.ask(command).filter(answer -> answer.code() == 0);
        if (said.isEmpty()) {
            return UNKNOWN;
        }
        Matcher major = MAJOR.matcher(said.get().text());
        Matcher minor = MINOR.matcher(said.get().text());
        if (major.find() && minor.find()) {
            return new Libc(GLIBC, major.group(1) + "." + minor.group(1));
        }
        return musl().orElse(UNKNOWN);
    }

    private static Optional<Libc> musl() {
        try (DirectoryStream<Path> loaders = Files.newDirectoryStream(LOADER_FOLDER, LOADER)) {
            for (Path loader : loaders) {
                Optional<Answers.Said> said = Answers.ask(List.of(loader.toString()));
                Matcher version =
                        MUSL_VERSION.matcher(said.map(Answers.Said::text).orElse(""));
                return Optional.of(new Libc(MUSL, version.find() ? version.group(1) : ""));
            }
        } catch (IOException unreadable) {
            // As good as no loader.
        }
        return Optional.empty();
    }

    /// {@return name and version}
    public String label() {
        return version.isEmpty() ? name : name + " " + version;
    }

    /// {@return the names of the platforms of the model that describe it, the closest first, without the core}
    public List<String> platforms() {
        return switch (name) {
            case GLIBC -> isNew() ? List.of("glibc-2.43", GLIBC) : List.of(GLIBC);
            case MUSL -> List.of(MUSL);
            default -> List.of();
        };
    }

    /// Condition variables were written anew in 2.41: from there on the newer platform is the closer one.
    private boolean isNew() {
        int dot = version.indexOf('.');
        int major = Integer.parseInt(version.substring(0, dot));
        int minor = Integer.parseInt(version.substring(dot + 1));
        return major > 2 || minor >= 41;
    }
}
