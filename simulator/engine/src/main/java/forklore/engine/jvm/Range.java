package forklore.engine.jvm;

import forklore.engine.machine.Layout;
import forklore.engine.machine.Slot;
import forklore.engine.machine.Term;
import forklore.engine.model.Expression.BinaryOperator;

/// What values a term can have in any state, from above.
///
/// @param least the least one
/// @param greatest the greatest one
/// @param overflows whether it may also be [Term#OVERFLOW]
record Range(int least, int greatest, boolean overflows) {

    private static final Range TRUTH = new Range(0, 1, false);

    /// {@return the values of a term}
    ///
    /// @param term the term
    /// @param layout the bounds of what it reads
    /// @param process the process that asks
    static Range of(Term term, Layout layout, int process) {
        return switch (term) {
            case Term.Constant(int value) -> new Range(value, value, value == Term.OVERFLOW);
            case Term.Read(Slot slot) -> ofField(layout, layout.field(slot, process));
            case Term.ReadOf(Term owner, Slot slot) -> {
                Range range = new Range(0, 0, of(owner, layout, process).overflows);
                for (int other = 0; other < layout.processes(); other++) {
                    range = range.or(ofField(layout, layout.field(slot, other)));
                }
                yield range;
            }
            case Term.Element(Slot first, int count, Term index) -> {
                Range at = of(index, layout, process);
                Range range = ofField(layout, layout.field(first, process));
                for (int i = 1; i < count; i++) {
                    range = range.or(ofField(layout, layout.field(first.plus(i), process)));
                }
                yield new Range(range.least, range.greatest, at.overflows || at.least < 0 || at.greatest >= count);
            }
            case Term.Self() -> new Range(process, process, false);
            case Term.Child _ -> new Range(-1, layout.processes() - 1, false);
            case Term.Running(Slot _, Term equal) ->
                new Range(0, layout.processes(), of(equal, layout, process).overflows);
            case Term.Not(Term negated) -> new Range(0, 1, of(negated, layout, process).overflows);
            case Term.Binary(BinaryOperator operator, Term left, Term right) ->
                of(operator, of(left, layout, process), of(right, layout, process));
        };
    }

    private static Range ofField(Layout layout, int field) {
        return new Range(layout.least(field), layout.greatest(field), false);
    }

    private Range or(Range other) {
        return new Range(
                Math.min(least, other.least), Math.max(greatest, other.greatest), overflows || other.overflows);
    }

    private static Range of(BinaryOperator operator, Range left, Range right) {
        Range plain = switch (operator) {
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> TRUTH;
            case ADD -> new Range(left.least + right.least, left.greatest + right.greatest, false);
            case SUBTRACT -> new Range(left.least - right.greatest, left.greatest - right.least, false);
            case MULTIPLY -> product(left, right);
        };
        boolean leaves = plain.least < -Term.BOUND || plain.greatest > Term.BOUND;
        return new Range(
                Math.max(plain.least, -Term.BOUND),
                Math.min(plain.greatest, Term.BOUND),
                leaves || left.overflows || right.overflows);
    }

    private static Range product(Range left, Range right) {
        int[] corners = {
            left.least * right.least,
            left.least * right.greatest,
            left.greatest * right.least,
            left.greatest * right.greatest
        };
        int least = corners[0];
        int greatest = corners[0];
        for (int corner : corners) {
            least = Math.min(least, corner);
            greatest = Math.max(greatest, corner);
        }
        return new Range(least, greatest, false);
    }
}
