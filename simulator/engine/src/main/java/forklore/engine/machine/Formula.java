package forklore.engine.machine;

import forklore.engine.model.Expression;
import forklore.engine.model.Expression.Binary;
import forklore.engine.model.Expression.BinaryOperator;
import forklore.engine.model.Expression.Constant;
import forklore.engine.model.Expression.Read;
import forklore.engine.model.Expression.Unary;
import forklore.engine.model.Expression.UnaryOperator;
import java.util.ArrayList;
import java.util.List;

/// An expression compiled to postfix code, so that a step evaluates it without walking a tree.
final class Formula {

    /// The result when a value left the bounds on the way: no number, and the search says "bound reached".
    static final int OVERFLOW = Integer.MIN_VALUE;

    // Products of two numbers within this bound fit into 32 bits.
    private static final int BOUND = 30_000;

    private static final int CONSTANT = -1;
    private static final int READ = -2;
    private static final int UNARY = 100;
    private static final BinaryOperator[] BINARY = BinaryOperator.values();
    private static final UnaryOperator[] UNARIES = UnaryOperator.values();

    // Pairs of operation and operand.
    private final int[] code;
    private final int[] stack;

    private Formula(List<Integer> code) {
        this.code = code.stream().mapToInt(Integer::intValue).toArray();
        this.stack = new int[code.size()];
    }

    /// {@return the code of an expression}
    ///
    /// @param expression what to compile
    /// @param variables the declared names, in order
    static Formula of(Expression expression, List<String> variables) {
        List<Integer> code = new ArrayList<>();
        append(expression, variables, code);
        return new Formula(code);
    }

    /// {@return whether an expression reads a variable}
    static boolean reads(Expression expression) {
        return switch (expression) {
            case Constant _ -> false;
            case Read _ -> true;
            case Unary unary -> reads(unary.operand());
            case Binary binary -> reads(binary.left()) || reads(binary.right());
        };
    }

    private static void append(Expression expression, List<String> variables, List<Integer> code) {
        switch (expression) {
            case Constant constant -> add(code, CONSTANT, constant.value());
            case Read read -> add(code, READ, variables.indexOf(read.variable()));
            case Unary unary -> {
                append(unary.operand(), variables, code);
                add(code, UNARY + unary.operator().ordinal(), 0);
            }
            case Binary binary -> {
                append(binary.left(), variables, code);
                append(binary.right(), variables, code);
                add(code, binary.operator().ordinal(), 0);
            }
        }
    }

    private static void add(List<Integer> code, int operation, int operand) {
        code.add(operation);
        code.add(operand);
    }

    /// {@return the value of an expression that reads nothing, or [#OVERFLOW]}
    int constant() {
        return evaluate(null, null, 0);
    }

    /// {@return the value, or [#OVERFLOW]}
    ///
    /// @param layout knows where the variables are
    /// @param state where they are
    /// @param base the field of the first variable
    int evaluate(Layout layout, int[] state, int base) {
        int top = -1;
        for (int i = 0; i < code.length; i += 2) {
            int operation = code[i];
            if (operation == CONSTANT) {
                stack[++top] = code[i + 1];
            } else if (operation == READ) {
                stack[++top] = layout.get(state, base + code[i + 1]);
            } else if (operation >= UNARY) {
                stack[top] = apply(UNARIES[operation - UNARY], stack[top]);
            } else {
                top--;
                stack[top] = apply(BINARY[operation], stack[top], stack[top + 1]);
            }
            if (stack[top] < -BOUND || stack[top] > BOUND) {
                return OVERFLOW;
            }
        }
        return stack[0];
    }

    private static int apply(UnaryOperator operator, int value) {
        return switch (operator) {
            case NOT -> truth(value == 0);
            case NEGATE -> -value;
        };
    }

    private static int apply(BinaryOperator operator, int left, int right) {
        return switch (operator) {
            case OR -> truth(left != 0 || right != 0);
            case AND -> truth(left != 0 && right != 0);
            case EQUAL -> truth(left == right);
            case NOT_EQUAL -> truth(left != right);
            case LESS -> truth(left < right);
            case LESS_OR_EQUAL -> truth(left <= right);
            case GREATER -> truth(left > right);
            case GREATER_OR_EQUAL -> truth(left >= right);
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
        };
    }

    private static int truth(boolean value) {
        return value ? 1 : 0;
    }
}
