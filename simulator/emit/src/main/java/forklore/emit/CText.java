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

    private static void append(StringBuilder text, Expression expression, int around, UnaryOperator<String> names) {
        switch (expression) {
            case Expression.Constant constant -> {
                boolean brackets = constant.value() < 0 && around == STRONGEST;
                text.append(brackets ? "(" : "").append(constant.value()).append(brackets ? ")" : "");
            }
            case Expression.Read read -> text.append(names.apply(read.variable()));
            case Expression.Unary unary -> {
                text.append(around == STRONGEST ? "(" : "");
                text.append(unary.operator() == Expression.UnaryOperator.NOT ? "!" : "-");
                append(text, unary.operand(), STRONGEST, names);
                text.append(around == STRONGEST ? ")" : "");
            }
            case Expression.Binary binary -> {
                int strength = binary.operator().strength();
                boolean brackets = strength < around;
                text.append(brackets ? "(" : "");
                append(text, binary.left(), around(binary, binary.left(), aroundLeft(binary.operator())), names);
                text.append(' ').append(symbol(binary.operator())).append(' ');
                append(text, binary.right(), around(binary, binary.right(), strength + 1), names);
                text.append(brackets ? ")" : "");
            }
        }
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
