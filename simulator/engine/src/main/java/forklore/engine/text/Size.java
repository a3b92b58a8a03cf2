package forklore.engine.text;

/// Keeps an expression or a condition within its limits.
final class Size {

    private final Cursor cursor;
    private int depth;
    private int operators;

    Size(Cursor cursor) {
        this.cursor = cursor;
    }

    /// Goes into a parenthesis, or behind a `not` or a sign.
    void enter(Token token) {
        depth++;
        if (depth > Limits.NESTING) {
            cursor.fail(ValueCodes.LARGE_EXPRESSION, token.span(), SyntaxMessages::deepExpression);
        }
    }

    void leave() {
        depth--;
    }

    /// Counts an operator between two operands.
    void count(Token token) {
        operators++;
        if (operators > Limits.OPERATORS) {
            cursor.fail(ValueCodes.LARGE_EXPRESSION, token.span(), SyntaxMessages::longExpression);
        }
    }
}
