package forklore.demos;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.catalogue.Catalogue;
import forklore.emit.NativeProgram;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the tests of this room share: its folders, and the scenarios it holds programs of.
final class Demos {

    static final Path ROOM = Path.of(System.getProperty("forklore.root"), "native-demos");
    static final Path PROGRAMS = ROOM.resolve("programs");
    static final Path OBSERVED = ROOM.resolve("observed");
    static final Path RUNTIME = ROOM.resolve("runtime");

    private static final Map<Language, List<Scenario>> SCENARIOS = new EnumMap<>(Language.class);

    private Demos() {}

    /// {@return the scenarios of the catalogue that run in C}
    static List<Scenario> scenarios() {
        return scenarios(Language.C);
    }

    /// {@return the scenarios of the catalogue that run in a language; they are read once}
    static List<Scenario> scenarios(Language language) {
        synchronized (SCENARIOS) {
            return SCENARIOS.computeIfAbsent(language, Demos::read);
        }
    }

    private static List<Scenario> read(Language language) {
        return Catalogue.load().entries().stream()
                .map(entry -> Reader.read(entry.name() + ".fork", entry.text()))
                .map(reading -> ((Reading.Parsed) reading).scenario())
                .filter(scenario -> scenario.languages().contains(language))
                .filter(scenario -> NativeProgram.gap(scenario, language).isEmpty())
                .toList();
    }

    static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /// Skips a test, and says so, where there is no compiler.
    static void assumeCompiler() {
        boolean there = forklore.runner.Toolchain.find() instanceof forklore.runner.Toolchain.Found;
        assumeTrue(there, "SKIPPED: there is no C compiler. To run this test: sudo apt-get install gcc libc6-dev");
    }
}
