package forklore.house.bytecode;

import java.lang.classfile.Annotation;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Collects everything that one class names: in its declaration, in the types of its members, in its annotations and in
/// its code. The bootstrap methods of lambdas, text concatenation and `switch` are the compiler's choice, so only what
/// is given to them counts.
final class ReferenceCollector {

    /// A class in a descriptor or signature; the first part eats type variables, whose names may hold an `L` too.
    private static final Pattern NAMED_TYPE = Pattern.compile("T\\w+;|L([\\w/$]+)[;<.]");

    private final List<Reference> references = new ArrayList<>();
    private String method = "";
    private int line;

    List<Reference> collect(ClassModel model) {
        model.superclass().ifPresent(this::addClass);
        model.interfaces().forEach(this::addClass);
        addAttributes(model);
        model.findAttribute(Attributes.record())
                .ifPresent(components -> components.components().forEach(this::addComponent));
        model.fields().forEach(this::addField);
        model.methods().forEach(this::addMethod);
        return references;
    }

    private void addComponent(RecordComponentInfo component) {
        addTypes(component.descriptor().stringValue());
        addAttributes(component);
    }

    private void addField(FieldModel field) {
        addTypes(field.fieldType().stringValue());
        addAttributes(field);
    }

    private void addMethod(MethodModel model) {
        method = model.methodName().stringValue();
        line = model.code()
                .flatMap(code -> code.elementStream()
                        .filter(LineNumber.class::isInstance)
                        .map(LineNumber.class::cast)
                        .findFirst())
                .map(LineNumber::line)
                .orElse(0);
        addTypes(model.methodType().stringValue());
        addAttributes(model);
        model.findAttribute(Attributes.exceptions())
                .ifPresent(thrown -> thrown.exceptions().forEach(this::addClass));
        model.code().ifPresent(code -> code.forEach(this::addCode));
        method = "";
        line = 0;
    }

    private void addCode(CodeElement element) {
        switch (element) {
            case LineNumber number -> line = number.line();
            case InvokeInstruction call -> addMember(call.method());
            case FieldInstruction access -> addMember(access.field());
            case NewObjectInstruction creation -> addClass(creation.className());
            case NewReferenceArrayInstruction creation -> addClass(creation.componentType());
            case NewMultiArrayInstruction creation -> addClass(creation.arrayType());
            case TypeCheckInstruction check -> addClass(check.type());
            case ExceptionCatch handler -> handler.catchType().ifPresent(this::addClass);
            case ConstantInstruction.LoadConstantInstruction load -> addConstant(load.constantEntry());
            case InvokeDynamicInstruction call -> {
                addTypes(call.type().stringValue());
                call.invokedynamic().bootstrap().arguments().forEach(this::addConstant);
            }
            default -> {
                // The other instructions name no class.
            }
        }
    }

    private void addConstant(LoadableConstantEntry constant) {
        switch (constant) {
            case ClassEntry type -> addClass(type);
            case MethodTypeEntry type -> addTypes(type.descriptor().stringValue());
            case MethodHandleEntry handle -> addMember(handle.reference());
            default -> {
                // Numbers and texts.
            }
        }
    }

    private void addMember(MemberRefEntry member) {
        String owner = member.owner().asInternalName();
        String descriptor = member.type().stringValue();
        if (owner.startsWith("[")) {
            addTypes(owner);
        } else {
            add(owner, member.name().stringValue(), descriptor);
        }
        addTypes(descriptor);
    }

    private void addAttributes(AttributedElement element) {
        element.findAttribute(Attributes.signature())
                .ifPresent(signature -> addTypes(signature.signature().stringValue()));
        element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .ifPresent(found -> found.annotations().forEach(this::addAnnotation));
        element.findAttribute(Attributes.runtimeInvisibleAnnotations())
                .ifPresent(found -> found.annotations().forEach(this::addAnnotation));
    }

    private void addAnnotation(Annotation annotation) {
        addTypes(annotation.className().stringValue());
    }

    private void addClass(ClassEntry type) {
        String name = type.asInternalName();
        if (name.startsWith("[")) {
            addTypes(name);
        } else {
            add(name, "", "");
        }
    }

    /// Adds every class that a descriptor or a generic signature names.
    private void addTypes(String descriptor) {
        Matcher matcher = NAMED_TYPE.matcher(descriptor);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                add(matcher.group(1), "", "");
            }
        }
    }

    private void add(String internalName, String member, String descriptor) {
        references.add(new Reference(method, internalName.replace('/', '.'), member, descriptor, line));
    }
}
