package forklore.desktop.ahead;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Replaces in jars what the JDK would make at the first use of each place, at every start anew: the code of a `switch`
/// over types and that of a record's `equals` and `hashCode`. The start-up cache of JDK 25 keeps lambdas and joined
/// strings, but not these (JEP 483, "Ahead-of-Time Class Loading & Linking", says which call sites it keeps). What the
/// classes do stays the same.
///
/// ```
/// java -cp 'lib/*' forklore.desktop.ahead.Straightener JAR...
/// ```
///
/// The launcher calls it, and whoever makes the package, after the jars are built. A jar on which it was called before
/// stays as it is.
public final class Straightener {

    private static final String CLASS = ".class";
    private static final String MODULE = "module-info.class";

    private Straightener() {}

    /// Straightens jars in place.
    ///
    /// @param arguments the jars; what their classes extend is on the class path
    /// @throws IOException if one cannot be read or written; it is then as it was
    public static void main(String[] arguments) throws IOException {
        StraightClass straight = new StraightClass(ClassLoader.getSystemClassLoader());
        for (String jar : arguments) {
            straighten(Path.of(jar), straight);
        }
    }

    private static void straighten(Path jar, StraightClass straight) throws IOException {
        Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
        try {
            write(jar, fresh, straight);
            // Whoever starts meanwhile finds a whole jar.
            Files.move(fresh, jar, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void write(Path jar, Path fresh, StraightClass straight) throws IOException {
        try (JarFile old = new JarFile(jar.toFile());
                OutputStream file = Files.newOutputStream(fresh);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (JarEntry each : Collections.list(old.entries())) {
                byte[] bytes = old.getInputStream(each).readAllBytes();
                ZipEntry entry = new ZipEntry(each.getName());
                entry.setTime(each.getTime());
                zip.putNextEntry(entry);
                zip.write(
                        each.getName().endsWith(CLASS) && !each.getName().endsWith(MODULE)
                                ? straight.straightened(bytes)
                                : bytes);
                zip.closeEntry();
            }
        }
    }
}
