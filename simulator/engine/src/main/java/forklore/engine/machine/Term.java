package forklore.engine.machine;

import forklore.engine.model.Expression.BinaryOperator;

/// A number that a step reads from a state, always on behalf of one process. Comparisons give 1 and 0; everything
/// but 0 is true.
///
/// One meaning, three users: the machine calls [#value], the step compiler and the Promela writer read the structure.
public sealed interface Term {

    /// The value when a number left the bounds on the way: no number, and the search says "bound reached".
    int OVERFLOW = Integer.MIN_VALUE;

    /// Numbers on the way stay within this bound, so that products of two of them fit into 32 bits.
    int BOUND = 30_000;

    /// {@return the value, or [#OVERFLOW]}
    ///
    /// @param layout knows where the fields are
    /// @param state where they are
    /// @param process the process that asks
    int value(Layout layout, int[] state, int process);

    /// A constant.
    ///
    /// @param value the value
    record Constant(int value) implements Term {
        @Override
        public int value(Layout layout, int[] state, int process) {
            return value;
        }
    }

    /// What is in a slot, of the kernel or of the process that asks.
    ///
    /// @param slot the slot
    record Read(Slot slot) implements Term {
        @Override
        public int value(Layout layout, int[] state, int process) {
            return layout.get(state, layout.field(slot, process));
        }
    }

    /// What is in a slot of another process, or 0 if there is no such process.
    ///
    /// @param owner the index of that process, or less than 0
    /// @param slot a slot of a process
    record ReadOf(Term owner, Slot slot) implements Term {
        @Override
        public int value(Layout layout, int[] state, int process) {
            int other = owner.value(layout, state, process);
            return other < 0 ? 0 : layout.get(state, layout.field(slot, other));
        }
    }

    /// One of several slots that lie side by side.
    ///
    /// @param first the first of them
    /// @param count how many there are
    /// @param index which one, from 0; [#OVERFLOW] if there is none of that index
    record Element(Slot first, int count, Term index) implements Term {
        @Override
        public int value(Layout layout, int[] state, int process) {
            int at = index.value(layout, state, process);
            return at < 0 || at >= count ? OVERFLOW : layout.get(state, layout.field(first.plus(at), process));
        }
    }

    /// The index of the process that asks.
    record Self() implements Term {
        @Override
        public int value(Layout layout, int[] state, int process) {
            return process;
        }
    }

    /// The index of a child of the process that asks: the first one, in the order of creation, that was not waited for
    /// yet and comes from this fork site; or -1.
    ///
    /// @param site the fork site, or -1 for any
    /// @param ended whether only children count that have ended
    record Child(int site, boolean ended) implements Term {
        @Override
        public int value(Layout layout, int[] state, int process) {
            int count = layout.get(state, Layout.COUNT);
            for (int child = process + 1; child < count; child++) {
                boolean mine = layout.get(state, layout.own(child, Layout.PARENT)) == process
                        && layout.get(state, layout.own(child, Layout.REAPED)) == 0
                        && (site < 0 || layout.get(state, layout.own(child, Layout.SITE)) == site);
                if (mine && !(ended && layout.get(state, layout.own(child, Layout.STATUS)) == Layout.RUNNING)) {
                    return child;
                }
            }
            return -1;
        }
    }

    /// How many processes run and have this value in this slot, the one that asks among them.
    ///
    /// @param slot a slot of a process
    /// @param equal the value
    record Running(Slot slot, Term equal) implements Term {
        @Override
        public int value(Layout layout, int[] state, int process) {
            int wanted = equal.value(layout, state, process);
            int found = 0;
            for (int other = 0; other < layout.get(state, Layout.COUNT); other++) {
                if (layout.get(state, layout.own(other, Layout.STATUS)) == Layout.RUNNING
                        && layout.get(state, layout.field(slot, other)) == wanted) {
                    found++;
                }
            }
            return found;
        }
    }

    /// 1 for 0, and 0 for everything else.
    ///
    /// @param term the term
    record Not(Term term) implements Term {
        @Override
        public int value(Layout layout, int[] state, int process) {
            int value = term.value(layout, state, process);
            return value == OVERFLOW ? OVERFLOW : truth(value == 0);
        }
    }

    /// An operator between two terms.
    ///
    /// @param operator the operator
    /// @param left the first operand
    /// @param right the second operand
    record Binary(BinaryOperator operator, Term left, Term right) implements Term {
        @Override
        public int value(Layout layout, int[] state, int process) {
            int first = left.value(layout, state, process);
            int second = right.value(layout, state, process);
            if (first == OVERFLOW || second == OVERFLOW) {
                return OVERFLOW;
            }
            int value = apply(operator, first, second);
            return value < -BOUND || value > BOUND ? OVERFLOW : value;
        }
    }

    /// {@return what an operator makes of two numbers}
    ///
    /// @param operator the operator
    /// @param left the first operand
    /// @param right the second operand
    static int apply(BinaryOperator operator, int left, int right) {
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
