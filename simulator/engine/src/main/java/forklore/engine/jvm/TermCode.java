package forklore.engine.jvm;

import forklore.engine.machine.Layout;
import forklore.engine.machine.Slot;
import forklore.engine.machine.Term;
import forklore.engine.model.Expression.BinaryOperator;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.IntConsumer;

/// Writes the code that reads numbers from a state, and puts numbers into it.
final class TermCode {

    private static final ClassDesc RUNTIME =
            CompiledSteps.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc BINARY =
            MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);
    private static final MethodTypeDesc NOT = MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int);

    private final CodeBuilder code;
    private final Layout layout;
    private final int array;
    private final int start;
    /// A local variable that holds nothing for long.
    private final int scratch;

    /// Writes into a method.
    ///
    /// @param code the method
    /// @param layout where the fields are
    /// @param array the local variable with the array in which the state lies
    /// @param start the local variable with the index of its first word
    TermCode(CodeBuilder code, Layout layout, int array, int start) {
        this.code = code;
        this.layout = layout;
        this.array = array;
        this.start = start;
        this.scratch = code.allocateLocal(TypeKind.INT);
    }

    /// Puts the value of a term on the stack.
    void value(Term term, int process) {
        switch (term) {
            case Term.Constant(int value) -> code.loadConstant(value);
            case Term.Read(Slot slot) -> read(layout.field(slot, process));
            case Term.ReadOf(Term owner, Slot slot) ->
                choose(owner, process, layout.processes(), 0, other -> read(layout.field(slot, other)));
            case Term.Element(Slot first, int count, Term index) ->
                choose(index, process, count, Term.OVERFLOW, at -> read(layout.field(first.plus(at), process)));
            case Term.Self() -> code.loadConstant(process);
            case Term.Child child -> child(child, process);
            case Term.Running running -> running(running, process);
            case Term.Not(Term negated) -> {
                if (range(term, process).overflows()) {
                    value(negated, process);
                    code.invokestatic(RUNTIME, "not", NOT);
                } else {
                    truth(term, process);
                }
            }
            case Term.Binary binary -> binary(binary, process);
        }
    }

    Range range(Term term, int process) {
        return Range.of(term, layout, process);
    }

    private void binary(Term.Binary binary, int process) {
        if (range(binary, process).overflows()) {
            code.loadConstant(binary.operator().ordinal());
            value(binary.left(), process);
            value(binary.right(), process);
            code.invokestatic(RUNTIME, "binary", BINARY);
            return;
        }
        switch (binary.operator()) {
            case ADD -> both(binary, process).iadd();
            case SUBTRACT -> both(binary, process).isub();
            case MULTIPLY -> both(binary, process).imul();
            case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> truth(binary, process);
        }
    }

    private CodeBuilder both(Term.Binary binary, int process) {
        value(binary.left(), process);
        value(binary.right(), process);
        return code;
    }

    private void truth(Term term, int process) {
        Label isFalse = code.newLabel();
        Label end = code.newLabel();
        jumpIfNot(term, process, isFalse);
        code.iconst_1().goto_(end).labelBinding(isFalse).iconst_0().labelBinding(end);
    }

    /// Jumps if a term is 0. Where it may overflow, that counts as true; ask before.
    void jumpIfNot(Term term, int process, Label target) {
        jump(term, process, false, target);
    }

    private void jump(Term term, int process, boolean when, Label target) {
        if (range(term, process).overflows()) {
            value(term, process);
            code.branch(when ? Opcode.IFNE : Opcode.IFEQ, target);
            return;
        }
        switch (term) {
            case Term.Not(Term negated) -> jump(negated, process, !when, target);
            case Term.Binary(BinaryOperator operator, Term left, Term right) ->
                jump(operator, left, right, process, when, target);
            default -> {
                value(term, process);
                code.branch(when ? Opcode.IFNE : Opcode.IFEQ, target);
            }
        }
    }

    private void jump(BinaryOperator operator, Term left, Term right, int process, boolean when, Label target) {
        switch (operator) {
            case AND, OR -> {
                // One side decides alone: for `and` when it is false, for `or` when it is true.
                boolean alone = operator == BinaryOperator.OR;
                if (when == alone) {
                    jump(left, process, when, target);
                    jump(right, process, when, target);
                } else {
                    Label past = code.newLabel();
                    jump(left, process, alone, past);
                    jump(right, process, when, target);
                    code.labelBinding(past);
                }
            }
            case EQUAL -> compare(left, right, process, when ? Opcode.IF_ICMPEQ : Opcode.IF_ICMPNE, target);
            case NOT_EQUAL -> compare(left, right, process, when ? Opcode.IF_ICMPNE : Opcode.IF_ICMPEQ, target);
            case LESS -> compare(left, right, process, when ? Opcode.IF_ICMPLT : Opcode.IF_ICMPGE, target);
            case LESS_OR_EQUAL -> compare(left, right, process, when ? Opcode.IF_ICMPLE : Opcode.IF_ICMPGT, target);
            case GREATER -> compare(left, right, process, when ? Opcode.IF_ICMPGT : Opcode.IF_ICMPLE, target);
            case GREATER_OR_EQUAL -> compare(left, right, process, when ? Opcode.IF_ICMPGE : Opcode.IF_ICMPLT, target);
            case ADD, SUBTRACT, MULTIPLY -> {
                value(new Term.Binary(operator, left, right), process);
                code.branch(when ? Opcode.IFNE : Opcode.IFEQ, target);
            }
        }
    }

    private void compare(Term left, Term right, int process, Opcode opcode, Label target) {
        value(left, process);
        value(right, process);
        code.branch(opcode, target);
    }

    /// Does something for the value of an index, if it is one of so many; puts another value on the stack if not.
    private void choose(Term index, int process, int count, int otherwise, IntConsumer each) {
        Label end = code.newLabel();
        dispatch(index, process, count, end, each, () -> code.loadConstant(otherwise));
        code.labelBinding(end);
    }

    /// Does something for the value of an index, if it is one of so many, and something else if not.
    void dispatch(Term index, int process, int count, Label end, IntConsumer each, Runnable otherwise) {
        value(index, process);
        int at = code.allocateLocal(TypeKind.INT);
        code.istore(at);
        for (int i = 0; i < count; i++) {
            Label next = code.newLabel();
            code.iload(at).loadConstant(i).if_icmpne(next);
            each.accept(i);
            code.goto_(end).labelBinding(next);
        }
        otherwise.run();
    }

    private void child(Term.Child child, int process) {
        Label end = code.newLabel();
        for (int other = process + 1; other < layout.processes(); other++) {
            Label next = code.newLabel();
            read(layout.own(other, Layout.STATUS));
            code.ifeq(next);
            read(layout.own(other, Layout.PARENT));
            code.loadConstant(process).if_icmpne(next);
            read(layout.own(other, Layout.REAPED));
            code.ifne(next);
            if (child.site() >= 0) {
                read(layout.own(other, Layout.SITE));
                code.loadConstant(child.site()).if_icmpne(next);
            }
            if (child.ended()) {
                read(layout.own(other, Layout.STATUS));
                code.loadConstant(Layout.RUNNING).if_icmpeq(next);
            }
            code.loadConstant(other).goto_(end).labelBinding(next);
        }
        code.iconst_m1().labelBinding(end);
    }

    private void running(Term.Running running, int process) {
        int wanted = code.allocateLocal(TypeKind.INT);
        value(running.equal(), process);
        code.istore(wanted).iconst_0();
        for (int other = 0; other < layout.processes(); other++) {
            Label next = code.newLabel();
            read(layout.own(other, Layout.STATUS));
            code.loadConstant(Layout.RUNNING).if_icmpne(next);
            read(layout.field(running.slot(), other));
            code.iload(wanted).if_icmpne(next);
            code.iconst_1().iadd().labelBinding(next);
        }
    }

    /// Puts the number in a field on the stack.
    void read(int field) {
        bits(field);
        if (layout.least(field) < 0) {
            code.dup().iconst_1().iushr().swap().iconst_1().iand().ineg().ixor();
        }
    }

    /// Puts the bits of a field on the stack.
    private void bits(int field) {
        if (layout.mask(field) == 0) {
            code.iconst_0();
            return;
        }
        word(layout.word(field));
        code.iaload();
        if (layout.shift(field) > 0) {
            code.loadConstant(layout.shift(field)).iushr();
        }
        if (layout.mask(field) != -1 >>> layout.shift(field)) {
            code.loadConstant(layout.mask(field)).iand();
        }
    }

    private void word(int word) {
        code.aload(array).iload(start);
        if (word > 0) {
            code.loadConstant(word).iadd();
        }
    }

    /// Takes a number from the stack and puts it into a field; it must fit.
    void write(int field) {
        if (layout.least(field) < 0) {
            code.dup().iconst_1().ishl().swap().loadConstant(31).ishr().ixor();
        }
        writeBits(field);
    }

    private void writeBits(int field) {
        if (layout.mask(field) == 0) {
            code.pop();
            return;
        }
        int value = code.allocateLocal(TypeKind.INT);
        code.istore(value);
        word(layout.word(field));
        code.dup2()
                .iaload()
                .loadConstant(~(layout.mask(field) << layout.shift(field)))
                .iand();
        code.iload(value).loadConstant(layout.shift(field)).ishl().ior().iastore();
    }

    /// Puts a known number into a field.
    void write(int field, int value) {
        if (layout.mask(field) == 0) {
            return;
        }
        int packed = layout.least(field) < 0 ? value << 1 ^ value >> 31 : value;
        word(layout.word(field));
        code.dup2()
                .iaload()
                .loadConstant(~(layout.mask(field) << layout.shift(field)))
                .iand();
        if (packed != 0) {
            code.loadConstant(packed << layout.shift(field)).ior();
        }
        code.iastore();
    }

    /// Copies the bits of a field to another one of the same width.
    void copy(int from, int to) {
        if (layout.mask(from) != 0) {
            bits(from);
            writeBits(to);
        }
    }

    /// Empties fields that lie side by side, word by word.
    void clear(int firstField, int end) {
        for (int field = firstField; field < end; ) {
            int word = layout.word(field);
            int kept = -1;
            for (; field < end && layout.word(field) == word; field++) {
                kept &= ~(layout.mask(field) << layout.shift(field));
            }
            if (kept != -1) {
                word(word);
                code.dup2().iaload().loadConstant(kept).iand().iastore();
            }
        }
    }
}
