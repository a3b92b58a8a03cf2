package forklore.engine.jvm;

import forklore.engine.explore.Stepper;
import forklore.engine.machine.Layout;
import forklore.engine.machine.Machine;
import forklore.engine.machine.Program;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Optional;

/// Makes a class for a program, whose code makes its steps: each one straight on the words of a state, with every place
/// in them known.
final class StepCompiler {

    /// A thread with more steps would need a method that the JVM does not compile.
    private static final int MAX_STEPS = 1500;

    /// More code than this takes longer to make than it saves.
    private static final int MAX_CASES = 20_000;

    private static final ClassDesc SELF = ClassDesc.of(StepCompiler.class.getPackageName() + ".ProgramSteps");
    private static final ClassDesc PARENT =
            CompiledSteps.class.describeConstable().orElseThrow();
    private static final ClassDesc MACHINE = Machine.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc CONSTRUCTOR =
            MethodTypeDesc.of(ConstantDescs.CD_void, MACHINE, ConstantDescs.CD_List);
    private static final MethodTypeDesc COPY = MethodTypeDesc.of(PARENT, MACHINE, ConstantDescs.CD_List);

    private StepCompiler() {}

    /// {@return a stepper with code of its own, or empty if the program is too big for it}
    ///
    /// @param machine the machine of the program
    static Optional<Stepper> compile(Machine machine) {
        Program program = machine.program();
        Layout layout = machine.layout();
        int cases = 0;
        for (int thread = 0; thread < program.threads(); thread++) {
            if (program.steps(thread) > MAX_STEPS) {
                return Optional.empty();
            }
            cases += program.steps(thread) * layout.processes();
        }
        return cases > MAX_CASES ? Optional.empty() : Optional.of(make(machine));
    }

    private static Stepper make(Machine machine) {
        List<List<String>> texts = new java.util.ArrayList<>();
        byte[] bytes = ClassFile.of().build(SELF, builder -> {
            begin(builder);
            Methods methods = new Methods(SELF, machine.program(), machine.layout(), builder);
            methods.write();
            texts.add(methods.texts());
        });
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup().defineHiddenClass(bytes, true);
            return (Stepper) lookup.lookupClass()
                    .getDeclaredConstructor(Machine.class, List.class)
                    .newInstance(machine, List.copyOf(texts.getFirst()));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the class that was made cannot be used", impossible);
        }
    }

    /// The constructor, and the method that calls it.
    private static void begin(ClassBuilder builder) {
        builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
                .withSuperclass(PARENT)
                .withMethodBody(
                        ConstantDescs.INIT_NAME,
                        CONSTRUCTOR,
                        0,
                        code -> code.aload(0)
                                .aload(1)
                                .aload(2)
                                .invokespecial(PARENT, ConstantDescs.INIT_NAME, CONSTRUCTOR)
                                .return_())
                .withMethodBody(
                        "copy",
                        COPY,
                        ClassFile.ACC_FINAL,
                        code -> code.new_(SELF)
                                .dup()
                                .aload(1)
                                .aload(2)
                                .invokespecial(SELF, ConstantDescs.INIT_NAME, CONSTRUCTOR)
                                .areturn());
    }
}
