package forklore.emit;

import forklore.engine.model.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Expressions and texts as C writes them.
final class CText {

    private static final int STRONGEST = 9;

    private CText() {}

    /// {@return the expression in C}
    ///
    /// @param expression what to write
    /// @param names gives the name of each variable in C
    static String of(Expression expression, UnaryOperator<String> names) {
        StringBuilder text = new StringBuilder();
        append(text, expression, 0, names);
        return text.toString();
    }

    /// {@return the expression in C, in brackets where it has to stand as one operand}
    ///
    /// @param expression what to write
    /// @param names gives the name of each variable in C
    static String operand(Expression expression, UnaryOperator<String> names) {
        StringBuilder text = new StringBuilder();
        boolean bare = expression instanceof Expression.Read
                || expression instanceof Expression.Constant constant && constant.value() >= 0;
        append(text, expression, 0, names);
        return bare ? text.toString() : "(" + text + ")";
    }

    /// {@return the expression in C where only true or false matters}
    ///
    /// @param expression what to write
    /// @param names gives the name of each variable in C
    static String condition(Expression expression, UnaryOperator<String> names) {
        return of(expression, names) + (isArithmetic(expression) ? " != 0" : "");
    }

    private static void append(StringBuilder text, Expression expression, int around, UnaryOperator<String> names) {
        switch (expression) {
            case Expression.Constant constant -> {
                boolean brackets = constant.value() < 0 && around == STRONGEST;
                text.append(brackets ? "(" : "").append(constant.value()).append(brackets ? ")" : "");
            }
            case Expression.Read read -> text.append(names.apply(read.variable()));
            case Expression.Unary unary -> {
                boolean not = unary.operator() == Expression.UnaryOperator.NOT;
                text.append(around == STRONGEST ? "(" : "").append(not ? "!" : "-");
                append(text, unary.operand(), STRONGEST, not, names);
                text.append(around == STRONGEST ? ")" : "");
            }
            case Expression.Binary binary -> {
                int strength = binary.operator().strength();
                boolean brackets = strength < around;
                boolean logic = strength <= Expression.BinaryOperator.AND.strength();
                text.append(brackets ? "(" : "");
                int left = around(binary, binary.left(), aroundLeft(binary.operator()));
                int right = around(binary, binary.right(), strength + 1);
                operand(text, binary, binary.left(), left, logic, names);
                text.append(' ').append(symbol(binary.operator())).append(' ');
                operand(text, binary, binary.right(), right, logic, names);
                text.append(brackets ? ")" : "");
            }
        }
    }

    /// C warns where a truth value is compared as if it were a number, though that is what is meant.
    private static void operand(
            StringBuilder text,
            Expression.Binary binary,
            Expression operand,
            int around,
            boolean logic,
            UnaryOperator<String> names) {
        if (isComparison(binary.operator()) && isTruth(operand)) {
            text.append('(');
            append(text, operand, 0, names);
            text.append(" ? 1 : 0)");
        } else {
            append(text, operand, around, logic, names);
        }
    }

    /// C warns as well where a product stands for a truth value.
    private static void append(
            StringBuilder text, Expression operand, int around, boolean logic, UnaryOperator<String> names) {
        if (logic && isArithmetic(operand)) {
            text.append('(');
            append(text, operand, 0, names);
            text.append(" != 0)");
        } else {
            append(text, operand, around, names);
        }
    }

    private static boolean isComparison(Expression.BinaryOperator operator) {
        return operator.strength() == Expression.BinaryOperator.EQUAL.strength();
    }

    private static boolean isTruth(Expression expression) {
        return expression instanceof Expression.Unary unary && unary.operator() == Expression.UnaryOperator.NOT
                || expression instanceof Expression.Binary binary
                        && binary.operator().strength() <= Expression.BinaryOperator.EQUAL.strength();
    }

    private static boolean isArithmetic(Expression expression) {
        return expression instanceof Expression.Binary && !isTruth(expression);
    }

    /// A reader of C expects brackets around `and` inside `or`, though C does not need them.
    private static int around(Expression.Binary outer, Expression operand, int otherwise) {
        boolean andInOr = outer.operator() == Expression.BinaryOperator.OR
                && operand instanceof Expression.Binary inner
                && inner.operator() == Expression.BinaryOperator.AND;
        return andInOr ? STRONGEST : otherwise;
    }

    /// A chain of sums or of `and` needs no brackets; C ranks `<` above `==`, which scenarios do not.
    private static int aroundLeft(Expression.BinaryOperator operator) {
        return switch (operator) {
            case OR, AND, ADD, SUBTRACT, MULTIPLY -> operator.strength();
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> operator.strength() + 1;
        };
    }

    private static String symbol(Expression.BinaryOperator operator) {
        return switch (operator) {
            case OR -> "||";
            case AND -> "&&";
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, ADD, SUBTRACT, MULTIPLY ->
                operator.symbol();
        };
    }

    /// {@return a C string literal, the percent signs of `printf` doubled}
    ///
    /// @param text the characters
    static String format(String text) {
        return literal(text.replace("%", "%%"));
    }

    /// {@return a C string literal}
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
                case '?' -> literal.append(i > 0 && text.charAt(i - 1) == '?' ? "\\?" : "?");
                default -> appendUnit(literal, unit);
            }
        }
        return literal.append('"').toString();
    }

    private static void appendUnit(StringBuilder literal, char unit) {
        if (unit >= ' ' && unit != 0x7f) {
            literal.append(unit);
        } else {
            literal.append('\\')
                    .append((char) ('0' + (unit >> 6)))
                    .append((char) ('0' + (unit >> 3 & 7)))
                    .append((char) ('0' + (unit & 7)));
        }
    }

    /// {@return whether a piece of C mentions a name}
    ///
    /// @param code the piece
    /// @param name the name
    static boolean mentions(String code, String name) {
        for (int at = code.indexOf(name); at >= 0; at = code.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !Character.isJavaIdentifierPart(code.charAt(at - 1));
            if (begins && (end == code.length() || !Character.isJavaIdentifierPart(code.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /// {@return the names of the functions that a piece of C defines, and of the structures}
    ///
    /// @param code the piece; each definition begins at the beginning of a line
    static List<String> functionNames(String code) {
        List<String> names = new ArrayList<>();
        for (String line : code.split("\n")) {
            int bracket = line.indexOf('(');
            if (line.startsWith("static ") && line.endsWith("{") && bracket > 0) {
                int start = Math.max(line.lastIndexOf(' ', bracket), line.lastIndexOf('*', bracket)) + 1;
                names.add(line.substring(start, bracket));
            }
        }
        return names;
    }
}
