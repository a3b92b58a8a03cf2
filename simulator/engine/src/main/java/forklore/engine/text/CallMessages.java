package forklore.engine.text;

import forklore.engine.model.Function;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.Signal;
import forklore.engine.model.Span;
import java.util.List;
import java.util.Optional;

/// The wording of what is wrong with functions, calls and handlers.
final class CallMessages {

    private CallMessages() {}

    static Message reserved(String name) {
        return Message.of("a parameter cannot be named " + Words.quoted(name), "reserved")
                .help("it is a word of the language; choose another name, for example " + Words.quoted(name + "_1"));
    }

    static Message twoParameters(String name) {
        return Message.of("there are two parameters " + Words.quoted(name), "the second one")
                .help("give one of them another name");
    }

    static Message manyParameters() {
        return Message.of("a function has more than " + Function.MAX_PARAMETERS + " parameters", "one too many")
                .help("leave it out");
    }

    static Message hidesProcess(String name) {
        return Message.of(Words.quoted(name) + " is the name of a parameter already", "declared again")
                .help("give the process another name");
    }

    static Message noText(String name) {
        return Message.of(Words.quoted(name) + " is no parameter", "must be a text or a parameter")
                .help("write a text in quotes, or the name of a parameter of the function around it");
    }

    static Message noHandler(Span span) {
        return Message.of("SIGKILL cannot be handled", "always ends the process")
                .help("take the handler out, or name another signal")
                .suggest(span, Signal.SIGTERM.name());
    }

    static Message notCallable(String name, Declaration declared) {
        String actual = Words.a(declared.kind().word());
        return Message.of(Words.quoted(name) + " is " + actual + ", not a function", "cannot be called")
                .see(declared.name().span(), "declared here, as " + actual)
                .help("name a function, or give one of them another name");
    }

    static Message parameterCalled(String name) {
        return Message.of(Words.quoted(name) + " is a parameter, not a function", "cannot be called")
                .help("name a function");
    }

    static Message argumentCount(Function function, int given) {
        int needed = function.parameters().size();
        String text = Words.quoted(function.name()) + " has " + Words.count(needed, "parameter") + ", but "
                + Words.count(given, "argument") + (given == 1 ? " is" : " are") + " given";
        return Message.of(text, given < needed ? "too few" : "too many")
                .see(function.span(), "declared here")
                .help("write `" + function.name() + "(" + String.join(", ", function.parameters())
                        + ")`, with something of yours for each parameter");
    }

    static Message recursion(List<String> cycle) {
        return Message.of(
                        "function " + Words.quoted(cycle.get(0)) + " calls itself"
                                + (cycle.size() > 2
                                        ? ", by way of " + Words.allOf(cycle.subList(1, cycle.size() - 1))
                                        : ""),
                        "comes back to it")
                .help("write the repetition as a `repeat` or `while` block");
    }

    static Message wrongArgument(
            Function function, String parameter, LibraryStatement.Argument argument, Optional<Kind> kind, Use use) {
        String needed = use.kinds().isEmpty()
                ? "a text"
                : use.where() == Use.Where.VALUE
                        ? "a variable or an expression"
                        : Words.a(NameMessages.kinds(use.kinds()));
        String given = switch (argument) {
            case LibraryStatement.Argument.Named named ->
                Words.quoted(named.name()) + " is "
                        + Words.a(kind.map(Kind::word).orElse("name"));
            case LibraryStatement.Argument.Value value ->
                Words.quoted(Printer.print(value.value())) + " is an expression";
            case LibraryStatement.Argument.Text _ -> "this is a text";
        };
        String text = given + ", but parameter " + Words.quoted(parameter) + " of " + Words.quoted(function.name())
                + " must be " + needed;
        return Message.of(text, "must be " + needed)
                .see(use.name().span(), "used here, as " + needed)
                .help("give " + needed);
    }
}
