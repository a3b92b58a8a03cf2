package forklore.emit;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.catalogue.Catalogue;
import forklore.engine.model.Language;
import forklore.engine.model.Scenario;
import forklore.engine.text.Reader;
import forklore.engine.text.Reading;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What tests of generated programs have in common, whatever the language.
public final class Programs {

    private Programs() {}

    /// {@return the scenario of a text without its header and with any outcome}
    public static Scenario scenario(String text) {
        String whole = "scenario tiny\ntitle A tiny one\n" + text
                + "\noutcome any\n  when output is \"\" or not output is \"\"\n  grade acceptable \"Any end.\"\n";
        return switch (Reader.read("tiny.fork", whole)) {
            case Reading.Parsed parsed -> parsed.scenario();
            case Reading.Rejected rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    /// {@return a scenario of the catalogue}
    public static Scenario shipped(String name) {
        String text = Catalogue.load().find(name).orElseThrow().text();
        return ((Reading.Parsed) Reader.read(name + ".fork", text)).scenario();
    }

    /// {@return the scenarios of the catalogue of which there is a program in that language}
    public static List<String> catalogue(Language language) {
        return Catalogue.load().names().stream()
                .filter(name -> NativeProgram.gap(shipped(name), language).isEmpty())
                .toList();
    }

    /// {@return the statement inside the hook of each step, in the order of the ids}
    ///
    /// @param hook finds the id and the statement in a line
    public static List<String> hooked(String text, Language language, Pattern hook) {
        NativeProgram program = NativeProgram.of(scenario(text), language);
        String[] lines = program.text().split("\n");
        return program.steps().stream()
                .map(step -> {
                    Matcher found = hook.matcher(lines[step.line() - 1].strip());
                    assertThat(found.find()).as(lines[step.line() - 1]).isTrue();
                    assertThat(found.group(1)).isEqualTo(Integer.toString(step.id()));
                    return found.group(2);
                })
                .toList();
    }
}
