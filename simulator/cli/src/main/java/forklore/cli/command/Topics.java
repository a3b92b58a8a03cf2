package forklore.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The pages of `forklore help` that belong to no single command.
final class Topics {

    private static final String EXIT_CODES = "exit-codes";

    private Topics() {}

    /// {@return every topic, in the order to list them}
    static List<String> names() {
        return List.of(EXIT_CODES, "environment", "formatting", "json", "scenario-language");
    }

    /// {@return the page of a topic}
    ///
    /// @param name one of [#names]
    static String page(String name) {
        return name.equals(EXIT_CODES) ? exitCodes() : resource("help/" + name + ".txt");
    }

    private static String exitCodes() {
        StringBuilder page = new StringBuilder("Exit codes\n\n");
        for (Map.Entry<String, String> entry : Exit.table().entrySet()) {
            page.append("  ").append(" ".repeat(3 - entry.getKey().length()));
            page.append(entry.getKey()).append("  ").append(entry.getValue()).append('\n');
        }
        return page.append("""

                Where several things are asked at once, one answer is given for all: 2 if something could not be asked,
                else 3, else 1, else 5, and 0 only if everything holds.
                """).toString();
    }

    /// {@return a text that is part of the build}
    ///
    /// @param path its path below `forklore/cli`
    static String resource(String path) {
        try (InputStream stream = Topics.class.getResourceAsStream("/forklore/cli/" + path)) {
            if (stream == null) {
                throw new IllegalStateException("the text " + path + " is missing from the build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("the text " + path + " cannot be read", failure);
        }
    }
}
