package forklore.emit;

import forklore.engine.model.Expression;
import forklore.engine.model.Span;
import forklore.engine.model.Statement;
import forklore.engine.text.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One C function while it is written: its lines, what it needs, and what is known at the place where it stands.
final class CUnit {

    /// A function that C wants outside, because a statement gives it to the library: a block that is run later.
    ///
    /// @param signature the first line without its brace
    /// @param comment what stands behind it
    /// @param first a line that comes before everything else, or empty
    /// @param block what it does
    record Block(String signature, String comment, Optional<String> first, List<Statement> block) {}

    final CLines lines = new CLines();
    final CScope scope;
    private final CSteps steps;
    private final List<Block> blocks = new ArrayList<>();
    private boolean evaluates;
    private boolean waits;
    private Set<String> made = new TreeSet<>();

    CUnit(CScope scope, CSteps steps) {
        this.scope = scope;
        this.steps = steps;
        lines.indent();
    }

    static String at(Span span) {
        return span.line() + ": ";
    }

    static String comment(Statement statement) {
        return at(statement.span()) + Printer.firstLine(statement);
    }

    /// Adds a line that is one step.
    ///
    /// @param macro the hook
    /// @param statement the statement it does
    /// @param code what stands behind the id
    void hook(String macro, Statement statement, String code) {
        hook(macro, statement, code, comment(statement));
    }

    void hook(String macro, Statement statement, String code, String comment) {
        lines.add(macro + "(" + step(statement) + ", " + code + ");", comment);
    }

    /// {@return the id of the next step}
    int step(Statement statement) {
        return steps.next(statement.span(), Optional.of(statement));
    }

    int step(Span span) {
        return steps.next(span, Optional.empty());
    }

    String of(String name) {
        return scope.of(name);
    }

    String address(String name) {
        return scope.address(name);
    }

    String condition(Expression expression) {
        return scope.condition(expression);
    }

    String expression(Expression expression) {
        return scope.expression(expression);
    }

    /// {@return the beginning of a statement that stores a result, or nothing}
    String into(Optional<String> variable) {
        return variable.map(name -> of(name) + " = ").orElse("");
    }

    /// {@return the variable for the value of an expression}
    String value() {
        evaluates = true;
        return scope.symbols().value;
    }

    /// {@return the variable for the status of a process}
    String status() {
        waits = true;
        return scope.symbols().status;
    }

    /// {@return the declaration of its own variables, or empty}
    Optional<String> locals() {
        List<String> locals = new ArrayList<>();
        if (evaluates) {
            locals.add(scope.symbols().value);
        }
        if (waits) {
            locals.add(scope.symbols().status);
        }
        return locals.isEmpty() ? Optional.empty() : Optional.of("int " + String.join(", ", locals) + ";");
    }

    /// A function for a block, written behind this one.
    void later(Block block) {
        blocks.add(block);
    }

    List<Block> blocks() {
        return blocks;
    }

    /// {@return whether the process of that name was surely made before, by whoever runs this place}
    boolean hasMade(String process) {
        return made.contains(process);
    }

    void makes(String process) {
        made.add(process);
    }

    /// Writes something that may happen or not: what it makes is not sure afterwards.
    void perhaps(Runnable inside) {
        Set<String> before = made;
        made = new TreeSet<>(before);
        inside.run();
        made = before;
    }

    /// Writes what a new process does: it has no children.
    void inChild(Runnable inside) {
        Set<String> before = made;
        made = new TreeSet<>();
        inside.run();
        made = before;
    }
}
