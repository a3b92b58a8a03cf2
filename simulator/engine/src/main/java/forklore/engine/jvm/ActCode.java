package forklore.engine.jvm;

import forklore.engine.machine.Act;
import forklore.engine.machine.Layout;
import forklore.engine.machine.Slot;
import forklore.engine.machine.Term;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.util.List;

/// Writes the code that does the acts of one thread of one process, to a state that lies in the array of successors.
final class ActCode {

    private final CodeBuilder code;
    private final Methods methods;
    private final Layout layout;
    private final TermCode terms;
    private final int process;
    private final int thread;
    /// Where the code goes on that meets a bound.
    private final Label bound;

    ActCode(CodeBuilder code, Methods methods, int process, int thread, Label bound) {
        this.code = code;
        this.methods = methods;
        this.layout = methods.layout();
        this.terms = new TermCode(code, layout, Methods.SUCCESSORS, Methods.AT);
        this.process = process;
        this.thread = thread;
        this.bound = bound;
    }

    void acts(List<Act> acts) {
        acts.forEach(this::act);
    }

    private void act(Act act) {
        switch (act) {
            case Act.Set(Slot slot, Term value) -> set(layout.field(slot, process), value);
            case Act.SetOf(Term owner, Slot slot, Term value) ->
                each(owner, layout.processes(), false, other -> set(layout.field(slot, other), value));
            case Act.SetElement(Slot first, int count, Term index, Term value) ->
                each(index, count, true, at -> set(layout.field(first.plus(at), process), value));
            case Act.When(Term test, List<Act> then, List<Act> otherwise) -> when(test, then, otherwise);
            case Act.Go(int change) -> go(change);
            case Act.Resume(Slot saved) -> {
                terms.read(layout.field(saved, process));
                terms.write(layout.position(process, thread));
            }
            case Act.Start(int other) ->
                terms.write(
                        layout.position(process, other),
                        methods.program().position(methods.program().entry(other)));
            case Act.Fork fork -> forEachNewProcess(child -> call(methods.fork(fork, process, thread, child)));
            case Act.Create create -> forEachNewProcess(child -> create(create, child));
            case Act.Finish(Term owner, int status, Term result) -> finish(owner, status, result);
            case Act.Append(Slot buffer, String text) -> append(layout.field(buffer, process), text);
            case Act.Drain(Slot buffer, Slot output) ->
                drain(layout.field(buffer, process), layout.field(output, process));
            case Act.Bound _ -> code.goto_(bound).labelBinding(code.newLabel());
            case Act.Tell _ -> {}
        }
    }

    /// Goes to the bound if the number on the stack is not 0.
    private void call(Methods.Method method) {
        methods.call(code, method);
        code.ifne(bound);
    }

    private void set(int field, Term value) {
        if (value instanceof Term.Constant(int known)
                && known >= layout.least(field)
                && known <= layout.greatest(field)) {
            terms.write(field, known);
            return;
        }
        Range range = terms.range(value, process);
        terms.value(value, process);
        // OVERFLOW is less than any number that fits.
        if (range.overflows() || range.least() < layout.least(field)) {
            code.dup().loadConstant(layout.least(field));
            unless(code::if_icmpge);
        }
        if (range.greatest() > layout.greatest(field)) {
            code.dup().loadConstant(layout.greatest(field));
            unless(code::if_icmple);
        }
        terms.write(field);
    }

    private interface Jump {
        CodeBuilder to(Label label);
    }

    /// Meets a bound unless a jump is made; one number more is on the stack then.
    private void unless(Jump jump) {
        Label fine = code.newLabel();
        jump.to(fine).pop().goto_(bound).labelBinding(fine);
    }

    private interface Choice {
        void write(int index);
    }

    private void each(Term index, int count, boolean mustBe, Choice choice) {
        Label end = code.newLabel();
        terms.dispatch(index, process, count, end, choice::write, () -> {
            if (mustBe) {
                code.goto_(bound);
            }
        });
        code.labelBinding(end);
    }

