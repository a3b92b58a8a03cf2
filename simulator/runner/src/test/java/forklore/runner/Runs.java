package forklore.runner;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.catalogue.Catalogue;
import forklore.engine.model.Scenario;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;

/// What the tests of real runs share.
final class Runs {

    private Runs() {}

    static Scenario catalogue(String name) {
        return read(name, Catalogue.load().find(name).orElseThrow().text());
    }

    /// {@return the scenario of a text without its header; if it names no outcome, every end is `any`}
    static Scenario story(String text) {
        String ends = text.contains("outcome ")
                ? ""
                : "\noutcome any\n  when output is \"\" or not output is \"\"\n  grade acceptable \"Any end.\"\n";
        return read("story", "scenario story\ntitle A story for a test\n" + text + ends);
    }

    private static Scenario read(String name, String text) {
        return switch (Reader.read(name + ".fork", text)) {
            case Reading.Parsed parsed -> parsed.scenario();
            case Reading.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    /// Skips a test, and says so, where there is no compiler.
    static void assumeCompiler() {
        assumeTrue(
                Toolchain.find() instanceof Toolchain.Found,
                "SKIPPED: there is no C compiler. To run this test: sudo apt-get install gcc libc6-dev");
    }
}
