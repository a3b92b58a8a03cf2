package forklore.emit;

import forklore.engine.model.Expression;
import forklore.engine.model.LibraryStatement.Argument;
import java.util.Map;
import java.util.TreeMap;

/// What the names of the scenario mean in one C function.
///
/// @param symbols the names of the whole program
/// @param given what stands for the parameters that are put in
/// @param parameters the name in C of the parameters that are parameters in C, and what they are
record CScope(CSymbols symbols, Map<String, Argument> given, Map<String, Local> parameters) {

    /// A parameter in C.
    ///
    /// @param name its name in C
    /// @param isPointer whether it points to what is meant
    record Local(String name, boolean isPointer) {}

    static CScope of(CSymbols symbols) {
        return new CScope(symbols, new TreeMap<>(), new TreeMap<>());
    }

    /// {@return the declared name that a name stands for}
    String name(String name) {
        return given.get(name) instanceof Argument.Named named ? named.name() : name;
    }

    /// {@return how C writes what is meant}
    String of(String name) {
        Local local = parameters.get(name);
        if (local != null) {
            return local.isPointer() ? "*" + local.name() : local.name();
        }
        return given.get(name) instanceof Argument.Value value
                ? CText.operand(value.value(), this::of)
                : symbols.of(name(name));
    }

    /// {@return how C writes a pointer to what is meant}
    String address(String name) {
        Local local = parameters.get(name);
        return local != null ? local.name() : "&" + symbols.of(name(name));
    }

    /// {@return the number of an object in the table of the runtime}
    String number(String name) {
        Local local = parameters.get(name);
        return local != null ? "FL_NUMBER(" + local.name() + ")" : String.valueOf(symbols.number(name(name)));
    }

    String condition(Expression expression) {
        return CText.condition(expression, this::of);
    }

    String expression(Expression expression) {
        return CText.of(expression, this::of);
    }
}
