package forklore.emit;

import forklore.engine.model.Expression;
import forklore.engine.model.LibraryStatement;
import forklore.engine.model.SignalStatement;
import forklore.engine.model.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Questions about what statements and expressions contain.
final class Shape {

    private Shape() {}

    /// {@return whether nobody comes out of the block: it ends in a way out of process or thread on every way}
    ///
    /// @param block the block
    /// @param bodies gives the body of a declared function
    static boolean leaves(List<Statement> block, Function<String, Optional<List<Statement>>> bodies) {
        return !block.isEmpty()
                && switch (block.getLast()) {
                    case Statement.Exit _, Statement.ImmediateExit _, Statement.ThreadExit _ -> true;
                    case Statement.Exec exec -> !exec.fails();
                    case Statement.If choice -> leaves(choice.then(), bodies) && leaves(choice.otherwise(), bodies);
                    case Statement.Repeat repeat -> leaves(repeat.block(), bodies);
                    case LibraryStatement.Call call ->
                        bodies.apply(call.function())
                                .filter(body -> leaves(body, bodies))
                                .isPresent();
                    case Statement.Start _, Statement.Join _, Statement.Fork _, Statement.Wait _ -> false;
                    case Statement.Lock _, Statement.Unlock _, Statement.Assign _ -> false;
                    case Statement.Print _, Statement.Flush _ -> false;
                    case Statement.While _, Statement.Atomic _, Statement.Assert _, Statement.Work _ -> false;
                    case Statement.Processes _, Statement.Synchronisation _, SignalStatement _ -> false;
                    case LibraryStatement.Append _, LibraryStatement.Drain _ -> false;
                };
    }

    /// {@return whether some expression reads a variable}
    static boolean reads(Expression expression) {
        return switch (expression) {
            case Expression.Constant _ -> false;
            case Expression.Read _ -> true;
            case Expression.Unary unary -> reads(unary.operand());
            case Expression.Binary binary -> reads(binary.left()) || reads(binary.right());
        };
    }
}
