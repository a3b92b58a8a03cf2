package forklore.emit;

import forklore.engine.model.Expression;
import forklore.engine.model.LibraryStatement.Append;
import forklore.engine.model.LibraryStatement.Argument;
import forklore.engine.model.LibraryStatement.Drain;
import forklore.engine.model.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What of the `atomic` statements a real machine does at once.
sealed interface CAtomic {

    /// Nothing at all.
    record Nothing() implements CAtomic {}

    /// A text goes straight into the file of a stream: `write`.
    record Written(Argument text, Append.Part part, Optional<String> stream) implements CAtomic {}

    /// One variable gets a constant.
    record Stored(String variable, int value) implements CAtomic {}

    /// One variable is looked at until it is right.
    record Awaited(Expression condition) implements CAtomic {}

    /// One variable is looked at and changed: a compare-and-exchange.
    record Exchanged(String variable, Optional<Expression> condition, Expression next) implements CAtomic {}

    /// More than that.
    record Unknown() implements CAtomic {}

    /// {@return how a machine does an `atomic` statement}
    static CAtomic of(Statement.Atomic atomic) {
        List<Statement> block = atomic.block();
        Set<String> variables = new TreeSet<>();
        atomic.when().ifPresent(condition -> collect(condition, variables));
        if (block.isEmpty()) {
            return atomic.when().isEmpty()
                    ? new Nothing()
                    : variables.size() <= 1 ? new Awaited(atomic.when().get()) : new Unknown();
        }
        if (block.size() == 1 && block.getFirst() instanceof Statement.Assign assign) {
            collect(assign.value(), variables);
            if (atomic.when().isEmpty() && assign.value() instanceof Expression.Constant constant) {
                return new Stored(assign.variable(), constant.value());
            }
            variables.add(assign.variable());
            return variables.size() == 1
                    ? new Exchanged(assign.variable(), atomic.when(), assign.value())
                    : new Unknown();
        }
        return atomic.when().isEmpty() ? written(block) : new Unknown();
    }

    private static CAtomic written(List<Statement> block) {
        return block.size() == 2
                        && block.get(0) instanceof Append append
                        && block.get(1) instanceof Drain drain
                        && append.stream().equals(drain.stream())
                ? new Written(append.text(), append.part(), append.stream())
                : new Unknown();
    }

    private static void collect(Expression expression, Set<String> variables) {
        switch (expression) {
            case Expression.Constant _ -> {}
            case Expression.Read read -> variables.add(read.variable());
            case Expression.Unary unary -> collect(unary.operand(), variables);
            case Expression.Binary binary -> {
                collect(binary.left(), variables);
                collect(binary.right(), variables);
            }
        }
    }

    /// {@return whether a statement puts something into the buffer of a stream, or takes it out}
    static boolean buffers(Statement statement, Optional<String> stream) {
        return statement instanceof Statement.Print print && print.stream().equals(stream)
                || statement instanceof Append append && append.stream().equals(stream);
    }
}
