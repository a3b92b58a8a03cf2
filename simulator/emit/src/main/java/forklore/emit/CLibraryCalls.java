package forklore.emit;

import forklore.engine.model.Function;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.LibraryStatement.Append;
import forklore.engine.model.LibraryStatement.Argument;
import forklore.engine.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes calls: of functions of the scenario, and of the C library.
final class CLibraryCalls {

    private final CSymbols symbols;
    private final CParts parts;
    private final CFunctions functions;

    CLibraryCalls(CSymbols symbols, CParts parts, CFunctions functions) {
        this.symbols = symbols;
        this.parts = parts;
        this.functions = functions;
    }

    void print(Statement.Print print, CUnit unit) {
        unit.hook(
                "FL_CALL",
                print,
                print.stream().isEmpty()
                        ? "printf(" + CText.format(print.text()) + ")"
                        : "fputs(" + CText.literal(print.text()) + ", " + stream(print.stream(), unit) + ")");
    }

    void flush(Statement.Flush flush, CUnit unit) {
        unit.hook("FL_CALL", flush, "fflush(" + stream(flush.stream(), unit) + ")");
    }

    /// {@return a stream in C}
    String stream(Optional<String> stream, CUnit unit) {
        return stream.map(unit::of).orElse("stdout");
    }

    /// {@return a text, or a part of it, in C}
    String text(Argument text, Append.Part part, CUnit unit) {
        Argument meant = CFunctions.resolve(text, unit.scope.given());
        String whole = meant instanceof Argument.Text literal ? literal.text() : "";
        int middle = (whole.length() + 1) / 2;
        return CText.literal(
                switch (part) {
                    case WHOLE -> whole;
                    case FIRST -> whole.substring(0, middle);
                    case SECOND -> whole.substring(middle);
                });
    }

    void write(LibraryStatement statement, CUnit unit) {
        switch (statement) {
            case LibraryStatement.Call call -> call(call, unit);
            case LibraryStatement.Append append -> {
                String text = text(append.text(), append.part(), unit);
                unit.hook("FL_CALL", append, "fputs(" + text + ", " + stream(append.stream(), unit) + ")");
            }
            case LibraryStatement.Drain drain -> {
                boolean all = drain.stream()
                        .filter(LibraryStatement.Drain.ALL::equals)
                        .isPresent();
                unit.hook("FL_CALL", drain, "fflush(" + (all ? "NULL" : stream(drain.stream(), unit)) + ")");
            }
        }
    }

    private void call(LibraryStatement.Call call, CUnit unit) {
        Optional<Function> function = functions.function(call.function());
        if (function.isPresent()) {
            unit.lines.add(callOf(function.get(), call, unit) + ";", CUnit.comment(call));
        } else {
            CLibrary.Entry entry = CLibrary.find(call.function()).orElseThrow();
            parts.use(entry);
            unit.hook("FL_CALL", call, callOf(entry, call, unit));
        }
    }

    /// A call of a function is no step: the statements in it are.
    private String callOf(Function function, LibraryStatement.Call call, CUnit unit) {
        List<Argument> meant = call.arguments().stream()
                .map(argument -> CFunctions.resolve(argument, unit.scope.given()))
                .toList();
        CFunctions.Instance instance = functions.instance(function, meant);
        List<String> arguments = new ArrayList<>();
        if (functions.hasParameters(function)) {
            List<CFunctions.Parameter> parameters = functions.parameters(function);
            for (int i = 0; i < parameters.size(); i++) {
                arguments.add(argument(call.arguments().get(i), parameters.get(i), unit));
            }
        }
        return instance.name() + "(" + String.join(", ", arguments) + ")";
    }

    private static String argument(Argument argument, CFunctions.Parameter parameter, CUnit unit) {
        return switch (argument) {
            case Argument.Named named -> parameter.isPointer() ? unit.address(named.name()) : unit.of(named.name());
            case Argument.Value value -> unit.expression(value.value());
            case Argument.Text text -> CText.literal(text.text());
        };
    }

    private String callOf(CLibrary.Entry entry, LibraryStatement.Call call, CUnit unit) {
        String format = "";
        String halves = "";
        for (int i = 0; i < entry.arguments().size(); i++) {
            Argument argument = CFunctions.resolve(call.arguments().get(i), unit.scope.given());
            String name = argument instanceof Argument.Named named ? named.name() : "";
            switch (entry.arguments().get(i)) {
                case TEXT_IN_HALVES ->
                    halves = text(argument, Append.Part.FIRST, unit) + ", " + text(argument, Append.Part.SECOND, unit);
                case STREAM -> format = symbols.of(name) + ", \"%s%s\", ";
                case INPUT -> {
                    parts.readThroughStream(name);
                    format = symbols.input(name);
                }
            }
        }
        return entry.call().replace("%%", "\0").replace("%", format + halves).replace("\0", "%");
    }
}
