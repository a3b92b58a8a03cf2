package forklore.engine.text;

import forklore.engine.model.Errno;
import forklore.engine.model.Expression;
import forklore.engine.model.Expression.Binary;
import forklore.engine.model.Expression.BinaryOperator;
import forklore.engine.model.Expression.Constant;
import forklore.engine.model.Expression.Read;
import forklore.engine.model.Expression.Unary;
import forklore.engine.model.Expression.UnaryOperator;
import java.util.List;
import java.util.Optional;

/// Reads an expression: `or` binds weakest, then `and`, `not`, the comparisons, `+` and `-`, `*`, the sign.
final class ExpressionParser {

    private static final int WEAKEST = BinaryOperator.OR.strength();
    private static final int COMPARISON = BinaryOperator.EQUAL.strength();
    private static final int STRONGEST = BinaryOperator.MULTIPLY.strength();

    private final Cursor cursor;
    private final FileContents contents;
    private final Size size;

    ExpressionParser(Cursor cursor, FileContents contents) {
        this.cursor = cursor;
        this.contents = contents;
        this.size = new Size(cursor);
    }

    Expression expression() {
        return operation(WEAKEST);
    }

    /// Reads operands joined by operators of this strength, the left ones first.
    private Expression operation(int strength) {
        if (strength > STRONGEST) {
            return value();
        }
        Token not = cursor.peek();
        if (strength == COMPARISON && cursor.accept(UnaryOperator.NOT.symbol())) {
            size.enter(not);
            Expression operand = operation(COMPARISON);
            size.leave();
            return new Unary(UnaryOperator.NOT, operand);
        }
        Expression left = operation(strength + 1);
        Optional<BinaryOperator> operator = operator(strength);
        while (operator.isPresent()) {
            Token sign = cursor.next();
            size.count(sign);
            left = new Binary(operator.get(), left, operation(strength + 1));
            operator = operator(strength);
            if (strength == COMPARISON && operator.isPresent()) {
                Token second = cursor.peek();
                cursor.fail(LayoutCodes.CHAINED_COMPARISON, second.span(), () -> SyntaxMessages.chained(sign, second));
                return left;
            }
        }
        return left;
    }

    private Optional<BinaryOperator> operator(int strength) {
        Token token = cursor.peek();
        for (BinaryOperator operator : BinaryOperator.values()) {
            if (operator.strength() == strength && token.is(operator.symbol())) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private Expression value() {
        Token token = cursor.peek();
        if (token.kind() == Token.Kind.NUMBER) {
            return new Constant(cursor.number(Range.VALUE, Forms.EXPRESSION));
        }
        if (token.is("-")) {
            return negative(token);
        }
        if (cursor.accept("(")) {
            size.enter(token);
            Expression inner = expression();
            size.leave();
            cursor.expect(")", Forms.EXPRESSION);
            return inner;
        }
        Optional<Errno> errno = token.kind() == Token.Kind.WORD ? Errno.named(token.text()) : Optional.empty();
        if (errno.isPresent()) {
            cursor.next();
            return new Constant(errno.get().number());
        }
        if (token.kind() == Token.Kind.WORD && !Keywords.isReservedInside(token.text())) {
            Name name = new Name(token.text(), cursor.next().span());
            contents.use(new Use(List.of(Kind.VARIABLE), name, Use.Where.VALUE));
            return new Read(name.text());
        }
        cursor.failExpected("a number, a variable or `(`", Forms.EXPRESSION);
        return new Constant(0);
    }

    /// A sign before a number belongs to the number.
    private Expression negative(Token sign) {
        if (cursor.peek(1).kind() == Token.Kind.NUMBER) {
            return new Constant(cursor.number(Range.VALUE, Forms.EXPRESSION));
        }
        cursor.accept("-");
        size.enter(sign);
        Expression operand = value();
        size.leave();
        return new Unary(UnaryOperator.NEGATE, operand);
    }
}
