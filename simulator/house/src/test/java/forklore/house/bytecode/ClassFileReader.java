package forklore.house.bytecode;

import forklore.house.Room;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.SourceFileAttribute;

/// Reads a class file.
public final class ClassFileReader {

    private ClassFileReader() {}

    /// {@return what a class file says}
    ///
    /// @param room where it lives
    /// @param test whether it belongs to the tests of its room
    /// @param bytes the class file
    public static ClassFacts read(Room room, boolean test, byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        String internalName = model.thisClass().asInternalName();
        String folder = internalName.substring(0, internalName.lastIndexOf('/') + 1);
        String file = model.findAttribute(Attributes.sourceFile())
                .map(SourceFileAttribute::sourceFile)
                .map(Object::toString)
                .orElse("Unknown.java");
        return new ClassFacts(
                room,
                test,
                internalName.replace('/', '.'),
                room.sources(test) + "/" + folder + file,
                new ReferenceCollector().collect(model));
    }
}
