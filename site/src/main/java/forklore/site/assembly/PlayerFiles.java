package forklore.site.assembly;

import forklore.stage.picture.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// The files that a page with a player or a lab loads.
final class PlayerFiles {

    /// What the compiler writes is a module that sets `exports`; a page knows no `exports`, and modules do not load
    /// from `file://`. So it is wrapped into a function, which begins the players in a page and stays a module in
    /// node. The function has a name, because a worker is made from its text.
    private static final String BEFORE = "var @ = function (exports) {\n";

    private static final String AFTER = """

            };
            (function (exports) {
              @(exports);
              if (typeof document !== 'undefined') { exports.main([]); }
            })(typeof module === 'undefined' ? {} : module.exports);
            """;

    /// The greatest size of the player's script, compressed, in bytes.
    static final int SCRIPT_BUDGET = 250_000;

    /// The same of the labs' script, which has the player in it and is loaded instead of it.
    static final int LAB_BUDGET = 370_000;

    private PlayerFiles() {}

    /// Writes the scripts and the style sheets.
    ///
    /// @param compiled the folder of the compiled scripts
    /// @param folder where to write
    /// @param platforms the texts of all platforms, one behind the other
    static void write(Path compiled, Path folder, String platforms) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("player.js"), script(compiled.resolve("player-compiled.js"), "forklorePlayer"));
        Files.writeString(folder.resolve("lab.js"), script(compiled.resolve("lab-compiled.js"), "forkloreLab"));
        Files.writeString(folder.resolve("lab.css"), resource("lab.css"));
        Files.writeString(
                folder.resolve("platforms.js"), "window.forklorePlatforms = " + Html.script(platforms) + ";\n");
        Files.writeString(folder.resolve("player.css"), colours() + resource("player.css"));
    }

    private static String script(Path compiled, String name) throws IOException {
        return BEFORE.replace("@", name) + Files.readString(compiled) + AFTER.replace("@", name);
    }

    /// {@return how many bytes a file has when a server compresses it}
    ///
    /// @param file the file
    static int compressedSize(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            Files.copy(file, zip);
        }
        return bytes.size();
    }

    /// The colours of the pictures, as weakly as possible: a page that sets them itself wins.
    private static String colours() {
        String light = "color-scheme:light;" + Theme.LIGHT.cssDeclarations();
        String dark = "color-scheme:dark;" + Theme.DARK.cssDeclarations();
        return ":where(:root){" + light + "}\n@media (prefers-color-scheme:dark){:where(:root){" + dark + "}}\n"
                + ":where(:root[data-theme=light]){" + light + "}\n:where(:root[data-theme=dark]){" + dark + "}\n";
    }

    /// {@return the text of a file that lies beside this class}
    ///
    /// @param name its name
    static String resource(String name) throws IOException {
        try (InputStream stream = PlayerFiles.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
