package forklore.site.assembly;

import java.nio.file.Path;

/// How `forklore guide serve` starts the server of this build: a file with arguments for `java`, which knows the class
/// path and takes what follows on the command line.
final class ServeArguments {

    /// The file, beside the folder of the site.
    static final String FILE = "serve.args";

    /// A short start, and two libraries (jnr, JRuby) may do what the JDK else warns about.
    private static final String OPTIONS = "-Xshare:auto -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
            + " --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow";

    private static final String MAIN = "forklore.site.serve.Serve";

    /// What Asciidoctor complains about is said once, as a problem of the guide.
    private static final String LOGGING = "guide/src/test/logging.properties";

    private ServeArguments() {}

    /// {@return the text of the file; the port follows it}
    ///
    /// @param root the root of the project
    /// @param site the folder of the site
    /// @param version the name of the folder of the version in it
    /// @param classPath where the classes of the server and all that it needs are
    static String of(Path root, Path site, String version, String classPath) {
        return OPTIONS + "\n" + quoted("-Djava.util.logging.config.file=" + root.resolve(LOGGING)) + "\n-cp "
                + quoted(classPath) + "\n" + MAIN + "\n" + quoted(root.toString()) + " " + quoted(site.toString()) + " "
                + quoted(version) + "\n";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
