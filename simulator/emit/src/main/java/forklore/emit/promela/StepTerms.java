package forklore.emit.promela;

import forklore.engine.machine.Layout;
import forklore.engine.machine.Slot;
import forklore.engine.machine.Term;
import forklore.engine.model.Expression.BinaryOperator;
import java.util.ArrayList;
import java.util.List;

/// Terms of the step code as expressions of Promela.
///
/// The fields of the kernel are the array `k`, those of all processes one after the other the array `o`.
final class StepTerms {

    /// The number of processes that the arrays have room for.
    private final int processes;
    /// The number of fields of a process.
    private final int fields;

    StepTerms(int processes, int fields) {
        this.processes = processes;
        this.fields = fields;
    }

    /// {@return the field of a slot}
    ///
    /// @param slot the slot
    /// @param process an expression for the index of the process
    String field(Slot slot, String process) {
        return slot.kernel() ? "k[" + slot.index() + "]" : own(process, slot.index());
    }

    String own(String process, int index) {
        return "o[(" + process + ") * " + fields + " + " + index + "]";
    }

    /// {@return one of several fields side by side}
    String element(Slot first, String index, String process) {
        return slotArray(first, process) + first.index() + " + " + index + "]";
    }

    private String slotArray(Slot slot, String process) {
        return slot.kernel() ? "k[" : "o[(" + process + ") * " + fields + " + ";
    }

    String of(Term term, String process) {
        return switch (term) {
            case Term.Constant constant -> "(" + constant.value() + ")";
            case Term.Read read -> field(read.slot(), process);
            case Term.ReadOf read -> {
                String owner = of(read.owner(), process);
                yield "(" + owner + " >= 0 -> " + field(read.slot(), owner) + " : 0)";
            }
            case Term.Element element -> element(element.first(), of(element.index(), process), process);
            case Term.Self _ -> "(" + process + ")";
            case Term.Child child -> child(child, process);
            case Term.Running running -> running(running, process);
            case Term.Not not -> "(!" + of(not.term(), process) + ")";
            case Term.Binary binary ->
                "(" + of(binary.left(), process) + " " + operator(binary.operator()) + " " + of(binary.right(), process)
                        + ")";
        };
    }

    private String child(Term.Child child, String process) {
        StringBuilder text = new StringBuilder();
        for (int other = 1; other < processes; other++) {
            List<String> all = new ArrayList<>();
            all.add(other + " > (" + process + ")");
            all.add(own(other, Layout.STATUS) + " != 0");
            all.add(own(other, Layout.PARENT) + " == (" + process + ")");
            all.add(own(other, Layout.REAPED) + " == 0");
            if (child.site() >= 0) {
                all.add(own(other, Layout.SITE) + " == " + child.site());
            }
            if (child.ended()) {
                all.add(own(other, Layout.STATUS) + " != " + Layout.RUNNING);
            }
            text.append("(")
                    .append(String.join(" && ", all))
                    .append(" -> ")
                    .append(other)
                    .append(" : ");
        }
        return text.append("(0 - 1)").append(")".repeat(processes - 1)).toString();
    }

    private String own(int process, int index) {
        return own(Integer.toString(process), index);
    }

    private String running(Term.Running running, String process) {
        String wanted = of(running.equal(), process);
        List<String> terms = new ArrayList<>();
        for (int other = 0; other < processes; other++) {
            terms.add("(" + own(other, Layout.STATUS) + " == " + Layout.RUNNING + " && "
                    + field(running.slot(), Integer.toString(other)) + " == " + wanted + " -> 1 : 0)");
        }
        return "(" + String.join(" + ", terms) + ")";
    }

    private static String operator(BinaryOperator operator) {
        return switch (operator) {
            case OR -> "||";
            case AND -> "&&";
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, ADD, SUBTRACT, MULTIPLY ->
                operator.symbol();
        };
    }
}
