package forklore.engine.text;

import forklore.engine.model.Scenario;
import java.util.List;

/// Short ways to read a text in a test.
final class Texts {

    private Texts() {}

    /// {@return the scenario of a text that must be one}
    static Scenario scenario(String file, String text) {
        return switch (Reader.read(file, text)) {
            case Reading.Parsed parsed -> parsed.scenario();
            case Reading.Rejected rejected ->
                throw new AssertionError(rejected.problems().get(0).render(text));
        };
    }

    /// {@return what is wrong with a text; empty if it is a scenario}
    static List<Problem> problems(String file, String text) {
        return switch (Reader.read(file, text)) {
            case Reading.Parsed _ -> List.of();
            case Reading.Rejected rejected -> rejected.problems();
        };
    }

    /// {@return what is wrong with the text of a platform; empty if it is one}
    static List<Problem> platformProblems(String file, String text) {
        return switch (Reader.readPlatform(file, text)) {
            case PlatformReading.Parsed _ -> List.of();
            case PlatformReading.Rejected rejected -> rejected.problems();
        };
    }
}
