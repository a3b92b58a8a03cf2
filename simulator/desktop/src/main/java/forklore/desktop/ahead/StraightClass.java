package forklore.desktop.ahead;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A class without call sites that are linked at their first use by [java.lang.runtime.SwitchBootstraps] or
/// [java.lang.runtime.ObjectMethods]. Which of them it knows: a `switch` whose labels are all classes, and `equals` and
/// `hashCode` of a record. Others stay, `toString` among them.
final class StraightClass {

    private static final String SWITCHES = "Ljava/lang/runtime/SwitchBootstraps;";
    private static final String RECORDS = "Ljava/lang/runtime/ObjectMethods;";

    private final ClassFile format;

    /// Makes a straightener of classes.
    ///
    /// @param loader finds the classes that the straightened ones extend; it loads none
    StraightClass(ClassLoader loader) {
        ClassHierarchyResolver hierarchy =
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver());
        this.format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    }

    /// {@return a class that does the same}
    ///
    /// @param bytes a class file
    byte[] straightened(byte[] bytes) {
        ClassModel model = format.parse(bytes);
        if (model.methods().stream().flatMap(StraightClass::code).noneMatch(StraightClass::isKnown)) {
            return bytes;
        }
        List<Switch> switches = new ArrayList<>();
        CodeTransform transform = (code, element) -> {
            if (isKnown(element)) {
                replace(code, (InvokeDynamicInstruction) element, model, switches);
            } else {
                code.with(element);
            }
        };
        return format.transformClass(
                model,
                ClassTransform.transformingMethodBodies(transform)
                        .andThen(ClassTransform.endHandler(built -> switches.forEach(each -> built.withMethodBody(
                                each.name(),
                                each.type(),
                                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                                each::write)))));
    }

    /// {@return the names of the call sites in a class that switches and records have linked at their first use}
    ///
    /// @param bytes a class file
    static List<String> linkedAtFirstUse(byte[] bytes) {
        return ClassFile.of().parse(bytes).methods().stream()
                .flatMap(StraightClass::code)
                .filter(InvokeDynamicInstruction.class::isInstance)
                .map(InvokeDynamicInstruction.class::cast)
                .filter(call -> List.of(SWITCHES, RECORDS)
                        .contains(call.bootstrapMethod().owner().descriptorString()))
                .map(call -> call.name().stringValue())
                .toList();
    }

    private static Stream<CodeElement> code(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementList().stream());
    }

    private static boolean isKnown(CodeElement element) {
        if (!(element instanceof InvokeDynamicInstruction call)) {
            return false;
        }
        return switch (call.bootstrapMethod().owner().descriptorString()) {
            case SWITCHES ->
                call.bootstrapMethod().methodName().equals("typeSwitch")
                        && !call.typeSymbol().parameterType(0).isPrimitive()
                        && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
            case RECORDS -> List.of("equals", "hashCode").contains(call.name().stringValue());
            default -> false;
        };
    }

    private static void replace(
            CodeBuilder code, InvokeDynamicInstruction call, ClassModel model, List<Switch> switches) {
        ClassDesc self = model.thisClass().asSymbol();
        switch (call.name().stringValue()) {
            case "equals" -> RecordCode.of(self, call.bootstrapArgs()).equal(code);
            case "hashCode" -> RecordCode.of(self, call.bootstrapArgs()).hash(code);
            default -> {
                // No compiler makes this name.
                Switch made = new Switch("switch$" + switches.size(), call.typeSymbol(), call.bootstrapArgs());
                switches.add(made);
                code.invokestatic(self, made.name(), made.type(), model.flags().has(AccessFlag.INTERFACE));
            }
        }
    }

    /// A method that says which label fits a value.
    ///
    /// @param name its name
    /// @param type the value, and the label to begin with
    /// @param labels the classes
    private record Switch(String name, MethodTypeDesc type, List<ConstantDesc> labels) {

        /// As [java.lang.runtime.SwitchBootstraps#typeSwitch] says: -1 for nothing, else the first label from there
        /// that fits, else their number.
        void write(CodeBuilder code) {
            Label something = code.newLabel();
            code.aload(0).ifnonnull(something).iconst_m1().ireturn().labelBinding(something);
            for (int label = 0; label < labels.size(); label++) {
                Label next = code.newLabel();
                code.iload(1).loadConstant(label).if_icmpgt(next);
                code.aload(0).instanceOf((ClassDesc) labels.get(label)).ifeq(next);
                code.loadConstant(label).ireturn().labelBinding(next);
            }
            code.loadConstant(labels.size()).ireturn();
        }
    }
}
