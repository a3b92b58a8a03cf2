package forklore.emit.python;

import forklore.engine.model.Expression;
import forklore.engine.model.Expression.BinaryOperator;
import java.util.function.UnaryOperator;

/// Expressions and texts as Python writes them.
final class PythonText {

    private static final int NOT = 3;
    private static final int STRONGEST = 9;

    private PythonText() {}

    /// {@return the expression where only its truth counts}
    ///
    /// @param expression what to write
    /// @param names gives the name of each variable in Python
    static String condition(Expression expression, UnaryOperator<String> names) {
        StringBuilder text = new StringBuilder();
        append(text, expression, 0, true, names);
        return text.toString();
    }

    /// {@return the expression where its value counts}
    ///
    /// @param expression what to write
    /// @param names gives the name of each variable in Python
    static String value(Expression expression, UnaryOperator<String> names) {
        StringBuilder text = new StringBuilder();
        append(text, expression, 0, false, names);
        return text.toString();
    }

    /// The strengths are those of the scenario, with a place for `not` between `and` and the comparisons.
    private static void append(
            StringBuilder text, Expression expression, int around, boolean truth, UnaryOperator<String> names) {
        switch (expression) {
            case Expression.Constant constant -> {
                boolean brackets = constant.value() < 0 && around == STRONGEST;
                text.append(brackets ? "(" : "").append(constant.value()).append(brackets ? ")" : "");
            }
            case Expression.Read read -> text.append(names.apply(read.variable()));
            case Expression.Unary unary -> {
                boolean not = unary.operator() == Expression.UnaryOperator.NOT;
                boolean brackets = around > (not ? NOT : STRONGEST - 1);
                text.append(brackets ? "(" : "").append(not ? "not " : "-");
                append(text, unary.operand(), STRONGEST, not, names);
                text.append(brackets ? ")" : "");
            }
            case Expression.Binary binary -> append(text, binary, around, truth, names);
        }
    }

    /// Python's `and` gives one of its operands, the scenario's gives 1 or 0.
    private static void append(
            StringBuilder text, Expression.Binary binary, int around, boolean truth, UnaryOperator<String> names) {
        BinaryOperator operator = binary.operator();
        int strength = strength(operator);
        boolean logic = operator == BinaryOperator.OR || operator == BinaryOperator.AND;
        boolean call = logic && !truth;
        boolean brackets = call || strength < around;
        text.append(call ? "bool" : "").append(brackets ? "(" : "");
        append(text, binary.left(), isChain(operator) ? strength : strength + 1, logic, names);
        text.append(' ').append(operator.symbol()).append(' ');
        append(text, binary.right(), strength + 1, logic, names);
        text.append(brackets ? ")" : "");
    }

    private static int strength(BinaryOperator operator) {
        return operator.strength() < NOT ? operator.strength() : operator.strength() + 1;
    }

    /// A chain of comparisons means something else in Python.
    private static boolean isChain(BinaryOperator operator) {
        return switch (operator) {
            case OR, AND, ADD, SUBTRACT, MULTIPLY -> true;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
        };
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

    /// {@return a string literal}
    ///
    /// @param text the characters
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\t' -> literal.append("\\t");
                default -> appendUnit(literal, unit);
            }
        }
        return literal.append('"').toString();
    }

    private static void appendUnit(StringBuilder literal, char unit) {
        if (unit >= ' ' && unit != 0x7f) {
            literal.append(unit);
        } else {
            literal.append("\\x").append(Character.forDigit(unit >> 4, 16)).append(Character.forDigit(unit & 15, 16));
        }
    }
}
