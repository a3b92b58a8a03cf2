package forklore.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/// The man pages of the command line, as AsciiDoc, from the model that parses it.
///
/// It is no test; this starts it, and then Asciidoctor:
/// `./mvnw -Pman-pages -pl simulator/cli -am process-test-classes`.
public final class ManPages {

    private ManPages() {}

    /// Writes one file for the command at the top, and one for each command below it.
    ///
    /// @param arguments the folder to write to
    /// @throws IOException if a file cannot be written
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, String> page : all().entrySet()) {
            Files.writeString(folder.resolve(page.getKey() + ".adoc"), page.getValue());
        }
    }

    /// {@return the text of each page, by its name}
    static SequencedMap<String, String> all() {
        SequencedMap<String, String> pages = new LinkedHashMap<>();
        CommandLine whole = Cli.whole();
        pages.put(Cli.NAME, page(whole.getCommandSpec()));
        whole.getSubcommands()
                .forEach((name, command) -> pages.put(Cli.NAME + "-" + name, page(command.getCommandSpec())));
        return pages;
    }

    /// The headings of the help end with a colon; those of a man page do not.
    private static String page(CommandSpec command) {
        StringWriter text = new StringWriter();
        ManPageGenerator.writeSingleManPage(new PrintWriter(text, true), command);
        return text.toString().replaceAll("(?m)^== +(.*?):?$", "== $1");
    }
}
