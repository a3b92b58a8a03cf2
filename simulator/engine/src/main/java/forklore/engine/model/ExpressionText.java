package forklore.engine.model;

import forklore.engine.model.Expression.Binary;
import forklore.engine.model.Expression.BinaryOperator;
import forklore.engine.model.Expression.UnaryOperator;

/// Writes an expression as it is written in a scenario, with no more parentheses than it needs.
public final class ExpressionText {

    private final StringBuilder out = new StringBuilder();

    private ExpressionText() {}

    /// {@return the text}
    ///
    /// @param expression the expression
    public static String of(Expression expression) {
        ExpressionText text = new ExpressionText();
        text.expression(expression, 0);
        return text.out.toString();
    }

    /// In parentheses if it binds less strongly than it must.
    private void expression(Expression expression, int least) {
        switch (expression) {
            case Expression.Constant constant -> out.append(constant.value());
            case Expression.Read read -> out.append(read.variable());
            case Expression.Unary unary
            when unary.operator() == UnaryOperator.NOT -> {
                // `not` stands between `and` and the comparisons, so a comparison below it needs no parentheses.
                open(least > BinaryOperator.EQUAL.strength());
                out.append("not ");
                expression(unary.operand(), BinaryOperator.EQUAL.strength());
                close(least > BinaryOperator.EQUAL.strength());
            }
            case Expression.Unary unary -> {
                boolean plain = unary.operand() instanceof Expression.Read;
                out.append('-');
                open(!plain);
                expression(unary.operand(), 0);
                close(!plain);
            }
            case Binary binary -> binary(binary, least);
        }
    }

    private void binary(Binary binary, int least) {
        int strength = binary.operator().strength();
        boolean comparison = strength == BinaryOperator.EQUAL.strength();
        open(strength < least);
        expression(binary.left(), comparison ? strength + 1 : strength);
        out.append(' ').append(binary.operator().symbol()).append(' ');
        expression(binary.right(), strength + 1);
        close(strength < least);
    }

    private void open(boolean needed) {
        out.append(needed ? "(" : "");
    }

    private void close(boolean needed) {
        out.append(needed ? ")" : "");
    }
}
