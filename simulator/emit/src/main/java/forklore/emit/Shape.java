package forklore.emit;

import forklore.engine.model.Expression;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import java.util.List;
import java.util.function.Predicate;

/// Questions about what statements contain.
final class Shape {

    private Shape() {}

    /// {@return whether nobody comes out of the block: it ends in exit, _exit or exec on every way}
    static boolean leaves(List<Statement> block) {
        return !block.isEmpty()
                && switch (block.getLast()) {
                    case Statement.Exit _, Statement.ImmediateExit _, Statement.Exec _ -> true;
                    case Statement.If choice -> leaves(choice.then()) && leaves(choice.otherwise());
                    case Statement.Repeat repeat -> leaves(repeat.block());
                    case Statement.Start _, Statement.Join _, Statement.Fork _, Statement.Wait _ -> false;
                    case Statement.Lock _, Statement.Unlock _, Statement.Assign _ -> false;
                    case Statement.Print _, Statement.Flush _ -> false;
                    case Statement.Control _,
                            Statement.Processes _,
                            Statement.Synchronisation _,
                            SignalStatement _,
                            LibraryStatement _ -> false;
                };
    }

    /// {@return whether some assignment reads a variable}
    static boolean evaluates(List<Statement> block) {
        return contains(block, each -> each instanceof Statement.Assign assign && reads(assign.value()));
    }

    /// {@return whether there is an `if`}
    static boolean decides(List<Statement> block) {
        return contains(block, Statement.If.class::isInstance);
    }

    /// {@return whether there is a `wait`}
    static boolean waits(List<Statement> block) {
        return contains(block, Statement.Wait.class::isInstance);
    }

    /// {@return whether an expression reads a variable}
    static boolean reads(Expression expression) {
        return switch (expression) {
            case Expression.Constant _ -> false;
            case Expression.Read _ -> true;
            case Expression.Unary unary -> reads(unary.operand());
            case Expression.Binary binary -> reads(binary.left()) || reads(binary.right());
        };
    }

    private static boolean contains(List<Statement> block, Predicate<Statement> wanted) {
        return block.stream().flatMap(Statement::all).anyMatch(wanted);
    }
}
