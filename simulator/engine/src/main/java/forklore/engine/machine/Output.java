package forklore.engine.machine;

import forklore.engine.model.LibraryStatement;
import forklore.engine.model.LibraryStatement.Argument;
import forklore.engine.model.ObjectKind;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers what is printed and written. On a platform that has functions `print` and `flush`, these are called.
final class Output {

    /// The buffer of standard output in each process.
    static final Slot STDOUT = new Slot(false, Layout.BUFFER);
    /// What was written to standard output.
    private static final Slot WRITTEN = new Slot(true, Layout.OUTPUT);
    /// How standard output is named where a stream is asked for.
    private static final String OUTPUT = "output";

    private final Lowering lowering;

    Output(Lowering lowering) {
        this.lowering = lowering;
    }

    int print(Statement.Print print, int next, Scope scope) {
        Argument text = new Argument.Text(print.text());
        if (isLibrary("print", scope)) {
            return lowering.call("print", List.of(text, stream(print.stream())), next, scope, print.span());
        }
        LibraryStatement.Append append =
                new LibraryStatement.Append(text, LibraryStatement.Append.Part.WHOLE, print.stream(), print.span());
        return lowering.steps.add(scope, print.span(), Lowering.then(append(append, scope), next));
    }

    int flush(Statement.Flush flush, int next, Scope scope) {
        Span at = flush.span();
        if (isLibrary("flush", scope)) {
            return lowering.call("flush", List.of(stream(flush.stream())), next, scope, at);
        }
        LibraryStatement.Drain drain = new LibraryStatement.Drain(flush.stream(), at);
        return lowering.steps.add(scope, at, Lowering.then(drain(drain, scope), next));
    }

    private boolean isLibrary(String function, Scope scope) {
        return lowering.function(function).isPresent() && !scope.within().contains(function);
    }

    private static Argument stream(Optional<String> stream) {
        return new Argument.Named(stream.orElse(OUTPUT));
    }

    List<Act> append(LibraryStatement.Append append, Scope scope) {
        lowering.fields.useTexts();
        String name = streamName(append.stream(), scope);
        String text = part(text(append.text(), scope), append.part());
        if (text.isEmpty()) {
            return List.of(Lowering.tell(new Event.Worked()));
        }
        return List.of(new Act.Append(buffer(name), text), Lowering.tell(new Event.Printed(text, name)));
    }

    private String text(Argument argument, Scope scope) {
        return switch (lowering.values.resolve(argument, scope)) {
            case Argument.Text text -> text.text();
            case Argument.Named named -> throw new IllegalArgumentException("no text: " + named.name());
            case Argument.Value value -> throw new IllegalArgumentException("an expression is no text");
        };
    }

    private static String part(String text, LibraryStatement.Append.Part part) {
        int half = (text.length() + 1) / 2;
        return switch (part) {
            case WHOLE -> text;
            case FIRST -> text.substring(0, half);
            case SECOND -> text.substring(half);
        };
    }

    List<Act> drain(LibraryStatement.Drain drain, Scope scope) {
        if (drain.stream().filter(LibraryStatement.Drain.ALL::equals).isPresent()) {
            List<Act> acts = new ArrayList<>(List.of(flushed("")));
            acts.addAll(drainAll());
            return acts;
        }
        lowering.fields.useTexts();
        String name = streamName(drain.stream(), scope);
        return List.of(flushed(name), new Act.Drain(buffer(name), written(name)));
    }

    private Act flushed(String name) {
        Slot buffer = buffer(name);
        return new Act.Tell(List.of(), told -> new Event.Flushed(told.text(buffer), name));
    }

    /// Writes every buffer of the process.
    List<Act> drainAll() {
        List<Act> acts = new ArrayList<>(List.of(new Act.Drain(STDOUT, WRITTEN)));
        for (int i = 0; i < lowering.scenario.resources().size(); i++) {
            if (lowering.scenario.resources().get(i).kind() == ObjectKind.STREAM) {
                acts.add(new Act.Drain(lowering.objects.inProcess(i), lowering.objects.output(i)));
            }
        }
        return acts;
    }

    private String streamName(Optional<String> stream, Scope scope) {
        String name = stream.map(each -> lowering.values.name(each, scope)).orElse(OUTPUT);
        return name.equals(OUTPUT) ? "" : name;
    }

    private Slot buffer(String name) {
        return name.isEmpty() ? STDOUT : lowering.objects.inProcess(lowering.objects.resource(name));
    }

    private Slot written(String name) {
        return name.isEmpty() ? WRITTEN : lowering.objects.output(lowering.objects.resource(name));
    }
}
