package forklore.emit;

import forklore.engine.model.Expression;
import forklore.engine.model.Statement;

/// Statements as the scenario writes them, for comments.
final class SourceText {

    private SourceText() {}

    /// {@return the first line of the statement}
    ///
    /// @param statement the statement
    static String of(Statement statement) {
        return switch (statement) {
            case Statement.Start start -> "start " + start.thread();
            case Statement.Join join -> "join " + join.thread();
            case Statement.Fork fork -> "fork " + fork.process();
            case Statement.Wait wait -> "wait " + wait.process();
            case Statement.Lock lock -> "lock " + lock.mutex();
            case Statement.Unlock unlock -> "unlock " + unlock.mutex();
            case Statement.Assign assign -> assign.variable() + " = " + of(assign.value(), 0);
            case Statement.Print print -> "print " + CText.literal(print.text());
            case Statement.Flush _ -> "flush";
            case Statement.If choice -> "if " + of(choice.condition(), 0);
            case Statement.Repeat repeat -> "repeat " + repeat.times();
            case Statement.Exit exit -> "exit " + exit.code();
            case Statement.ImmediateExit exit -> "_exit " + exit.code();
            case Statement.Exec exec -> "exec " + CText.literal(exec.program());
        };
    }

    private static String of(Expression expression, int around) {
        return switch (expression) {
            case Expression.Constant constant -> Integer.toString(constant.value());
            case Expression.Read read -> read.variable();
            case Expression.Unary unary -> {
                String space = unary.operator() == Expression.UnaryOperator.NOT ? " " : "";
                yield unary.operator().symbol() + space + of(unary.operand(), 9);
            }
            case Expression.Binary binary -> {
                int strength = binary.operator().strength();
                String inside = of(binary.left(), strength)
                        + ' '
                        + binary.operator().symbol()
                        + ' '
                        + of(binary.right(), strength + 1);
                yield strength < around ? '(' + inside + ')' : inside;
            }
        };
    }
}
