package forklore.engine.jvm;

import forklore.engine.machine.Act;
import forklore.engine.machine.Layout;
import forklore.engine.machine.Program;
import forklore.engine.machine.Step;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The methods of the class that is made for a program. A method that another one calls is noted, and written later.
///
/// Small methods, because the JVM compiles no method that is longer than 8000 bytes.
final class Methods {

    // The local variables of every method that makes a step.
    static final int THIS = 0;
    static final int STATES = 1;
    static final int START = 2;
    static final int SUCCESSORS = 3;
    static final int AT = 4;
    static final int POSITION = 5;

    // And of the methods that collect them.
    private static final int ACTORS = 5;
    private static final int ACTORS_AT = 6;

    private static final ClassDesc INTS = ConstantDescs.CD_int.arrayType();
    private static final ClassDesc BYTES = ConstantDescs.CD_byte.arrayType();
    private static final MethodTypeDesc STEP = MethodTypeDesc.of(
            ConstantDescs.CD_int, INTS, ConstantDescs.CD_int, INTS, ConstantDescs.CD_int, ConstantDescs.CD_int);
    private static final MethodTypeDesc STEPS = MethodTypeDesc.of(
            ConstantDescs.CD_int, INTS, ConstantDescs.CD_int, INTS, ConstantDescs.CD_int, BYTES, ConstantDescs.CD_int);
    private static final MethodTypeDesc MET = MethodTypeDesc.of(
            ConstantDescs.CD_void, INTS, ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);
    private static final MethodTypeDesc TEXTS =
            MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);

    private final ClassDesc self;
    private final Program program;
    private final Layout layout;
    private final ClassBuilder builder;
    private final Map<List<Object>, Method> known = new HashMap<>();
    private final ArrayDeque<Runnable> unwritten = new ArrayDeque<>();
    private final List<String> texts = new ArrayList<>();

    /// A method of the class; all have the parameters of a step.
    ///
    /// @param name its name
    record Method(String name) {}

    Methods(ClassDesc self, Program program, Layout layout, ClassBuilder builder) {
        this.self = self;
        this.program = program;
        this.layout = layout;
        this.builder = builder;
    }

    Program program() {
        return program;
    }

    Layout layout() {
        return layout;
    }

    /// {@return what the code appends, by number}
    List<String> texts() {
        return texts;
    }

    /// Writes everything.
    void write() {
        builder.withMethodBody("steps", STEPS, ClassFile.ACC_FINAL, code -> {
            int found = code.allocateLocal(TypeKind.INT);
            code.iconst_0().istore(found);
            for (int thread = program.threads() - 1; thread >= 0; thread--) {
                stepsOfThread(thread);
                code.aload(THIS).aload(STATES).iload(START).aload(SUCCESSORS);
                code.iload(AT).iload(found).loadConstant(~CompiledSteps.MOVED).iand();
                code.loadConstant(layout.words()).imul().iadd().aload(ACTORS);
                code.iload(ACTORS_AT)
                        .iload(found)
                        .loadConstant(~CompiledSteps.MOVED)
                        .iand()
                        .iadd();
                code.invokevirtual(self, "thread" + thread, STEPS);
                // Both numbers have the mark or not; the counts below it are added.
                int more = code.allocateLocal(TypeKind.INT);
                code.istore(more);
                code.iload(found)
                        .iload(more)
                        .ior()
                        .loadConstant(CompiledSteps.MOVED)
                        .iand();
                code.iload(found).loadConstant(~CompiledSteps.MOVED).iand();
                code.iload(more)
                        .loadConstant(~CompiledSteps.MOVED)
                        .iand()
                        .iadd()
                        .ior()
                        .istore(found);
            }
            code.iload(found).ireturn();
        });
        while (!unwritten.isEmpty()) {
            unwritten.remove().run();
        }
    }

    private void stepsOfThread(int thread) {
        unwritten.add(() -> builder.withMethodBody("thread" + thread, STEPS, ClassFile.ACC_FINAL, code -> {
            int found = code.allocateLocal(TypeKind.INT);
            int result = code.allocateLocal(TypeKind.INT);
            int position = code.allocateLocal(TypeKind.INT);
            TermCode terms = new TermCode(code, layout, STATES, START);
            code.iconst_0().istore(found);
            for (int process = layout.processes() - 1; process >= 0; process--) {
                Label next = code.newLabel();
                terms.read(layout.position(process, thread));
                code.dup().istore(position).loadConstant(Layout.FIRST_STEP).if_icmplt(next);
                code.aload(THIS)
                        .aload(STATES)
                        .iload(START)
                        .aload(SUCCESSORS)
                        .iload(AT)
                        .iload(position);
                code.invokevirtual(self, actor(process, thread).name(), STEP);
                code.dup().istore(result).ifeq(next);
                collect(code, process, thread, found, result);
                code.labelBinding(next);
            }
            code.iload(found).ireturn();
        }));
    }

    /// Counts a step that was made, or says which bound it met.
    private void collect(CodeBuilder code, int process, int thread, int found, int result) {
        Label met = code.newLabel();
        Label end = code.newLabel();
        code.iload(found).loadConstant(CompiledSteps.MOVED).ior().istore(found);
        code.iload(result).loadConstant(CompiledSteps.DONE).if_icmpne(met);
        code.aload(ACTORS)
                .iload(ACTORS_AT)
                .loadConstant(process * program.threads() + thread)
                .bastore();
        code.iinc(ACTORS_AT, 1).iinc(found, 1).iinc(AT, layout.words()).goto_(end);
        code.labelBinding(met).aload(THIS).aload(STATES).iload(START);
        code.loadConstant(process).loadConstant(thread).invokevirtual(self, "met", MET);
        code.labelBinding(end);
    }

    /// What one thread of one process does at its position.
    private Method actor(int process, int thread) {
        return method(List.of("actor", process, thread), code -> {
            List<SwitchCase> cases = new ArrayList<>();
            List<Method> called = new ArrayList<>();
            Map<Shape, Label> labels = new HashMap<>();
            List<Label> order = new ArrayList<>();
            for (int i = 0; i < program.steps(thread); i++) {
                int position = Layout.FIRST_STEP + i;
                Step step = program.step(thread, position);
                if (step.instant()) {
                    continue;
                }
                Shape shape = Shape.of(program, step, position);
                if (!labels.containsKey(shape)) {
                    Label label = code.newLabel();
                    labels.put(shape, label);
                    order.add(label);
                    called.add(step(shape, process, thread));
                }
                cases.add(SwitchCase.of(position, labels.get(shape)));
            }
            Label nothing = code.newLabel();
            choose(code, cases, nothing);
            for (int i = 0; i < called.size(); i++) {
                code.labelBinding(order.get(i));
                call(code, called.get(i));
                code.ireturn();
            }
            code.labelBinding(nothing).loadConstant(CompiledSteps.DISABLED).ireturn();
        });
    }

    /// A switch without a case would be no valid code.
    private static void choose(CodeBuilder code, List<SwitchCase> cases, Label otherwise) {
        if (cases.isEmpty()) {
            code.goto_(otherwise);
        } else {
            code.iload(POSITION).tableswitch(otherwise, cases);
        }
    }

    private Method step(Shape shape, int process, int thread) {
        return method(List.of("step", process, thread, shape), code -> {
            Label disabled = code.newLabel();
            Label bound = code.newLabel();
            shape.guard()
                    .ifPresent(guard -> new TermCode(code, layout, STATES, START).jumpIfNot(guard, process, disabled));
            copyState(code);
            new ActCode(code, this, process, thread, bound).acts(shape.acts());
            if (shape.settles()) {
                call(code, settle(process, thread));
                code.ifne(bound);
            }
            code.loadConstant(CompiledSteps.DONE).ireturn();
            code.labelBinding(disabled).loadConstant(CompiledSteps.DISABLED).ireturn();
            code.labelBinding(bound).loadConstant(CompiledSteps.BOUND).ireturn();
        });
    }

    private void copyState(CodeBuilder code) {
        for (int word = 0; word < layout.words(); word++) {
            code.aload(SUCCESSORS).iload(AT).loadConstant(word).iadd();
            code.aload(STATES).iload(START).loadConstant(word).iadd().iaload().iastore();
        }
    }

    /// Makes instant steps for as long as there are some; answers 0, or 1 if a bound is met.
    Method settle(int process, int thread) {
        return method(List.of("settle", process, thread), code -> {
            Label again = code.newLabel();
            Label done = code.newLabel();
            Label bound = code.newLabel();
            List<SwitchCase> cases = new ArrayList<>();
            List<Shape> shapes = new ArrayList<>();
            for (int i = 0; i < program.steps(thread); i++) {
                int position = Layout.FIRST_STEP + i;
                Step step = program.step(thread, position);
                if (step.instant()) {
                    cases.add(SwitchCase.of(position, code.newLabel()));
                    shapes.add(Shape.of(program, step, position));
                }
            }
            code.labelBinding(again);
            new TermCode(code, layout, SUCCESSORS, AT).read(layout.position(process, thread));
            code.istore(POSITION);
            choose(code, cases, done);
            for (int i = 0; i < shapes.size(); i++) {
                code.labelBinding(cases.get(i).target());
                new ActCode(code, this, process, thread, bound)
                        .acts(shapes.get(i).acts());
                code.goto_(again);
            }
            code.labelBinding(done)
                    .iconst_0()
                    .ireturn()
                    .labelBinding(bound)
                    .iconst_1()
                    .ireturn();
        });
    }

    /// Copies a process to one of a known index; answers 0, or 1 if a bound is met.
    Method fork(Act.Fork fork, int process, int thread, int child) {
        return method(List.of("fork", fork, process, thread, child), code -> {
            Label bound = code.newLabel();
            new ActCode(code, this, process, thread, bound).fork(fork.site(), child);
            new ActCode(code, this, child, thread, bound).acts(fork.inChild());
            call(code, settle(child, thread));
            code.ireturn().labelBinding(bound).iconst_1().ireturn();
        });
    }

    /// What is done before a process ends; answers 0, or 1 if a bound is met.
    Method farewell(int process, int thread) {
        return method(List.of("farewell", process, thread), code -> {
            Label bound = code.newLabel();
            new ActCode(code, this, process, thread, bound).acts(program.atEnd());
            code.iconst_0().ireturn().labelBinding(bound).iconst_1().ireturn();
        });
    }

    private Method method(List<Object> key, Consumer<CodeBuilder> body) {
        Method old = known.get(key);
        if (old != null) {
            return old;
        }
        Method method = new Method(key.getFirst() + "$" + known.size());
        known.put(key, method);
        unwritten.add(() -> builder.withMethodBody(method.name(), STEP, ClassFile.ACC_FINAL, body));
        return method;
    }

    /// Calls a method with the parameters of this one.
    void call(CodeBuilder code, Method method) {
        code.aload(THIS).aload(STATES).iload(START).aload(SUCCESSORS).iload(AT).iload(POSITION);
        code.invokevirtual(self, method.name(), STEP);
    }

    void callAppend(CodeBuilder code, String text) {
        int number = texts.indexOf(text);
        if (number < 0) {
            number = texts.size();
            texts.add(text);
        }
        code.loadConstant(number).invokevirtual(self, "append", TEXTS);
    }

    void callJoin(CodeBuilder code) {
        code.invokevirtual(self, "join", TEXTS);
    }
}
