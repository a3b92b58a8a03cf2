package forklore.desktop.ahead;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// The code of what a record inherits from [Record], as [java.lang.runtime.ObjectMethods] makes it. The operands are on
/// the stack, and are those of the method.
///
/// @param self the record
/// @param components its components
record RecordCode(ClassDesc self, List<Component> components) {

    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final int FACTOR = 31;
    /// Before the components come the class and their names.
    private static final int FIRST_GETTER = 2;

    /// A component.
    ///
    /// @param name its name
    /// @param type its type
    private record Component(String name, ClassDesc type) {}

    /// {@return the code of a record}
    ///
    /// @param self the record
    /// @param arguments what the call site says: the class, the names, and a getter for each
    static RecordCode of(ClassDesc self, List<ConstantDesc> arguments) {
        return new RecordCode(
                self,
                arguments.stream()
                        .skip(FIRST_GETTER)
                        .map(DirectMethodHandleDesc.class::cast)
                        .map(getter -> new Component(
                                getter.methodName(), getter.invocationType().returnType()))
                        .toList());
    }

    /// Writes what replaces the call in `hashCode`.
    void hash(CodeBuilder code) {
        code.pop().iconst_0();
        for (Component each : components) {
            code.loadConstant(FACTOR).imul();
            code.aload(0).getfield(self, each.name(), each.type());
            ClassDesc holder = each.type().isPrimitive() ? box(each.type()) : OBJECTS;
            ClassDesc operand = each.type().isPrimitive() ? each.type() : ConstantDescs.CD_Object;
            code.invokestatic(holder, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, operand));
            code.iadd();
        }
    }

    /// Writes what replaces the call in `equals`.
    void equal(CodeBuilder code) {
        Label same = code.newLabel();
        Label other = code.newLabel();
        Label end = code.newLabel();
        code.pop2();
        code.aload(0).aload(1).if_acmpeq(same);
        code.aload(1).instanceOf(self).ifeq(other);
        for (Component each : components) {
            code.aload(0).getfield(self, each.name(), each.type());
            code.aload(1).checkcast(self).getfield(self, each.name(), each.type());
            compare(code, each.type(), other);
        }
        code.labelBinding(same).iconst_1().goto_(end);
        code.labelBinding(other).iconst_0();
        code.labelBinding(end);
    }

    private static void compare(CodeBuilder code, ClassDesc type, Label other) {
        switch (TypeKind.from(type)) {
            case BOOLEAN, BYTE, CHAR, SHORT, INT -> code.if_icmpne(other);
            case LONG -> code.lcmp().ifne(other);
            // As their boxes: what is no number equals itself, and 0 and -0 differ.
            case FLOAT, DOUBLE ->
                code.invokestatic(box(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
                        .ifne(other);
            case REFERENCE ->
                code.invokestatic(
                                OBJECTS,
                                "equals",
                                MethodTypeDesc.of(
                                        ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
                        .ifeq(other);
            case VOID -> throw new IllegalArgumentException("a component of a record is void");
        }
    }

    private static ClassDesc box(ClassDesc primitive) {
        return switch (TypeKind.from(primitive)) {
            case BOOLEAN -> ConstantDescs.CD_Boolean;
            case BYTE -> ConstantDescs.CD_Byte;
            case CHAR -> ConstantDescs.CD_Character;
            case SHORT -> ConstantDescs.CD_Short;
            case INT -> ConstantDescs.CD_Integer;
            case LONG -> ConstantDescs.CD_Long;
            case FLOAT -> ConstantDescs.CD_Float;
            case DOUBLE -> ConstantDescs.CD_Double;
            case REFERENCE, VOID -> throw new IllegalArgumentException(primitive.displayName() + " is no primitive");
        };
    }
}
