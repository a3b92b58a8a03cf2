package forklore.emit;

import forklore.emit.python.PythonProgram;
import forklore.engine.model.Language;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Scenario;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A scenario as a program that really runs: C11 with POSIX threads, or Python.
///
/// Each step of the model is one hook around the plain statement that does it, outside the locks of the program. The
/// hooks of C are in `native-demos/runtime/forklore.h`.
///
/// @param language the language it is written in
/// @param fileName the name of the file: `orphaned-lock.c`
/// @param text the whole file
/// @param steps the hooked steps, in the order of their ids: the first has id 1
/// @param objects the mutexes, then the other declared objects, that the program tells the runtime about, in the order
///     of their numbers: the first has number 0
/// @param variables the variables that the program tells the runtime about, in the order of their numbers
public record NativeProgram(
        Language language,
        String fileName,
        String text,
        List<Step> steps,
        List<Watched> objects,
        List<String> variables) {

    /// Copies the lists.
    public NativeProgram {
        Objects.requireNonNull(language);
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(text);
        steps = List.copyOf(steps);
        objects = List.copyOf(objects);
        variables = List.copyOf(variables);
    }

    /// One hooked step of the program. An assignment that reads variables has two: the evaluation and the store.
    ///
    /// @param id its number in the text, from 1
    /// @param line the line of the text, from 1
    /// @param span the statement of the scenario; for the end of `main`, the name of the thread
    /// @param statement the statement; empty for the end of `main`
    public record Step(int id, int line, Span span, Optional<Statement> statement) {}

    /// A declared object that the runtime may look at, and for which a thread may wait.
    ///
    /// @param kind what it is
    /// @param name the declared name
    public record Watched(ObjectKind kind, String name) {}

    /// {@return why there is no program of a scenario in that language, one sentence; empty if there is one}
    ///
    /// @param scenario the scenario
    /// @param language the language
    public static Optional<String> gap(Scenario scenario, Language language) {
        return switch (language) {
            case C -> Gap.of(scenario);
            case PYTHON -> PythonProgram.gap(scenario);
        };
    }

    /// {@return the program of a scenario in that language}
    ///
    /// @param scenario the scenario
    /// @param language the language
    /// @throws IllegalArgumentException if there is none, see [#gap]
    public static NativeProgram of(Scenario scenario, Language language) {
        gap(scenario, language).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return switch (language) {
            case C -> new CWriter(scenario).write();
            case PYTHON -> of(scenario.name(), PythonProgram.of(scenario));
        };
    }

    private static NativeProgram of(String name, PythonProgram program) {
        List<Step> steps = new ArrayList<>();
        for (PythonProgram.Step step : program.steps()) {
            steps.add(new Step(steps.size() + 1, step.line(), step.span(), step.statement()));
        }
        List<Watched> things = program.things().stream()
                .map(thing -> new Watched(thing.kind(), thing.name()))
                .toList();
        return new NativeProgram(Language.PYTHON, name + ".py", program.text(), steps, things, List.of());
    }

    /// {@return why this Python program cannot be run by an interpreter, one sentence; empty if it can}
    ///
    /// @param minor the second number of its version: 6 for CPython 3.6
    public Optional<String> gapOfPython(int minor) {
        return PythonProgram.gap(
                steps.stream().map(Step::statement).flatMap(Optional::stream).toList(), minor);
    }
}
