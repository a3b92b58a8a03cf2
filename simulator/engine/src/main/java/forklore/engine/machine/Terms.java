package forklore.engine.machine;

import forklore.engine.model.Expression.BinaryOperator;

/// Short names for terms, for the lowering.
final class Terms {

    static final Term SELF = new Term.Self();
    static final Term TRUE = new Term.Constant(1);
    static final Term FALSE = new Term.Constant(0);

    private Terms() {}

    static Term constant(int value) {
        return new Term.Constant(value);
    }

    static Term read(Slot slot) {
        return new Term.Read(slot);
    }

    static Term is(Slot slot, int value) {
        return equal(read(slot), constant(value));
    }

    static Term isNot(Slot slot, int value) {
        return new Term.Binary(BinaryOperator.NOT_EQUAL, read(slot), constant(value));
    }

    static Term equal(Term left, Term right) {
        return new Term.Binary(BinaryOperator.EQUAL, left, right);
    }

    static Term atLeast(Term left, int least) {
        return new Term.Binary(BinaryOperator.GREATER_OR_EQUAL, left, constant(least));
    }

    static Term more(Term left, int than) {
        return new Term.Binary(BinaryOperator.GREATER, left, constant(than));
    }

    static Term less(Term left, Term right) {
        return new Term.Binary(BinaryOperator.LESS, left, right);
    }

    static Term and(Term left, Term right) {
        return new Term.Binary(BinaryOperator.AND, left, right);
    }

    static Term or(Term left, Term right) {
        return new Term.Binary(BinaryOperator.OR, left, right);
    }

    static Term not(Term term) {
        return new Term.Not(term);
    }

    static Term plus(Term left, Term right) {
        return new Term.Binary(BinaryOperator.ADD, left, right);
    }

    static Term plus(Slot slot, int number) {
        return plus(read(slot), constant(number));
    }

    static Term times(Term left, int factor) {
        return new Term.Binary(BinaryOperator.MULTIPLY, left, constant(factor));
    }
}
