package forklore.engine.model;

/// An expression over small integers. It is evaluated in one step of the thread that meets it.
///
/// Comparison and logic give 1 for true and 0 for false; every value but 0 counts as true.
public sealed interface Expression {

    /// A constant.
    ///
    /// @param value the value, within [Scenario#MIN_VALUE] and [Scenario#MAX_VALUE]
    record Constant(int value) implements Expression {}

    /// The value of a variable of the process that evaluates.
    ///
    /// @param variable the declared name
    record Read(String variable) implements Expression {}

    /// `not`, or the sign.
    ///
    /// @param operator what to do
    /// @param operand to what
    record Unary(UnaryOperator operator, Expression operand) implements Expression {}

    /// An operator between two expressions; both are always evaluated.
    ///
    /// @param operator what to do
    /// @param left the first operand
    /// @param right the second operand
    record Binary(BinaryOperator operator, Expression left, Expression right) implements Expression {}

    /// The operators with one operand.
    enum UnaryOperator {
        /// 1 for 0, and 0 for everything else.
        NOT("not"),
        /// The sign turned round.
        NEGATE("-");

        private final String symbol;

        UnaryOperator(String symbol) {
            this.symbol = symbol;
        }

        /// {@return how it is written in a scenario}
        public String symbol() {
            return symbol;
        }
    }

    /// The operators with two operands, weakest first.
    enum BinaryOperator {
        /// 1 if either is true.
        OR("or", 1),
        /// 1 if both are true.
        AND("and", 2),
        /// 1 if equal.
        EQUAL("==", 3),
        /// 1 if different.
        NOT_EQUAL("!=", 3),
        /// 1 if smaller.
        LESS("<", 3),
        /// 1 if smaller or equal.
        LESS_OR_EQUAL("<=", 3),
        /// 1 if greater.
        GREATER(">", 3),
        /// 1 if greater or equal.
        GREATER_OR_EQUAL(">=", 3),
        /// The sum.
        ADD("+", 4),
        /// The difference.
        SUBTRACT("-", 4),
        /// The product.
        MULTIPLY("*", 5);

        private final String symbol;
        private final int strength;

        BinaryOperator(String symbol, int strength) {
            this.symbol = symbol;
            this.strength = strength;
        }

        /// {@return how it is written in a scenario}
        public String symbol() {
            return symbol;
        }

        /// {@return how strongly it binds: a greater number binds first}
        public int strength() {
            return strength;
        }
    }
}
