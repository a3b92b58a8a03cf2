package forklore.demos.cases;

import forklore.catalogue.Catalogue;
import forklore.engine.model.Scenario;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The folder of the real programs, and the scenarios that model them.
final class Cases {

    static final Path ROOM = Path.of(System.getProperty("forklore.root"), "native-demos");
    static final Path FOLDER = ROOM.resolve("cases");
    static final Path OBSERVED = ROOM.resolve("observed/cases");
    static final String AGAIN = "./mvnw -q -Precord-cases -pl native-demos -am process-test-classes";

    static final String C = ".c";
    static final String PYTHON = ".py";
    static final String JAVA = ".java";

    private static final Catalogue CATALOGUE = Catalogue.load();

    private Cases() {}

    /// {@return all of them, in the order of their ids}
    static List<Demo> all() throws IOException {
        List<Demo> demos = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String name : names()) {
            if (!name.contains("_") && !name.endsWith(".adoc")) {
                Demo demo = Demo.parse(name, Files.readString(FOLDER.resolve(name)));
                demos.add(demo);
                parts.addAll(demo.parts());
            }
        }
        for (String name : names()) {
            if (name.contains("_") && !parts.contains(name)) {
                throw new IOException(
                        FOLDER.resolve(name) + " belongs to no program: no heading says `with " + name + "`");
            }
        }
        return demos;
    }

    /// {@return those of one language}
    ///
    /// @param suffix how the names of their files end
    static List<Demo> of(String suffix) throws IOException {
        return all().stream().filter(demo -> demo.fileName().endsWith(suffix)).toList();
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /// {@return the hash of a program with all that belongs to it}
    static String hash(Demo demo) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String part : demo.parts()) {
            parts.add(Files.readString(FOLDER.resolve(part)));
        }
        return demo.hash(parts);
    }

    /// {@return the scenario of that name}
    static Scenario scenario(String name) throws IOException {
        String text = CATALOGUE
                .find(name)
                .orElseThrow(() -> new IOException("there is no scenario " + name))
                .text();
        return ((Reading.Parsed) Reader.read(name + ".fork", text)).scenario();
    }
}