    private void when(Term test, List<Act> then, List<Act> otherwise) {
        Label isFalse = code.newLabel();
        Label end = code.newLabel();
        if (terms.range(test, process).overflows()) {
            terms.value(test, process);
            code.dup().loadConstant(Term.OVERFLOW);
            unless(code::if_icmpne);
            code.ifeq(isFalse);
        } else {
            terms.jumpIfNot(test, process, isFalse);
        }
        acts(then);
        code.goto_(end).labelBinding(isFalse);
        acts(otherwise);
        code.labelBinding(end);
    }

    private void go(int change) {
        int position = layout.position(process, thread);
        if (change == Shape.END) {
            terms.write(position, Layout.ENDED);
        } else {
            code.iload(Methods.POSITION).loadConstant(change).iadd();
            terms.write(position);
        }
    }

    private void forEachNewProcess(Choice choice) {
        Label end = code.newLabel();
        int child = code.allocateLocal(TypeKind.INT);
        terms.read(Layout.COUNT);
        code.istore(child);
        for (int i = process + 1; i < layout.processes(); i++) {
            Label next = code.newLabel();
            code.iload(child).loadConstant(i).if_icmpne(next);
            choice.write(i);
            code.goto_(end).labelBinding(next);
        }
        code.goto_(bound).labelBinding(end);
    }

    private void create(Act.Create create, int child) {
        int result = code.allocateLocal(TypeKind.INT);
        terms.value(create.result(), process);
        code.istore(result);
        born(child, create.status(), create.site());
        code.iload(result)
                .loadConstant(layout.least(layout.own(child, Layout.RESULT)))
                .if_icmplt(bound);
        code.iload(result)
                .loadConstant(layout.greatest(layout.own(child, Layout.RESULT)))
                .if_icmpgt(bound);
        code.iload(result);
        terms.write(layout.own(child, Layout.RESULT));
    }

    private void born(int child, int status, int site) {
        terms.write(Layout.COUNT, child + 1);
        terms.write(layout.own(child, Layout.STATUS), status);
        terms.write(layout.own(child, Layout.SITE), site);
        terms.write(layout.own(child, Layout.PARENT), process);
        terms.write(layout.own(child, Layout.CALLER), thread);
    }

    /// The body of a fork whose child is known; this code acts in the parent.
    void fork(int site, int child) {
        born(child, Layout.RUNNING, site);
        for (int index = Layout.BUFFER; index < layout.ownFields(); index++) {
            if (layout.inherited(index)) {
                terms.copy(layout.own(process, index), layout.own(child, index));
            }
        }
    }

    private void finish(Term owner, int status, Term result) {
        int value = code.allocateLocal(TypeKind.INT);
        terms.value(result, process);
        code.istore(value);
        Range range = terms.range(result, process);
        int field = layout.own(0, Layout.RESULT);
        boolean fits = !range.overflows()
                && range.least() >= layout.least(field)
                && range.greatest() <= layout.greatest(field);
        if (owner instanceof Term.Self) {
            finish(process, status, value, fits);
        } else {
            each(owner, layout.processes(), false, other -> finish(other, status, value, fits));
        }
    }

    private void finish(int other, int status, int value, boolean fits) {
        Label end = code.newLabel();
        int running = layout.own(other, Layout.STATUS);
        terms.read(running);
        code.loadConstant(Layout.RUNNING).if_icmpne(end);
        call(methods.farewell(other, thread));
        terms.write(running, status);
        terms.clear(layout.own(other, Layout.BUFFER), layout.own(other, layout.ownFields()));
        int field = layout.own(other, Layout.RESULT);
        if (!fits) {
            code.iload(value).loadConstant(layout.least(field)).if_icmplt(bound);
            code.iload(value).loadConstant(layout.greatest(field)).if_icmpgt(bound);
        }
        code.iload(value);
        terms.write(field);
        code.labelBinding(end);
    }

    private void append(int buffer, String text) {
        if (text.isEmpty()) {
            return;
        }
        code.aload(Methods.THIS);
        terms.read(buffer);
        methods.callAppend(code, text);
        putText(buffer);
    }

    private void drain(int buffer, int output) {
        code.aload(Methods.THIS);
        terms.read(output);
        terms.read(buffer);
        methods.callJoin(code);
        putText(output);
        terms.write(buffer, 0);
    }

    private void putText(int field) {
        code.dup();
        unless(code::ifge);
        terms.write(field);
    }
}
