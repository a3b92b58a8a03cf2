package forklore.site;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A program that some tests need and that not every machine has.
public final class Tool {

    private static final System.Logger LOG = System.getLogger(Tool.class.getName());

    private Tool() {}

    /// {@return the program; without it the tests of the class are skipped, and that is said aloud}
    ///
    /// @param names the names it may have, the best one first
    /// @param untested what is not tested without it
    /// @param debianPackage the Debian package that brings it
    public static Path find(List<String> names, String untested, String debianPackage) {
        for (String name : names) {
            for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
                Path candidate = Path.of(folder, name);
                if (Files.isExecutable(candidate)) {
                    return candidate;
                }
            }
        }
        String message = "SKIPPED: " + untested + ": there is no " + names.getFirst()
                + " on the PATH. On Debian: apt-get install " + debianPackage;
        LOG.log(System.Logger.Level.WARNING, message);
        return abort(message);
    }
}
